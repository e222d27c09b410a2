/** The folder that is built: files appear whole or not at all, and old ones go only when nothing points at them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile, Catalog } from '../../src/core/city/catalog';

/** Where built files stand in the folder; names end in a key of 16 hexadecimal digits. */
const FOLDERS = ['tiles', 'packs', 'world', 'experiments'] as const;
const BUILT_NAME = /-[0-9a-f]{16}\.(pmtiles|pack|json|zip)$/;
const UNFINISHED_NAME = /\.tmp-(\d+)/;

export const CATALOG = 'catalog.json';

export function prepareFolder(out: string): void {
  for (const folder of FOLDERS) mkdirSync(join(out, folder), { recursive: true });
  forEachFile(out, (path, name) => {
    const writer = UNFINISHED_NAME.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) rmSync(path, { recursive: true, force: true });
  });
}

/** The catalogue as it stands; null where there is none, or none that can be read. */
export function readCatalog(out: string): Catalog | null {
  try {
    const catalog = JSON.parse(readFileSync(join(out, CATALOG), 'utf8')) as Catalog;
    return filesOf(catalog).every(isBuiltFile) ? catalog : null;
  } catch {
    return null;
  }
}

const isBuiltFile = (file: Partial<BuiltFile> | null) =>
  typeof file?.path === 'string' && typeof file.bytes === 'number';

/** A file that is there. Being renamed into place it is whole. Null where it is not there. */
export function builtFile(out: string, path: string): BuiltFile | null {
  const stat = statSync(join(out, path), { throwIfNoEntry: false });
  return stat?.isFile() ? { path, bytes: stat.size } : null;
}

/** Whether a file that a catalogue names is there as it says. */
export const isIntact = (out: string, file: BuiltFile) => builtFile(out, file.path)?.bytes === file.bytes;

/**
 * Whether the file at this path need not be made: it is there, and as long as the catalogue says. One that no catalogue
 * names is of a build that was interrupted; its name says of what it was made, and being renamed into place it is whole.
 */
export function isBuilt(out: string, path: string, before: Catalog | null): boolean {
  const named = before && filesOf(before).find((file) => file.path === path);
  return named ? isIntact(out, named) : builtFile(out, path) !== null;
}

/** A catalogue of before there were stories does not name one. */
export const filesOfWorld = ({ tiles, cities, story }: Catalog['world']): BuiltFile[] => [
  tiles,
  cities,
  ...(story ? [story] : []),
];

export const filesOf = ({ world, cities, protocols, experiments = [] }: Catalog): BuiltFile[] => [
  ...filesOfWorld(world),
  ...cities.flatMap(({ tiles, pack }) => [tiles, pack]),
  ...(protocols ? [protocols] : []),
  ...experiments.map(({ bundle }) => bundle),
];

/** Removes built files that the catalogue does not name; to be called when it is in its place. How many went. */
export function removeOld(out: string, catalog: Catalog): number {
  const named = new Set(filesOf(catalog).map(({ path }) => join(out, path)));
  let removed = 0;
  forEachFile(out, (path, name) => {
    if (!BUILT_NAME.test(name) || named.has(path)) return;
    rmSync(path, { force: true });
    removed++;
  });
  return removed;
}

function forEachFile(out: string, visit: (path: string, name: string) => void) {
  for (const folder of ['.', ...FOLDERS]) {
    const path = join(out, folder);
    if (!existsSync(path)) continue;
    for (const { name } of readdirSync(path, { withFileTypes: true })) visit(join(path, name), name);
  }
}

/** Another build may be at work in the same folder: its unfinished files are its own. */
function isRunning(process_: number) {
  if (process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
