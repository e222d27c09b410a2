/**
 * Answers one case of a recipe. Names and arguments are those of R's `accessibility` and Python's `access`, and so are
 * the numbers, wherever those are sound; where they are not (empty catchments, origins without a pair) the sound value stands, as the
 * docstring of each measure says.
 */
import { type Problem, shownValue } from '../../problem';
import { spatialAvailability, totalConstrained, totalConstrainedPassive } from '../availability';
import { balancedCatchment, catchmentRatio, threeStepCatchment, twoStepCatchment } from '../catchment';
import type { CostTable } from '../costTable';
import { reachable, reachableOverInterval, reachedBy } from '../cumulative';
import { type Decay, pairWeights } from '../decay';
import { balancingCost, costToClosest } from '../nearest';
import { normalise, score } from '../normalise';
import { raam } from '../raam';
import { ArgReader } from './argReader';
import { readDecay } from './decayArgs';
import { neighbourCosts } from './neighbours';
import type { MeasureCase, MeasuredColumn, Study, TravelTable } from './recipe';

/** Published weight sets that hold where a case names none; on minutes. */
const ENHANCED: Decay = { type: 'bands', steps: [10, 20, 30], weights: [1, 0.68, 0.22] };
const THREE_STAGE: Decay = { type: 'bands', steps: [10, 20, 30, 60], weights: [0.962, 0.704, 0.377, 0.042] };

/** A relative gap of RAAM above this is told of: single places may then be off in the digits that are read. */
const GAP_TOLD = 1e-6;

interface Question {
  readonly args: ArgReader;
  readonly study: Study;
  readonly table: TravelTable;
  readonly costs: CostTable;
  /** Numbers of the places' column named by an argument (or given by name), unknown ones as NaN. */
  readonly column: (argument: string) => Float64Array;
  readonly named: (column: string | undefined, role: string) => Float64Array;
  readonly supply: () => Float64Array;
  readonly demand: () => Float64Array;
}

type Measure = (question: Question) => Float64Array;

