/** Answers one summary of a recipe: what a column says about people. Names, arguments and results are the peers'. */
import type { Problem } from '../../problem';
import { destinationsListed } from '../costTable';
import { coverage } from '../coverage';
import { concentrationIndex } from '../equity/concentration';
import { gini } from '../equity/gini';
import { palmaRatio } from '../equity/palma';
import type { Distribution } from '../equity/population';
import { accessPoverty } from '../equity/poverty';
import { theilByGroup, theilOverServed } from '../equity/theil';
import { ArgReader } from './argReader';
import type { MeasuredColumn, Places, SummaryCase } from './recipe';

/** Named numbers, and lists of them; NaN for no value. */
export type SummaryResult = { [name: string]: number | string | SummaryResult[] };

interface Question {
  readonly args: ArgReader;
  readonly rows: Distribution;
  readonly numbers: (argument: string) => Float64Array;
  readonly texts: (argument: string) => { column: string; values: readonly (string | null)[] };
}

const summaries: Record<string, (question: Question) => SummaryResult> = {
  gini_index: ({ rows }) => ({ gini_index: gini(rows) }),
  palma_ratio: ({ rows, numbers }) => ({ palma_ratio: palmaRatio({ ...rows, income: numbers('income') }) }),
  concentration_index: ({ args, rows, numbers }) => ({
    concentration_index: concentrationIndex({
      ...rows,
      income: numbers('income'),
      form: args.choice('type', ['standard', 'corrected'], 'standard'),
      // The peer's number: equal incomes are ranked in the order of the file.
      ties: 'row-order',
    }),
  }),
  theil_t({ args, rows, texts }) {
    if (!args.has('socioeconomic_groups')) return { theil_t: theilOverServed(rows) };
    const { column, values: group } = texts('socioeconomic_groups');
    // Zeros are dropped first, as the peer's users must: its own answer with a single 0 is no number.
    return theilSummary(theilByGroup({ ...served(rows), group }, sortedGroups(rows, group)), column);
  },
  fgt_poverty({ args, rows }) {
    const { headcount, depth, severity } = accessPoverty(rows, args.number('poverty_line', { above: 0 }));
    return { FGT0: headcount, FGT1: depth, FGT2: severity };
  },
  coverage({ args, rows }) {
    const {
      people,
      served: within,
      beyond,
      shareBeyond,
      meanExcess,
    } = coverage(rows.values, rows.people, args.number('standard', { least: 0 }));
    return { people, served: within, beyond, share_beyond: shareBeyond, mean_excess: meanExcess };
  },
};

/** All names that a summary's `fn` may have. */
export const SUMMARY_FUNCTIONS = Object.keys(summaries);

/**
 * The summary of a column over the people of the places.
 *
 * As in the peers, places that the travel table does not reach from (or to) at all are in no figure, although a headline
 * should count their people as without: `"count_unreached": true` does so, and `coverage` always does. Left-out people are told of.
 */
export function summariseCase(
  places: Places,
  wanted: SummaryCase,
  column: MeasuredColumn | Float64Array,
): { result: SummaryResult | null; problems: Problem[] } {
  const args = new ArgReader(`summary "${wanted.case}"`, wanted.args);
  const people = places.numbers(wanted.people);
  const summary = Object.hasOwn(summaries, wanted.fn) ? summaries[wanted.fn] : undefined;
  if (!summary) args.refuse(`"fn" is "${wanted.fn}"`, `Choose one of ${SUMMARY_FUNCTIONS.join(', ')}.`);
  if (!people)
    args.refuse(
      `${places.name} has no column of numbers "${wanted.people}"`,
      `Name a column as "people": ${places.columns.join(', ')}.`,
    );
  if (!summary || !people) return { result: null, problems: args.problems };

  const values =
    column instanceof Float64Array
      ? column.slice()
      : countedValues(args, column, { people, usually: wanted.fn === 'coverage' });
  const numbers = (argument: string) => {
    const found = places.numbers(args.text(argument));
    if (!found)
      args.refuse(`${places.name} has no column of numbers "${args.raw(argument)}"`, `Name a column as "${argument}".`);
    return found ?? new Float64Array(places.ids.length);
  };
  const texts = (argument: string) => {
    const name = args.text(argument);
    const found = places.texts(name);
    if (!found) args.refuse(`${places.name} has no column "${name}"`, `Name a column as "${argument}".`);
    return { column: name, values: found ?? [] };
  };
  limitRows(args, wanted.only_cells, values, texts);
  tellUnknownPeople(args, values, people, wanted.people);
  const result = summary({ args, rows: { values, people }, numbers, texts });
  args.finish();
  return { result: args.problems.some(({ level }) => level === 'error') ? null : result, problems: args.problems };
}

