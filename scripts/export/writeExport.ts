/** An atlas in a folder: the built page with some of its cities. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuiltFile, Catalog } from '../../src/core/city/catalog';
import { CATALOG, filesOf, filesOfWorld, isIntact } from '../build/builtFiles';
import { InputError } from '../command/command';
import { cannotWrite } from '../files/writeWhole';
import { type Part, readmeText } from './readme';

/** What a folder of built data is made of; of these only what the catalogue names goes along. */
const DATA_FOLDERS = ['tiles', 'packs', 'world', 'experiments'];

export interface ExportRequest {
  /** Folder of the built page. */
  readonly page: string;
  /** What of it goes along. */
  readonly catalog: Catalog;
  readonly out: string;
}

/** Writes the folder: whole, or not at all. What stood there before goes. Answers what is in it. */
export function writeExport({ page, catalog, out }: ExportRequest): readonly Part[] {
  const damaged = filesOf(catalog).find((file) => !isIntact(page, file));
  if (damaged)
    throw new InputError(`${join(page, damaged.path)}: is not as the catalogue says. Run npm run build again.`);
  const pageFiles = filesOfPage(page);
  const parts: Part[] = [
    { title: 'The page', bytes: pageFiles.reduce((sum, name) => sum + statSync(join(page, name)).size, 0) },
    { title: 'The world', bytes: bytesOf(filesOfWorld(catalog.world)) },
    ...catalog.cities.map(({ title, pack, tiles }) => ({ title, bytes: bytesOf([pack, tiles]) })),
  ];
  const classes = bytesOf(filesOf({ ...catalog, cities: [] })) - parts[1].bytes;
  if (classes > 0) parts.push({ title: 'For classes', bytes: classes });

  // Beside its place, so that renaming moves no bytes. One that was left there is of an export that was interrupted.
  const scratch = `${out}.unfinished`;
  try {
    rmSync(scratch, { recursive: true, force: true });
    for (const name of [...pageFiles, ...filesOf(catalog).map(({ path }) => path)]) copy(page, scratch, name);
    copyFileSync(serverFile(), join(scratch, 'serve.mjs'));
    writeFileSync(join(scratch, 'README.txt'), readmeText(catalog, parts));
    writeFileSync(join(scratch, CATALOG), `${JSON.stringify(catalog, null, 1)}\n`);
    putInPlace(scratch, out);
  } catch (error) {
    if (existsSync(scratch)) rmSync(scratch, { recursive: true });
    throw cannotWrite(out, error);
  }
  return parts;
}

/** What stood there goes only when the new folder is in its place. */
function putInPlace(scratch: string, out: string) {
  const before = `${out}.before`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, before);
  try {
    renameSync(scratch, out);
  } catch (error) {
    if (existsSync(before)) renameSync(before, out);
    throw error;
  }
  rmSync(before, { recursive: true, force: true });
}

/** All of the built page but its data and what only its makers read. */
function filesOfPage(page: string): string[] {
  return readdirSync(page, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(page, sep).length).replaceAll(sep, '/'))
    .filter((name) => name !== CATALOG && !name.startsWith('.') && !DATA_FOLDERS.includes(name.split('/')[0]))
    .toSorted();
}

function copy(from: string, to: string, name: string) {
  const target = join(to, name);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(from, name), target);
}

const bytesOf = (files: readonly BuiltFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The server that goes along. It is copied as it stands, so it is looked for from where this code runs, bundled or not. */
function serverFile(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'scripts/export/serve.mjs');
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error('scripts/export/serve.mjs is not there.');
  }
}
