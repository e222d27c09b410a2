/** How far it is to the nearest: measures without a threshold, which everyone understands. */
import type { CostTable } from './costTable';
import { costReaching } from './select';

/**
 * Cost from each origin to its nearest destination: c*_i = min_j c_ij.
 * Unit: that of the costs. Infinity where no destination is reached. `open[j] = 0` leaves destination j out.
 */
export function costToNearest(table: CostTable, open?: Uint8Array): Float64Array {
  const { originCount, start, destination, cost } = table;
  const nearest = new Float64Array(originCount).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < originCount; i++)
    for (let k = start[i]; k < start[i + 1]; k++)
      if (cost[k] < nearest[i] && (!open || open[destination[k]])) nearest[i] = cost[k];
  return nearest;
}

/**
 * Costs to the first, second, ... `count`-th nearest destination: origin i has entries i * count to (i + 1) * count,
 * ascending; Infinity where there are fewer.
 */
export function costsToNearest(table: CostTable, count: number): Float64Array {
  const { originCount, start, cost } = table;
  const nearest = new Float64Array(originCount * count).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < originCount; i++) {
    const first = i * count;
    for (let k = start[i]; k < start[i + 1]; k++) {
      let at = first + count - 1;
      if (!(cost[k] < nearest[at])) continue;
      for (; at > first && nearest[at - 1] > cost[k]; at--) nearest[at] = nearest[at - 1];
      nearest[at] = cost[k];
    }
  }
  return nearest;
}

/**
 * Least cost within which `n` opportunities lie: min { c : sum over j with c_ij <= c of O_j >= n }.
 *
 * `n` counts opportunities, not places: one place with three schools satisfies n = 3. Destinations without
 * opportunities do not count. Unit: that of the costs; Infinity where n is never reached.
 * Source: `cost_to_closest` of R's `accessibility` (Pereira & Herszenhut).
 */
export function costToClosest(table: CostTable, opportunities: Float64Array, n: number): Float64Array {
  const { originCount, start, destination, cost } = table;
  const result = new Float64Array(originCount);
  const costs = new Float64Array(longestRow(table));
  const amounts = new Float64Array(costs.length);
  for (let i = 0; i < originCount; i++) {
    let count = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (!(opportunities[destination[k]] > 0)) continue;
      costs[count] = cost[k];
      amounts[count++] = opportunities[destination[k]];
    }
    result[i] = costReaching(costs, amounts, count, { target: n, strict: false });
  }
  return result;
}

/**
 * Balancing cost: the least multiple of `increment` within which opportunities outnumber the people of the origin,
 * min { k inc : sum over j with c_ij <= k inc of O_j > P_i }, k = 0, 1, ...
 *
 * 0 where nobody lives; NaN where the table never offers enough, or where people are not known.
 * Unit: that of the costs. Source: Barboza et al. (2021), Balancing time, `balancing_cost` of R's `accessibility`.
 */
export function balancingCost(
  table: CostTable,
  { opportunities, people, increment }: { opportunities: Float64Array; people: Float64Array; increment: number },
): Float64Array {
  const { originCount, start, destination, cost } = table;
  const result = new Float64Array(originCount);
  const costs = new Float64Array(longestRow(table));
  const amounts = new Float64Array(costs.length);
  for (let i = 0; i < originCount; i++) {
    if (people[i] === 0) continue;
    let count = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      if (!(opportunities[destination[k]] > 0)) continue;
      costs[count] = cost[k];
      amounts[count++] = opportunities[destination[k]];
    }
    const least = costReaching(costs, amounts, count, { target: people[i], strict: true });
    result[i] = Number.isFinite(least) ? stepsUp(least, increment) * increment : Number.NaN;
  }
  return result;
}

/** Least whole k with k * increment >= cost, by the very product that is later shown (so 0.3 / 0.1 does not slip). */
function stepsUp(cost: number, increment: number) {
  let k = Math.ceil(cost / increment);
  while (k > 0 && (k - 1) * increment >= cost) k--;
  while (k * increment < cost) k++;
  return k;
}

function longestRow({ originCount, start }: CostTable) {
  let longest = 0;
  for (let i = 0; i < originCount; i++) longest = Math.max(longest, start[i + 1] - start[i]);
  return longest;
}