/** A copy of the values, without (NaN) the places that have no pair in the travel table, unless these are to count. */
function countedValues(
  args: ArgReader,
  { values, side, table }: MeasuredColumn,
  { people, usually }: { people: Float64Array; usually: boolean },
) {
  const count = args.flag('count_unreached', usually);
  const { start } = table.costs;
  const reached = side === 'destinations' ? destinationsListed(table.costs) : null;
  let left = 0;
  let leftPeople = 0;
  const counted = values.map((value, i) => {
    const hasPair = reached ? reached[i] === 1 : start[i + 1] > start[i];
    if (hasPair || Number.isNaN(value)) return value;
    if (people[i] > 0) {
      left++;
      leftPeople += people[i];
    }
    return count ? value : Number.NaN;
  });
  if (left > 0 && !count)
    args.refuse(
      `${left} places with ${leftPeople} people reach nothing in ${table.name} and are in no figure, as in the peer`,
      'Add "count_unreached": true to count them as without.',
      'warning',
    );
  return counted;
}

/** Nobody knows how many people a figure leaves out where their number is not known: it is said that there are such places. */
function tellUnknownPeople(args: ArgReader, values: Float64Array, people: Float64Array, column: string) {
  const unknown = values.reduce((sum, value, i) => sum + (!Number.isNaN(value) && Number.isNaN(people[i]) ? 1 : 0), 0);
  if (unknown > 0)
    args.refuse(
      `${unknown} places have a value but no known "${column}", and are in no figure`,
      'Fill in the number of people, 0 where nobody lives.',
      'warning',
    );
}

function limitRows(
  args: ArgReader,
  only: string | undefined,
  values: Float64Array,
  texts: (argument: string) => { values: readonly (string | null)[] },
) {
  if (only === undefined) return;
  if (only === 'with_income') {
    texts('income').values.forEach((income, i) => {
      if (income === null) values[i] = Number.NaN;
    });
  } else if (only === 'with_decile_and_access_above_0') {
    texts('socioeconomic_groups').values.forEach((group, i) => {
      if (group === null || !(values[i] > 0)) values[i] = Number.NaN;
    });
  } else {
    args.refuse(`"only_cells" is "${only}"`, 'Choose with_income or with_decile_and_access_above_0, or leave it out.');
  }
}

const served = ({ values, people }: Distribution): Distribution => ({
  values: values.map((value) => (value > 0 ? value : Number.NaN)),
  people,
});

/** Groups in ascending order: by number where all are numbers, else by text. */
function sortedGroups({ people, values }: Distribution, group: readonly (string | null)[]) {
  const names = [...new Set(group.filter((name, i) => name !== null && people[i] > 0 && values[i] > 0))] as string[];
  return names.every((name) => Number.isFinite(Number(name)))
    ? names.sort((a, b) => Number(a) - Number(b))
    : names.sort();
}

function theilSummary(
  { between, within, total, groups }: ReturnType<typeof theilByGroup>,
  column: string,
): SummaryResult {
  const name = (group: string) => (Number.isFinite(Number(group)) ? Number(group) : group);
  return {
    summary: [
      { component: 'between_group', value: between, share_of_total: between / total },
      { component: 'within_group', value: within, share_of_total: within / total },
      { component: 'total', value: total, share_of_total: 1 },
    ],
    within_group_component: groups.map((g) => ({
      [column]: name(g.group),
      value: g.within,
      share_of_component: g.within / within,
    })),
    between_group_component: groups.map((g) => ({ [column]: name(g.group), value: g.between })),
  };
}
