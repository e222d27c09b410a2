/** How walks and choice are spread over people: a histogram, a Lorenz curve, and the equity figures in planners' order. */
import type { CostTable } from '../core/access/costTable';
import { coverage } from '../core/access/coverage';
import { reachable } from '../core/access/cumulative';
import { concentrationIndex } from '../core/access/equity/concentration';
import { gini, lorenzCurve } from '../core/access/equity/gini';
import { palmaRatio, personQuantiles } from '../core/access/equity/palma';
import { knownRows, meanOver } from '../core/access/equity/population';
import { accessPoverty } from '../core/access/equity/poverty';
import type { AreaColumns, CellColumns } from '../core/city/cityPack';
import { type Metres, metres } from '../core/units';
import type { IncomeFigures, Weighing } from './weighQuestion';

export interface ToWeigh {
  /** Everybody's, or one group's (`demandOf`). */
  readonly areas: AreaColumns;
  readonly cells: CellColumns;
  /** From each cell to the nearest place; NaN: not known. */
  readonly walk: Float64Array;
  /** Cells to places within the standard. */
  readonly reach: CostTable;
  readonly standard: Metres;
  readonly bounds: readonly Metres[];
}

/** All figures leave out cells whose people or whose walk is not known, and say how many people that is. */
export function weigh({ areas, cells, walk, reach, standard, bounds }: ToWeigh): Weighing {
  const { people } = cells;
  const served = coverage(walk, people, standard);
  const places = placesByCell(reach, walk);
  const distribution = { values: places, people };
  return {
    people: served.people,
    unknown: people.reduce((sum, n, cell) => (n > 0 && Number.isNaN(walk[cell]) ? sum + n : sum), 0),
    byWalk: peopleByWalk(walk, people, bounds),
    beyond: served.beyond,
    meanExcess: metres(served.meanExcess),
    depth: accessPoverty({ values: timeToSpare(walk, standard), people }, standard).depth,
    places: reach.destinationCount,
    meanPlaces: meanOver(distribution, knownRows(distribution)).mean,
    gini: gini(distribution),
    lorenz: cornersOf(lorenzCurve(distribution), places, people),
    income: byIncome(areas, cells, places),
  };
}

/** How many places each cell reaches; NaN where its walk is not known. */
export function placesByCell(reach: CostTable, walk: Float64Array): Float64Array {
  const counts = reachable(
    reach,
    new Float64Array(reach.cost.length).fill(1),
    new Float64Array(reach.destinationCount).fill(1),
  );
  return counts.map((count, cell) => (Number.isNaN(walk[cell]) ? Number.NaN : count));
}

/** People by walk: entry i has those above bound i - 1 and up to bound i; the last those above all, or without a way. */
export function peopleByWalk(walk: Float64Array, people: Float64Array, bounds: readonly number[]): Float64Array {
  const sums = new Float64Array(bounds.length + 1);
  for (let cell = 0; cell < walk.length; cell++) {
    if (!(people[cell] > 0) || Number.isNaN(walk[cell])) continue;
    const bin = bounds.findIndex((bound) => walk[cell] <= bound);
    sums[bin < 0 ? bounds.length : bin] += people[cell];
  }
  return sums;
}

/**
 * A walk as something of which more is better: what is left of twice the standard. Below the standard's own line its
 * shortfall is the share of a standard by which the walk is too long, 1 from twice the standard on.
 */
const timeToSpare = (walk: Float64Array, standard: Metres) => walk.map((length) => Math.max(0, 2 * standard - length));

/** The curve's corners: people who reach equally many places lie on one straight piece, so its ends say all. */
function cornersOf(curve: { people: Float64Array; share: Float64Array }, values: Float64Array, people: Float64Array) {
  const sorted = knownRows({ values, people })
    .map((row) => values[row])
    .sort((a, b) => a - b);
  const corners = [...curve.people.keys()].filter((k) => k === 0 || sorted[k - 1] !== sorted[k]);
  return { people: corners.map((k) => curve.people[k]), places: corners.map((k) => curve.share[k]) };
}

/** Null where the city knows no income of its areas. Cells have that of their area: who in it is rich is not known. */
function byIncome(areas: AreaColumns, cells: CellColumns, places: Float64Array): IncomeFigures | null {
  const known = areas.groups.find(({ unit }) => unit === 'euro');
  if (!known) return null;
  const income = Float64Array.from(cells.area, (area) => known.values[area]);
  const distribution = { values: places, people: cells.people };
  const [low, high] = personQuantiles(income, cells.people, [0.4, 0.9]);
  const rows = knownRows(distribution);
  const mean = (is: (income: number) => boolean) =>
    meanOver(
      distribution,
      rows.filter((cell) => is(income[cell])),
    ).mean;
  return {
    label: known.label,
    year: known.year,
    source: known.source,
    palma: palmaRatio({ ...distribution, income }),
    poorMean: mean((value) => value <= low),
    richMean: mean((value) => value > high),
    concentration: concentrationIndex({ ...distribution, income, form: 'standard' }),
  };
}