const active: Record<string, Measure> = {
  cumulative_cutoff: ({ args, costs, column }) =>
    reachable(
      costs,
      pairWeights(costs, { type: 'binary', cutoff: args.number('cutoff', { least: 0 }) }),
      column('opportunity'),
    ),
  cumulative_interval({ args, costs, column }) {
    const [from = Number.NaN, to = Number.NaN] = args.numbers('interval');
    const step = args.number('interval_increment', { fallback: 1, above: 0 });
    const summary = args.choice('summary', ['median', 'mean'], 'median');
    if (!(from <= to)) args.refuse(`"interval" is from ${from} to ${to}`, 'Give [least, greatest] cost.');
    return args.problems.length > 0
      ? new Float64Array(costs.originCount)
      : reachableOverInterval(costs, column('opportunity'), { from, to, step, summary });
  },
  gravity: ({ args, costs, column }) =>
    reachable(costs, pairWeights(costs, readDecay(args, 'decay')), column('opportunity')),
  cost_to_closest: ({ args, costs, column }) =>
    costToClosest(costs, column('opportunity'), args.number('n', { fallback: 1, above: 0 })),
  floating_catchment_area({ args, costs, column }) {
    const weights = pairWeights(costs, readDecay(args, 'decay'));
    const catchment = { weights, supply: column('opportunity'), people: column('demand') };
    return args.choice('method', ['2sfca', 'bfca'], '2sfca') === 'bfca'
      ? balancedCatchment(costs, catchment)
      : twoStepCatchment(costs, catchment);
  },
  spatial_availability: ({ args, costs, column }) =>
    spatialAvailability(costs, {
      weights: pairWeights(costs, readDecay(args, 'decay')),
      supply: column('opportunity'),
      people: column('demand'),
      alpha: args.number('alpha', { fallback: 1 }),
    }),
  constrained_accessibility({ args, costs, column }) {
    const weights = pairWeights(costs, readDecay(args, 'decay'));
    if (args.choice('constraint', ['total', 'singly'], 'singly') === 'total')
      return totalConstrained(costs, weights, column('supply'));
    return spatialAvailability(costs, { weights, supply: column('supply'), people: column('demand'), alpha: 1 });
  },
  balancing_cost: ({ args, costs, column }) =>
    balancingCost(costs, {
      opportunities: column('opportunity'),
      people: column('demand'),
      increment: args.number('cost_increment', { fallback: 1, above: 0 }),
    }),
  weighted_catchment: (question) => reachable(question.costs, catchmentWeights(question).weights, question.supply()),
  fca_ratio({ args, study, table, costs, supply, demand }) {
    const cutoff = args.number('max_cost', { least: 0 });
    return catchmentRatio(costs, neighbourCosts(args, study, table), { supply: supply(), people: demand(), cutoff });
  },
  two_stage_fca: (question) => twoStep(question, null),
  enhanced_two_stage_fca: (question) => twoStep(question, ENHANCED),
  three_stage_fca(question) {
    const { weights, choice } = catchmentWeights(question, THREE_STAGE);
    return threeStepCatchment(question.costs, {
      weights,
      choice,
      supply: question.supply(),
      people: question.demand(),
    });
  },
  raam({ args, costs, supply, demand }) {
    // Rounds and steps of the peer's search have no meaning for the exact equilibrium.
    for (const name of ['max_cycles', 'initial_step', 'min_step', 'half_life', 'limit_initial', 'verbose'])
      args.raw(name);
    const tau = args.number('tau', { fallback: 60, above: 0 });
    const greatestSweeps = args.number('greatest_sweeps', { fallback: 20_000, least: 1 });
    const question = { supply: supply(), people: demand(), tau, greatestSweeps };
    if (args.problems.length > 0) return new Float64Array(costs.originCount);
    const { cost, relativeGap } = raam(costs, question);
    if (!(relativeGap <= GAP_TOLD))
      args.refuse(
        `the equilibrium was not reached: the relative gap is ${relativeGap} after ${greatestSweeps} sweeps`,
        'Take these figures as rough, or give more "greatest_sweeps".',
        'warning',
      );
    return cost;
  },
  score(question) {
    const { args, named, demand } = question;
    const of = args.text('of', 'two_stage_fca');
    const kinds: Record<string, Decay | null> = { two_stage_fca: null, enhanced_two_stage_fca: ENHANCED };
    if (!(of in kinds)) args.refuse(`"of" is "${of}"`, `Choose one of ${Object.keys(kinds).join(', ')}.`);
    const { weights: pairs } = catchmentWeights(question, kinds[of] ?? null);
    const weights = args.has('weights') ? args.object('weights') : weightsByColumn(question);
    const measures = Object.entries(weights).map(([column, weight]) => {
      // A weight that is no number would make every row of the score none.
      const isNumber = typeof weight === 'number' && Number.isFinite(weight);
      if (!isNumber) args.refuse(`the weight of "${column}" is ${shownValue(weight)}`, 'Give a number.');
      const values = twoStepCatchment(question.costs, {
        weights: pairs,
        supply: named(column, 'weights'),
        people: demand(),
      });
      return { values, weight: isNumber ? weight : 0 };
    });
    return score(measures, demand());
  },
};

const passive: Record<string, Measure> = {
  cumulative_cutoff: ({ args, costs, column }) =>
    reachedBy(
      costs,
      pairWeights(costs, { type: 'binary', cutoff: args.number('cutoff', { least: 0 }) }),
      column('opportunity'),
    ),
  gravity: ({ args, costs, column }) =>
    reachedBy(costs, pairWeights(costs, readDecay(args, 'decay')), column('opportunity')),
  constrained_accessibility({ args, costs, column }) {
    args.choice('constraint', ['total'], 'total');
    return totalConstrainedPassive(costs, pairWeights(costs, readDecay(args, 'decay')), column('demand'));
  },
};

/** All names that `fn` may have. */
export const MEASURE_FUNCTIONS = Object.keys(active);

/** Functions whose value of an origin that reaches nothing is Infinity, or no value at all; for the others it is 0. */
const EMPTY: Record<string, number> = { cost_to_closest: Number.POSITIVE_INFINITY };

function twoStep(question: Question, usual: Decay | null) {
  const { weights } = catchmentWeights(question, usual);
  return twoStepCatchment(question.costs, { weights, supply: question.supply(), people: question.demand() });
}

