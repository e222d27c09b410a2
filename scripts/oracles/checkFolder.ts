import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { loadSolver } from '../allocate/loadSolver';
import { checkAccessFolder } from './accessFolders';
import { checkEdgeFolder } from './edgeTables';
import { checkLocationFolder } from './locationCases';
import { checkNetworkFolder } from './network';
import type { Outcome } from './outcome';

/**
 * Checks everything in `folder` that has the form of an oracle: cases of access, catchments, locations and
 * streets, edge tables. Folders are known by the files they hold, whatever they are called; only `edge` is known by name.
 */
export async function checkFolder(folder: string): Promise<Outcome[]> {
  const effects = await loadSolver();
  const outcomes = await Promise.all(
    foldersIn(folder).map(async (path) => {
      const group = relative(folder, path) || basename(path);
      if (basename(path) === 'edge') return checkEdgeFolder(path, group, effects);
      const streets = await checkNetworkFolder(path, group);
      return [...checkAccessFolder(path, group), ...checkLocationFolder(path, group, effects), ...streets];
    }),
  );
  return outcomes.flat();
}

/** The folder and all below it, in order of name. */
export function foldersIn(folder: string): string[] {
  const below = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory());
  return [folder, ...below.flatMap(foldersIn)];
}
