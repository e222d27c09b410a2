import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makePack } from '../../src/core/city/makePack';
import { problemText } from '../../src/core/problem';
import { type Command, InputError, UsageError } from '../command/command';
import { writeWhole } from '../files/writeWhole';
import { cityReport, reportText } from './cityReport';
import { cityStreets } from './cityStreets';
import { packFileBytes } from './packFile';
import { readCity } from './readCity';

const help = `atlas city FOLDER -o OUT.pack [--streets FILE]

Makes the pack of one city: everything that the page and the measures need of it, in one small file. FOLDER is a folder of
data/cities, as "atlas import" writes it: city.json, sites.geojson, areas.geojson, sections.geojson, boundary.geojson,
basemap.geojson, street-nodes.csv with street-edges.csv, sources.json. Any of them may be absent; the report says what is
missing, and so does the page. The folder's name is the city's.

People are spread from areas over hexagons: by census sections, by homes, or evenly over the land, as city.json says or the
data allow. That is an estimate; the totals of areas stay exact.

  -o FILE         where the pack goes
  --streets FILE  streets from an OpenStreetMap extract (.osm.pbf, Overpass .json) or another street-edges.csv
  --json          the report as JSON

Exit code: 0 written, 1 the data have errors (all of them are named), 2 wrong usage.
`;

export const command: Command = {
  name: 'city',
  summary: 'one city of data/ -> its pack',
  help,
  async run(args, io) {
    const { folder, out, streets, json } = readArguments(args);
    const { info, known, problems } = readCity(folder);
    for (const problem of problems) io.err(`${problem.level}: ${problemText(problem)}\n`);
    if (problems.some(({ level }) => level === 'error')) {
      io.err('Nothing was written.\n');
      return 1;
    }
    const made = makePack({ ...known, streets: await cityStreets(folder, streets) });
    const bytes = packFileBytes(made.pack);
    writeWhole(out, bytes);
    const report = cityReport(made, { said: info.gaps, bytes: bytes.length });
    io.out(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(`${info.title} -> ${out}`, report));
    return 0;
  },
};

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' }, streets: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [folder, ...rest] = positionals;
  if (folder === undefined || rest.length > 0) throw new UsageError('give one folder of a city');
  if (values.out === undefined) throw new UsageError('say with -o where the pack goes');
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(`${folder}: is not a folder.`);
  return { folder, out: values.out, streets: values.streets, json: values.json === true };
}
