import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StreetColumns } from '../../src/core/network/streetColumns';
import { InputError } from '../command/command';
import { type StreetTable, streetColumns } from './streetTable';
import { readStreetTexts } from './streetText';

export const NODES_FILE = 'street-nodes.csv';
export const EDGES_FILE = 'street-edges.csv';

/** The streets of a city's folder in flat columns, or null where the folder has none. */
export async function readCityStreets(folder: string): Promise<StreetColumns | null> {
  const edges = join(folder, EDGES_FILE);
  return existsSync(edges) || existsSync(join(folder, NODES_FILE)) ? streetColumns(await readStreetTable(edges)) : null;
}

/**
 * Reads a street table: two CSV files beside each other, of which either is given; they differ in `nodes` and `edges` in
 * their names.
 */
export async function readStreetTable(file: string): Promise<StreetTable> {
  const name = basename(file);
  const files = {
    nodes: join(dirname(file), name.replace('edges', 'nodes')),
    edges: join(dirname(file), name.replace('nodes', 'edges')),
  };
  if (files.nodes === files.edges) {
    throw new InputError(`${file}: a street table is two files, one with "nodes" in its name and one with "edges"`);
  }
  const [nodes, edges] = await Promise.all([readText(files.nodes), readText(files.edges)]);
  return readStreetTexts({ nodes, edges }, files);
}

const readText = (file: string) =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${file}: cannot be read (${error.code}). A street table needs its nodes and its edges`);
  });
