import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { loadSolver } from '../allocate/loadSolver';
import { checkAccessFolder } from './accessFolders';
import { checkEdgeFolder } from './edgeTables';
import { checkLocationFolder } from './locationCases';
import { checkNetworkFolder } from './network';
import type { Outcome } from './outcome';
import { type Work, workHere } from './work';

/**
 * Checks everything in `folder` that has the form of an oracle: cases of access, catchments, locations and
 * streets, edge tables. Folders are known by the files they hold, whatever they are called; only `edge` is known by name.
 */
export async function checkFolder(folder: string): Promise<Outcome[]> {
  const outcomes = await checkTables(folder, workHere(await loadSolver()));
  for (const path of foldersIn(folder)) outcomes.push(...(await checkNetworkFolder(path, groupOf(folder, path))));
  return outcomes;
}

/** The cases that are tables: access, catchments, locations, edge tables; all but the streets. */
export async function checkTables(folder: string, work: Work): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const path of foldersIn(folder)) {
    const group = groupOf(folder, path);
    if (basename(path) === 'edge') outcomes.push(...(await checkEdgeFolder(path, group, work)));
    else {
      outcomes.push(...(await checkAccessFolder(path, group, work)));
      outcomes.push(...(await checkLocationFolder(path, group, work)));
    }
  }
  return outcomes;
}

const groupOf = (folder: string, path: string) => relative(folder, path) || basename(path);

/** The folder and all below it, in order of name. */
function foldersIn(folder: string): string[] {
  const below = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
  return [folder, ...below.flatMap(foldersIn)];
}
