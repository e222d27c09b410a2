/**
 * Floating catchments: places per person, where people compete for what a place offers. Symbols: O_j supply of place j,
 * P_i people at origin i, f_ij weight of the pair (see `pairWeights`). Unit of every result: supply per person.
 *
 * A place that no people reach has no demand and adds nothing. Peers divide by zero there and hand Infinity or NaN
 * to every origin that reaches it.
 */
import type { CostTable } from './costTable';
import { reachedBy } from './cumulative';

export interface Catchment {
  /** f_ij, one a pair. */
  readonly weights: Float64Array;
  readonly supply: Float64Array;
  readonly people: Float64Array;
}

/**
 * Two-step floating catchment area: R_j = O_j / sum_i P_i f_ij, A_i = sum_j R_j f_ij. 0 where nothing is reached.
 *
 * With a binary weight this is 2SFCA (Radke & Mu 2000; Luo & Wang 2003), with bands or a continuous weight E2SFCA
 * (Luo & Qi 2009; Dai 2010); the weight applies in both steps.
 * Sum check: sum_i P_i A_i = the supply of all places that people reach.
 */
export function twoStepCatchment(table: CostTable, { weights, supply, people }: Catchment): Float64Array {
  return share(table, weights, perPerson(supply, reachedBy(table, weights, people)));
}

/**
 * Three-step floating catchment area (Wan, Zou & Sternberg 2012): people choose among places in reach, G_ij = f_ij /
 * sum_j f_ij, then 2SFCA with the weight f_ij G_ij. `choice` holds the f that G is taken over: as in the peer all listed
 * pairs, also places without supply and beyond the greatest cost.
 */
export function threeStepCatchment(
  table: CostTable,
  { weights, supply, people, choice }: Catchment & { readonly choice: Float64Array },
): Float64Array {
  const { originCount, start } = table;
  const chosen = new Float64Array(weights.length);
  for (let i = 0; i < originCount; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += choice[k];
    if (sum > 0) for (let k = start[i]; k < start[i + 1]; k++) chosen[k] = (weights[k] * choice[k]) / sum;
  }
  return twoStepCatchment(table, { weights: chosen, supply, people });
}

/**
 * Balanced floating catchment area (Paez, Higgins & Vivona 2019): people are split over places by u_ij = f_ij /
 * sum_j f_ij, supply over origins by v_ij = f_ij / sum_i f_ij; R_j = O_j / sum_i P_i u_ij, A_i = sum_j R_j v_ij.
 * A row or column of zero weights adds nothing. The 2SFCA sum check does not hold here.
 */
export function balancedCatchment(table: CostTable, { weights, supply, people }: Catchment): Float64Array {
  const { originCount, start, destination } = table;
  const rowSums = new Float64Array(originCount);
  const columnSums = new Float64Array(table.destinationCount);
  for (let i = 0; i < originCount; i++)
    for (let k = start[i]; k < start[i + 1]; k++) {
      rowSums[i] += weights[k];
      columnSums[destination[k]] += weights[k];
    }
  const spread = new Float64Array(originCount);
  for (let i = 0; i < originCount; i++) if (rowSums[i] > 0 && people[i] > 0) spread[i] = people[i] / rowSums[i];
  const ratio = perPerson(supply, reachedBy(table, weights, spread));
  for (let j = 0; j < ratio.length; j++) ratio[j] = columnSums[j] > 0 ? ratio[j] / columnSums[j] : 0;
  return share(table, weights, ratio);
}

/**
 * Supply over people within one circle around the origin itself: sum_j O_j [c_ij <= T] / sum_k P_k [d_ik <= T], where
 * `neighbours` holds the costs d between origins, each to itself included. 0 where supply is out of reach; NaN where
 * supply is in reach of nobody. Not 2SFCA with other numbers: people outside the circle do not compete.
 */
export function catchmentRatio(
  table: CostTable,
  neighbours: CostTable,
  { supply, people, cutoff }: { supply: Float64Array; people: Float64Array; cutoff: number },
): Float64Array {
  const offered = withinCutoff(table, supply, cutoff);
  const around = withinCutoff(neighbours, people, cutoff);
  return offered.map((amount, i) => (amount === 0 ? 0 : around[i] > 0 ? amount / around[i] : Number.NaN));
}

function withinCutoff({ originCount, start, destination, cost }: CostTable, amounts: Float64Array, cutoff: number) {
  const sums = new Float64Array(originCount);
  for (let i = 0; i < originCount; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (cost[k] <= cutoff && amounts[destination[k]] > 0) sums[i] += amounts[destination[k]];
  return sums;
}

/** O_j / demand_j; 0 where there is no demand or no supply. */
function perPerson(supply: Float64Array, demand: Float64Array) {
  return demand.map((people, j) => (people > 0 && supply[j] > 0 ? supply[j] / people : 0));
}

/** sum_j r_j f_ij. */
function share({ originCount, start, destination }: CostTable, weights: Float64Array, ratio: Float64Array) {
  const access = new Float64Array(originCount);
  for (let i = 0; i < originCount; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) sum += ratio[destination[k]] * weights[k];
    access[i] = sum;
  }
  return access;
}
