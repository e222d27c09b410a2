import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Problem, problemText } from '../../src/core/problem';
import { type Command, type CommandIo, InputError, UsageError } from '../command/command';
import { writeWhole } from '../files/writeWhole';
import { importCity, isCityMapping } from './importCity';
import { importLayers } from './importLayers';
import type { ImportFolders } from './importReport';
import { LAYERS_MAPPINGS, layersMappingIn } from './layersMapping';

const help = `atlas import MAPPING_FOLDER --from SOURCE_FOLDER -o OUT_FOLDER

Turns sources into the schema of this project, by a mapping and no code. The mapping folder has one of
  city.json      a city: its sites, areas, sections, boundary, streets
  network.json, world.json, layers.json      data sets that are not one city
docs/data-formats.md says all that may stand in them.

  --from FOLDER   where the source files are
  -o FOLDER       where the results go; usually the mapping folder itself, which is also what is taken without -o
  --json          the report as JSON

The same sources and mapping give the same bytes. With an error nothing is written.
Exit code: 0 written, 1 the sources or the mapping have errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'import',
  summary: 'turn sources into data/, by a mapping',
  help,
  async run(args, io) {
    const { folders, json } = readArguments(args);
    const report = isCityMapping(folders.mapping) ? await importCity(folders) : importLayers(folders);
    const hasErrors = report.problems.some(({ level }) => level === 'error');
    if (!hasErrors) keepMapping(folders);
    if (json) io.out(`${JSON.stringify({ ...report, written: !hasErrors }, null, 2)}\n`);
    else print(report.lines, report.problems, io);
    return hasErrors ? 1 : 0;
  },
};

function readArguments(args: string[]): { folders: ImportFolders; json: boolean } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { from: { type: 'string' }, out: { type: 'string', short: 'o' }, json: { type: 'boolean' } },
  });
  const [mapping, ...rest] = positionals;
  if (mapping === undefined || rest.length > 0) throw new UsageError('give one mapping folder');
  if (values.from === undefined) throw new UsageError('say with --from where the source files are');
  for (const folder of [mapping, values.from]) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(`${folder}: is not a folder.`);
  }
  if (!isCityMapping(mapping) && !layersMappingIn(mapping)) {
    throw new InputError(`${mapping}: has no mapping. Put a city.json there (or ${LAYERS_MAPPINGS.join(', ')}).`);
  }
  const out = values.out ?? mapping;
  // Ours may bear the same names as the sources: sites.geojson would be read, changed and lost.
  if (resolve(out) === resolve(values.from)) {
    throw new InputError(
      `${out}: is both the source and the target, so sources could be overwritten. Give another -o.`,
    );
  }
  return { folders: { mapping, from: values.from, out }, json: values.json === true };
}

/** The results are complete only with the mapping, which says what the city is. */
function keepMapping({ mapping, out }: ImportFolders) {
  if (resolve(mapping) === resolve(out)) return;
  const name = isCityMapping(mapping) ? 'city.json' : layersMappingIn(mapping)!;
  writeWhole(join(out, name), readFileSync(join(mapping, name)));
}

/** Twenty of a file's problems say what is wrong with it; the rest are counted. */
const SHOWN = 20;

function print(lines: readonly string[], problems: readonly Problem[], io: CommandIo) {
  const sorted = problems.toSorted((a, b) => (a.level < b.level ? -1 : a.level > b.level ? 1 : 0));
  for (const problem of sorted.slice(0, SHOWN)) io.err(`${problem.level}: ${problemText(problem)}\n`);
  if (problems.length > SHOWN) io.err(`and ${problems.length - SHOWN} more; --json lists all\n`);
  for (const line of lines) io.out(`${line}\n`);
  if (lines.length === 0) io.err('Nothing was written.\n');
}
