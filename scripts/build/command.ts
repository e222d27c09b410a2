import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import type { BuiltFile, Catalog, CatalogCity, CatalogWorld } from '../../src/core/city/catalog';
import { type Problem, problemText } from '../../src/core/problem';
import { type Command, type CommandIo, InputError, UsageError } from '../command/command';
import { writeWhole } from '../files/writeWhole';
import { type BuildRequest, buildCity } from './buildCity';
import { buildClasses } from './buildClasses';
import { buildWorld } from './buildWorld';
import { CATALOG, filesOf, filesOfWorld, isIntact, prepareFolder, readCatalog, removeOld } from './builtFiles';

const help = `atlas build [--data DIR] [--out DIR] [--force]

Everything in data/ into public/, for the page to fetch: tiles of the world and of each city, a pack for each city, and
catalog.json, which says what there is and is written last.

  --data DIR   where the data are (data): cities/<slug>, network, basemap, protocols, experiments; any may be absent
  --out DIR    where the results go (public)
  --force      build everything anew

Only what changed is built: names carry a key of the inputs and the builder. Files that the new catalog does not name are
removed when it is in its place. Interrupted at any moment, the folder holds what it held, and the next run goes on from
there. A city whose data have errors is named with all of them and stays as it was; the others are built.

Exit code: 0 built, 1 some data have errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'build',
  summary: 'everything in data/ -> public/',
  help,
  async run(args, io) {
    const { data, out, force } = readArguments(args);
    prepareFolder(out);
    const before = readCatalog(out);
    const request: BuildRequest = { out, force, before };
    const world = await reported('world', io, () => buildWorld(data, request), before?.world);
    const cities: (CatalogCity | null)[] = [];
    let isBroken = world.isBroken;
    for (const slug of citySlugs(data)) {
      const old = before?.cities.find((city) => city.slug === slug);
      const city = await reported(slug, io, () => buildCity(join(data, 'cities', slug), request), old);
      cities.push(city.entry && keepable(out, city.entry, [city.entry.pack, city.entry.tiles]));
      isBroken ||= city.isBroken;
    }
    const classes = buildClasses(data, request);
    for (const problem of classes.problems) io.err(`${problem.level}: ${problemText(problem)}\n`);
    isBroken ||= classes.problems.some(({ level }) => level === 'error');
    const worldEntry = world.entry && keepable(out, world.entry, filesOfWorld(world.entry));
    if (!worldEntry)
      throw new InputError('Without a world there is no catalog: mend the data of the network or the basemap.');
    const { protocols, experiments } = classes;
    const built = cities.filter((city) => city !== null);
    const catalog: Catalog = { version, world: worldEntry, cities: built, protocols, experiments };
    finish(catalog, out, io);
    return isBroken ? 1 : 0;
  },
};

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  });
  const { data = 'data', out = 'public', force = false } = values;
  if (!existsSync(data) || !statSync(data).isDirectory()) {
    throw new UsageError(`${data}: is not a folder. Say with --data where the data are`);
  }
  return { data, out, force };
}

/** Folders of cities, in the order of their names. Names that start with a dot are not cities. */
function citySlugs(data: string): string[] {
  const folder = join(data, 'cities');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : []))
    .toSorted();
}

type Built<Entry> =
  | { readonly status: 'unchanged' | 'built'; readonly entry: Entry; readonly problems: readonly Problem[] }
  | { readonly status: 'broken'; readonly problems: readonly Problem[] };

/** Runs one part and says how it went; a broken part keeps what was built of it before. */
async function reported<Entry extends CatalogCity | CatalogWorld>(
  name: string,
  io: CommandIo,
  build: () => Promise<Built<Entry>>,
  old: Entry | undefined,
): Promise<{ entry: Entry | null; isBroken: boolean }> {
  const start = performance.now();
  const built = await build().catch((error: unknown): Built<Entry> => {
    if (!(error instanceof InputError)) throw error;
    io.err(`${name}: error: ${error.message}\n`);
    return { status: 'broken', problems: [] };
  });
  for (const problem of built.problems) io.err(`${name}: ${problem.level}: ${problemText(problem)}\n`);
  if (built.status === 'broken') {
    io.err(`${name}: not built${old ? '; what was built of it before stays' : ''}\n`);
    return { entry: old ?? null, isBroken: true };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const words = built.status === 'unchanged' ? 'unchanged' : `${seconds} s, ${sizes(built.entry)}`;
  io.out(`${name}: ${words}\n`);
  return { entry: built.entry, isBroken: false };
}

function sizes(entry: CatalogCity | CatalogWorld) {
  const kilobytes = ({ bytes }: BuiltFile) => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;
  return 'pack' in entry
    ? `pack ${kilobytes(entry.pack)}, tiles ${kilobytes(entry.tiles)}`
    : `tiles ${kilobytes(entry.tiles)}, cities ${kilobytes(entry.cities)}`;
}

/** An entry of before whose files somebody removed would send the page to nowhere. */
const keepable = <Entry>(out: string, entry: Entry, files: readonly BuiltFile[]): Entry | null =>
  files.every((file) => isIntact(out, file)) ? entry : null;

/** The catalog into its place, and only then away with what nobody points at any more. */
function finish(catalog: Catalog, out: string, io: CommandIo) {
  writeWhole(join(out, CATALOG), `${JSON.stringify(catalog, null, 1)}\n`);
  const removed = removeOld(out, catalog);
  const bytes = filesOf(catalog).reduce((sum, file) => sum + file.bytes, 0);
  const cities = `${catalog.cities.length} ${catalog.cities.length === 1 ? 'city' : 'cities'}`;
  const gone = removed === 0 ? '' : `, ${removed} old files removed`;
  io.out(`catalog.json: ${cities}, ${(bytes / 1e6).toFixed(1)} MB in all${gone}\n`);
}
