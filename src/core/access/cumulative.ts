/** Opportunities within reach: the plainest count, and two ways to soften its arbitrary edge. */
import type { CostTable } from './costTable';

/**
 * Sum of weighted opportunities: A_i = sum_j O_j f_ij, with `weights` f of each pair (see `pairWeights`).
 *
 * With a binary decay this is the cumulative cut-off measure (a cost equal to the cut-off is inside); with any other it
 * is the gravity measure of Hansen (1959). Unit: opportunities (weighted). 0 where nothing is reached. Destinations
 * without opportunities add nothing, even at an infinite weight, where peers print NaN.
 */
export function reachable(table: CostTable, weights: Float64Array, opportunities: Float64Array): Float64Array {
  const { originCount, start, destination } = table;
  const access = new Float64Array(originCount);
  for (let i = 0; i < originCount; i++) {
    let sum = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const amount = opportunities[destination[k]];
      if (amount > 0) sum += amount * weights[k];
    }
    access[i] = sum;
  }
  return access;
}

/** The passive side: people (or any amount at the origins) that reach each destination, A_j = sum_i P_i f_ij. */
export function reachedBy(table: CostTable, weights: Float64Array, people: Float64Array): Float64Array {
  const { originCount, start, destination } = table;
  const reached = new Float64Array(table.destinationCount);
  for (let i = 0; i < originCount; i++) {
    const amount = people[i];
    if (amount > 0) for (let k = start[i]; k < start[i + 1]; k++) reached[destination[k]] += amount * weights[k];
  }
  return reached;
}

export interface Interval {
  readonly from: number;
  /** Used as a cut-off only if a step hits it. */
  readonly to: number;
  readonly step: number;
  readonly summary: 'median' | 'mean';
}

/**
 * Cumulative opportunities over an interval of cut-offs T = from, from + step, ... up to `to`: the median or mean of
 * A_i(T), rounded down to a whole number (so a gain of 0.9 opportunity shows as 0, as in the peer).
 *
 * Source: Tomasiello et al. (2023), A time interval metric for cumulative opportunity accessibility.
 */
export function reachableOverInterval(
  table: CostTable,
  opportunities: Float64Array,
  { from, to, step, summary }: Interval,
): Float64Array {
  const { originCount, start, destination, cost } = table;
  const count = Math.floor((to - from) / step + 1e-10) + 1;
  const result = new Float64Array(originCount);
  const sums = new Float64Array(count);
  for (let i = 0; i < originCount; i++) {
    sums.fill(0);
    for (let k = start[i]; k < start[i + 1]; k++) {
      const amount = opportunities[destination[k]];
      if (!(amount > 0)) continue;
      // First cut-off that is not below the cost: guessed by division, then corrected by the cut-offs themselves.
      let at = Math.max(0, Math.ceil((cost[k] - from) / step));
      while (at > 0 && from + (at - 1) * step >= cost[k]) at--;
      while (at < count && from + at * step < cost[k]) at++;
      if (at < count) sums[at] += amount;
    }
    // Running sums ascend with the cut-off, so they are already in the order that a median needs.
    for (let t = 1; t < count; t++) sums[t] += sums[t - 1];
    result[i] = Math.floor(summary === 'median' ? middle(sums) : mean(sums));
  }
  return result;
}

function middle(ascending: Float64Array) {
  const half = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[half] : (ascending[half - 1] + ascending[half]) / 2;
}

function mean(values: Float64Array) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
