/** Where should places go? Clients (demand cells with people) and sites (candidates), and what it costs to walk between them. */
import type { CostTable } from '../access/costTable';

export interface LocationProblem {
  /** Clients are origins, sites are destinations. A pair that is absent cannot be travelled. */
  readonly costs: CostTable;
  /** People (or one group of them) at each client; 0 or more. */
  readonly weights: Float64Array;
  /** Sites that are open whatever else is chosen; they count towards the number of sites. */
  readonly predefined: readonly number[];
}

/** `selected` are rows of the sites, ascending. */
export type AllocationAnswer =
  /** No other choice is better; `bound` equals `objective`. `objective` is null where the model has none (one site cannot be dispersed). */
  | {
      readonly status: 'optimal';
      readonly objective: number | null;
      readonly selected: readonly number[];
      readonly bound: number | null;
    }
  /** The best found in the time given; no choice can be better than `bound`. Without any choice found `objective` is null. */
  | {
      readonly status: 'bounded';
      readonly objective: number | null;
      readonly selected: readonly number[];
      readonly bound: number | null;
    }
  /** No choice meets the conditions. `unserveable` are the clients that no site at all can serve. */
  | { readonly status: 'infeasible'; readonly reason: string; readonly unserveable: readonly number[] };

export const infeasible = (reason: string, unserveable: readonly number[] = []): AllocationAnswer => ({
  status: 'infeasible',
  reason,
  unserveable,
});

/** An answer whose bound may prove it: equal to the last digits that sums of costs can keep. */
export function judged(objective: number, selected: readonly number[], bound: number): AllocationAnswer {
  const isProven = Math.abs(objective - bound) <= 1e-9 * Math.max(1, Math.abs(objective));
  const sorted = [...selected].sort((a, b) => a - b);
  return isProven
    ? { status: 'optimal', objective, selected: sorted, bound: objective }
    : { status: 'bounded', objective, selected: sorted, bound };
}

/** Clients without any site in `radius`. */
export function clientsOutOfReach({ costs }: LocationProblem, radius = Number.POSITIVE_INFINITY): number[] {
  const { originCount, start, cost } = costs;
  const out: number[] = [];
  for (let i = 0; i < originCount; i++) {
    let isReached = false;
    for (let k = start[i]; k < start[i + 1] && !isReached; k++) isReached = cost[k] <= radius;
    if (!isReached) out.push(i);
  }
  return out;
}

/** Why `count` sites cannot be chosen at all, or null. */
export function countRefused(count: number, { costs, predefined }: LocationProblem): string | null {
  if (count > costs.destinationCount)
    return `${count} sites are asked for, but there are only ${costs.destinationCount}`;
  if (count < predefined.length) return `${predefined.length} sites are predefined, more than the ${count} asked for`;
  if (count < 1) return 'no site may be opened';
  return null;
}
