/**
 * What every measure costs on a table of Barcelona's size: 2,500 demand cells and 2,202 sites, with all pairs within a walk. The
 * streets are a seeded stand-in (straight line times 1.3), since only the number of pairs matters here.
 */
import { spatialAvailability } from '../../src/core/access/availability';
import { balancedCatchment, threeStepCatchment, twoStepCatchment } from '../../src/core/access/catchment';
import { type CostTable, costTable } from '../../src/core/access/costTable';
import { coverage } from '../../src/core/access/coverage';
import { reachable, reachableOverInterval, reachedBy } from '../../src/core/access/cumulative';
import { type Decay, pairWeights } from '../../src/core/access/decay';
import { concentrationIndex } from '../../src/core/access/equity/concentration';
import { gini } from '../../src/core/access/equity/gini';
import { palmaRatio } from '../../src/core/access/equity/palma';
import { accessPoverty } from '../../src/core/access/equity/poverty';
import { theilT } from '../../src/core/access/equity/theil';
import { balancingCost, costsToNearest, costToClosest, costToNearest } from '../../src/core/access/nearest';
import { raam } from '../../src/core/access/raam';
import { type BenchRow, benchTable, timed } from './stopwatch';
import { seeded } from './streetTown';

const CELLS = 2500;
const SITES = 2202;
/** Milliseconds that no measure should take for a whole city. */
const GOAL = 100;

export async function bench(): Promise<string> {
  return [1200, 3000]
    .map((limit) => {
      const city = standIn(limit);
      const rows: BenchRow[] = Object.entries(measures).map(([what, run]) => ({
        what,
        ours: timed(() => run(city), 5),
        goal: GOAL,
      }));
      return benchTable(`measures, ${city.table.cost.length} pairs within ${limit} m`, rows);
    })
    .join('\n');
}

interface City {
  readonly limit: number;
  readonly table: CostTable;
  readonly people: Float64Array;
  readonly income: Float64Array;
  readonly supply: Float64Array;
  readonly access: Float64Array;
}

const exponential: Decay = { type: 'exponential', rate: 0.002 };
const bands: Decay = { type: 'bands', steps: [400, 800, 1200], weights: [1, 0.68, 0.22] };

const measures: Record<string, (city: City) => unknown> = {
  'cost to the nearest': ({ table }) => costToNearest(table),
  'costs to the nearest 3': ({ table }) => costsToNearest(table, 3),
  'cost to the closest 200 seats': ({ table, supply }) => costToClosest(table, supply, 200),
  'balancing cost': ({ table, supply, people }) =>
    balancingCost(table, { opportunities: supply, people, increment: 50 }),
  'cumulative, 800 m': ({ table, supply }) =>
    reachable(table, pairWeights(table, { type: 'binary', cutoff: 800 }), supply),
  'cumulative interval': ({ table, supply, limit }) =>
    reachableOverInterval(table, supply, { from: limit / 4, to: limit, step: 50, summary: 'median' }),
  'gravity, exponential': ({ table, supply }) => reachable(table, pairWeights(table, exponential), supply),
  'gravity, logistic': ({ table, supply }) =>
    reachable(table, pairWeights(table, { type: 'logistic', cutoff: 800, sd: 200 }), supply),
  'people who reach a site': ({ table, people }) => reachedBy(table, pairWeights(table, exponential), people),
  '2SFCA': ({ table, supply, people }) =>
    twoStepCatchment(table, { weights: pairWeights(table, null), supply, people }),
  'E2SFCA, stepped': ({ table, supply, people }) =>
    twoStepCatchment(table, { weights: pairWeights(table, bands), supply, people }),
  'E2SFCA, gaussian': ({ table, supply, people }) =>
    twoStepCatchment(table, { weights: pairWeights(table, { type: 'gaussian', sigma: 500 }), supply, people }),
  '3SFCA': ({ table, supply, people }) => {
    const weights = pairWeights(table, bands);
    return threeStepCatchment(table, { weights, choice: weights, supply, people });
  },
  'balanced catchment': ({ table, supply, people }) =>
    balancedCatchment(table, { weights: pairWeights(table, exponential), supply, people }),
  'spatial availability': ({ table, supply, people }) =>
    spatialAvailability(table, { weights: pairWeights(table, exponential), supply, people, alpha: 1 }),
  // The one measure that searches: its time is that of the accuracy asked for.
  'RAAM to 1 %': ({ table, supply, people }) => raam(table, { supply, people, tau: 1200, relativeGap: 1e-2 }),
  coverage: ({ access, people }) => coverage(access, people, 3),
  Gini: ({ access, people }) => gini({ values: access, people }),
  'Palma ratio': ({ access, people, income }) => palmaRatio({ values: access, people, income }),
  'concentration index': ({ access, people, income }) =>
    concentrationIndex({ values: access, people, income, form: 'corrected' }),
  'Theil T': ({ access, people }) => theilT({ values: access, people }),
  'access poverty': ({ access, people }) => accessPoverty({ values: access, people }, 3),
};

/** 9 by 11 km; sites gather where people do. */
function standIn(limit: number): City {
  const random = seeded(7);
  const [width, height] = [9000, 11_000];
  const place = () => [random() * width, random() * height] as const;
  const cells = Array.from({ length: CELLS }, place);
  const sites = Array.from({ length: SITES }, () => {
    const [x, y] = cells[Math.floor(random() * CELLS)];
    return [x + (random() - 0.5) * 600, y + (random() - 0.5) * 600] as const;
  });
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  cells.forEach(([x, y], i) => {
    sites.forEach(([east, north], j) => {
      const metres = Math.hypot(x - east, y - north) * 1.3;
      if (metres > limit) return;
      from.push(i);
      to.push(j);
      cost.push(Math.round(metres * 10) / 10);
    });
  });
  const table = costTable({ originCount: CELLS, destinationCount: SITES, from, to, cost });
  const people = Float64Array.from({ length: CELLS }, () => Math.floor(random() * 1300));
  const income = Float64Array.from({ length: CELLS }, () => 8000 + Math.floor(random() * 40_000));
  const supply = Float64Array.from({ length: SITES }, () => Math.floor(random() * 120));
  return { limit, table, people, income, supply, access: reachable(table, pairWeights(table, exponential), supply) };
}
