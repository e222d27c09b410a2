import { parseArgs } from 'node:util';
import { MEASURE_FUNCTIONS } from '../../src/core/access/recipe/measureCase';
import type { Places, TravelTable } from '../../src/core/access/recipe/recipe';
import { SUMMARY_FUNCTIONS } from '../../src/core/access/recipe/summariseCase';
import { problemText } from '../../src/core/problem';
import { type Command, type CommandIo, UsageError } from '../command/command';
import { csvCell } from '../files/csvCell';
import { writeWhole } from '../files/writeWhole';
import { measureStudy } from './measureStudy';
import { indexIds, readPlaces } from './placesFile';
import { type Recipe, readRecipe } from './recipeFile';
import { readTravel } from './travelFile';

const help = `atlas measure RECIPE.json -o out.csv [--summaries out.json]

Takes the accessibility measures that a recipe names, and the figures of equity that follow from them.

  -o, --output FILE     CSV: id and a column a case, one row a place; "Inf" = never, empty = no value
  --summaries FILE      JSON: an object from each summary's case to its named numbers; "NA" = no value

RECIPE.json (paths are relative to it):
  {
    "costs":  { "walk": { "file": "walk.csv.gz", "form": "wide" } },
    "places": "places.csv",
    "cases": [
      { "case": "sites_800", "fn": "cumulative_cutoff", "costs": "walk",
        "args": { "opportunity": "sites", "cutoff": 800 } },
      { "case": "seats", "fn": "enhanced_two_stage_fca", "costs": "walk", "supply": "seats", "demand": "children",
        "args": { "weight_fn": { "type": "step", "steps": [[400, 1], [800, 0.68], [1200, 0.22]] } } }
    ],
    "summaries": [
      { "case": "without", "fn": "fgt_poverty", "on": "sites_800", "people": "population", "args": { "poverty_line": 1 } }
    ]
  }

  costs      form "long": columns from_id, to_id and one of costs (other names: "from", "to", "cost"; "symmetric": true if
             a row stands for both directions). form "wide": first column origins, then a column a destination.
             An empty or absent pair cannot be travelled. .csv or .csv.gz.
  places     CSV with id and any columns: people, incomes, opportunities. Origins and destinations alike.
  cases      fn: ${wrapped(MEASURE_FUNCTIONS)}
             "active": false gives the passive side: people who reach a destination.
  summaries  fn: ${wrapped(SUMMARY_FUNCTIONS)}
             People without a single pair in the travel table are left out and told of, unless "count_unreached": true
             (coverage always counts them).

Formulas, units, sources and what to choose when: docs/measures.md
Exit code: 0 written, 1 the recipe or a table has errors, 2 wrong usage.
`;

export const command: Command = {
  name: 'measure',
  summary: 'accessibility measures and equity figures from travel tables',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { output: { type: 'string', short: 'o' }, summaries: { type: 'string' } },
    });
    if (positionals.length !== 1) throw new UsageError('give one recipe');
    if (values.output === undefined) throw new UsageError('say where the table goes: -o out.csv');

    const recipe = readRecipe(positionals[0]);
    const places = readPlaces(recipe.places);
    const tables = readTables(recipe, places, io);
    const { columns, summaries, warnings } = measureStudy({ places, tables }, recipe);
    for (const warning of warnings) io.err(`note: ${problemText(warning)}\n`);
    writeWhole(values.output, tableText(places, columns));
    if (values.summaries !== undefined) writeWhole(values.summaries, summariesText(summaries));
    io.out(`${values.output}: ${columns.size} cases, ${places.ids.length} places\n`);
    if (values.summaries !== undefined) io.out(`${values.summaries}: ${Object.keys(summaries).length} summaries\n`);
    else if (recipe.summaries.length > 0)
      io.err('note: the recipe has summaries; say where they go with --summaries out.json\n');
    return 0;
  },
};

function readTables(recipe: Recipe, places: Places, io: CommandIo): Map<string, TravelTable> {
  const index = indexIds(places.ids, places.name);
  const tables = new Map<string, TravelTable>();
  for (const [key, source] of recipe.costs) {
    const { strangers, ...travel } = readTravel(source, index, index);
    if (strangers.size > 0)
      io.err(
        `note: ${source.file}: ${strangers.size} ids are not in ${places.name} (the first: "${[...strangers][0]}"); their pairs are left out\n`,
      );
    tables.set(key, { name: source.file, ...travel });
  }
  return tables;
}

function tableText({ ids }: Places, columns: ReadonlyMap<string, Float64Array>) {
  const lines = [['id', ...columns.keys()].map(csvCell).join(',')];
  const values = [...columns.values()];
  ids.forEach((id, row) => {
    lines.push([csvCell(id), ...values.map((column) => numberText(column[row]))].join(','));
  });
  return `${lines.join('\n')}\n`;
}

function numberText(value: number) {
  if (Number.isNaN(value)) return '';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'Inf' : '-Inf';
}

/** JSON knows neither NaN nor infinity: the words of the tables stand for them. */
function summariesText(summaries: object) {
  const words = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? (Number.isNaN(value) ? 'NA' : numberText(value)) : value;
  return `${JSON.stringify(summaries, words, 2)}\n`;
}

function wrapped(names: readonly string[]) {
  const lines: string[] = [];
  for (let k = 0; k < names.length; k += 5) lines.push(names.slice(k, k + 5).join(', '));
  return lines.join(',\n                 ');
}