/** `choice`: the decay over all pairs; `weights`: the same up to `max_cost`. */
function catchmentWeights({ args, costs }: Question, usual: Decay | null = null) {
  const decay = args.has('weight_fn') ? readDecay(args, 'weight_fn') : usual;
  const greatest = args.has('max_cost') ? args.number('max_cost', { least: 0 }) : Number.POSITIVE_INFINITY;
  return { weights: pairWeights(costs, decay, greatest), choice: pairWeights(costs, decay) };
}

/** Python's `access` writes a score's weights beside its other arguments: any that bear a column's name. */
function weightsByColumn({ args, study }: Question): Record<string, unknown> {
  const columns = args.rest().filter((name) => study.places.columns.includes(name));
  if (columns.length === 0) args.refuse('no weights', 'Give "weights": an object of columns and numbers.');
  return Object.fromEntries(columns.map((name) => [name, args.raw(name)]));
}

/** The column of one case, or null, with all that is wrong or odd about it. */
export function measureCase(study: Study, wanted: MeasureCase): { column: MeasuredColumn | null; problems: Problem[] } {
  const args = new ArgReader(`case "${wanted.case}"`, wanted.args);
  const table = study.tables.get(wanted.costs);
  const isPassive = args.raw('active') === false;
  const measure = lookUp(isPassive ? passive : active, wanted.fn);
  if (!table) {
    args.refuse(
      `"costs" is "${wanted.costs}"`,
      `Name one of the recipe's tables: ${[...study.tables.keys()].join(', ')}.`,
    );
  }
  if (!measure) {
    const names = Object.keys(isPassive ? passive : active).join(', ');
    args.refuse(`"fn" is "${wanted.fn}"`, `${isPassive ? 'With "active": false, choose' : 'Choose'} one of ${names}.`);
  }
  if (!table || !measure) return { column: null, problems: args.problems };

  const question = questionOf(study, table, wanted, args);
  const values = measure(question);
  const normalised = args.flag('normalize', false);
  args.finish();
  if (args.problems.some(({ level }) => level === 'error')) return { column: null, problems: args.problems };
  const side = isPassive ? 'destinations' : 'origins';
  withoutStrangers(values, side, table, EMPTY[wanted.fn]);
  const column = { values: normalised ? normalise(values, question.demand()) : values, side, table } as const;
  return { column, problems: args.problems };
}

function lookUp(measures: Record<string, Measure>, fn: string): Measure | undefined {
  return Object.hasOwn(measures, fn) ? measures[fn] : undefined;
}

function questionOf(study: Study, table: TravelTable, wanted: MeasureCase, args: ArgReader): Question {
  const named = (column: string | undefined, role: string) => {
    const values = column === undefined ? null : study.places.numbers(column);
    if (values) return values;
    args.refuse(
      column === undefined ? `no "${role}"` : `${study.places.name} has no column of numbers "${column}"`,
      `Name a column as "${role}": ${study.places.columns.join(', ')}.`,
    );
    return new Float64Array(study.places.ids.length);
  };
  const fromCase = (role: 'supply' | 'demand') => named(wanted[role] ?? (args.raw(role) as string | undefined), role);
  return {
    args,
    study,
    table,
    costs: table.costs,
    named,
    column: (argument) => named((args.raw(argument) ?? wanted[argument as 'supply']) as string | undefined, argument),
    supply: () => fromCase('supply'),
    demand: () => fromCase('demand'),
  };
}

/**
 * A place that the table lists only on the other side has no value here. One that it does not list at all was asked for
 * and reaches nothing: that stands (0; Infinity for a cost).
 */
function withoutStrangers(
  values: Float64Array,
  side: 'origins' | 'destinations',
  { isOrigin, isDestination }: TravelTable,
  empty: number | undefined,
) {
  const [own, other] = side === 'origins' ? [isOrigin, isDestination] : [isDestination, isOrigin];
  for (let i = 0; i < values.length; i++) {
    if (!own[i] && other[i]) values[i] = Number.NaN;
    else if (!own[i] && empty !== undefined) values[i] = empty;
  }
}
