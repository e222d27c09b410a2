import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CATALOG, readCatalog } from '../build/builtFiles';
import { type Command, InputError, UsageError } from '../command/command';
import { chooseCities } from './chooseCities';
import { sizeTable } from './readme';
import { writeExport } from './writeExport';

const help = `atlas export --city NAME [--city NAME ...] [-o FOLDER] [--page DIR] [--force]

The built page with these cities only, in a folder that any program for serving files can show, without a network: for a
USB stick, a school's own server, a workshop. It holds the world's map, a README.txt that says how to open it, and
serve.mjs, a server for those who have Node. It works below any path.

  --city NAME  a city by its folder in data/cities or by its title; repeat it for more
  -o FOLDER    where it goes (learning-atlas-NAME)
  --page DIR   the built page (dist); "npm run export" builds it first
  --force      replace an atlas that was exported to FOLDER before

The folder appears whole or not at all.

Exit code: 0 written, 1 the page is not built or the folder cannot be written, 2 wrong usage.
`;

export const command: Command = {
  name: 'export',
  summary: 'some cities of the built page -> a folder for a USB stick',
  help,
  async run(args, io) {
    const { cities, page, force, ...given } = readArguments(args);
    const whole = existsSync(join(page, 'index.html')) ? readCatalog(page) : null;
    if (!whole)
      throw new InputError(`${page}: holds no built page. Run npm run build first, or say with --page where it is.`);
    const catalog = chooseCities(whole, cities);
    const out = resolve(given.out ?? `learning-atlas-${catalog.cities.map(({ slug }) => slug).join('-')}`);
    refuseToReplace(out, page, force);
    const parts = writeExport({ page, catalog, out });
    io.out(`${out}\n${sizeTable(parts)}\nREADME.txt in it says how to open it; here: node ${join(out, 'serve.mjs')}\n`);
    return 0;
  },
};

function readArguments(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      city: { type: 'string', multiple: true },
      out: { type: 'string', short: 'o' },
      page: { type: 'string' },
      force: { type: 'boolean' },
    },
  });
  const { city: cities = [], out, page = 'dist', force = false } = values;
  if (cities.length === 0) throw new UsageError('say with --city which city goes along');
  return { cities, out, page, force };
}

/** Nothing is ever deleted but an earlier export. */
function refuseToReplace(out: string, page: string, force: boolean) {
  if (out === resolve(page)) throw new UsageError(`${out}: is the built page itself; choose another folder with -o`);
  if (!existsSync(out)) return;
  const names = readdirSync(out);
  if (names.length === 0) return;
  const isExport = ['README.txt', 'serve.mjs', CATALOG].every((name) => names.includes(name));
  if (!isExport) throw new InputError(`${out}: holds other files. Choose another folder with -o.`);
  if (!force)
    throw new InputError(`${out}: is there already. Choose another folder with -o, or replace it with --force.`);
}
