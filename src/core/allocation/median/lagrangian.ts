/**
 * A lower bound on the sum, by Lagrangian relaxation (Geoffrion 1974; for p-median Cornuejols, Fisher & Nemhauser 1977):
 * each client gets a price lambda; a site is worth what it saves below the prices, rho_j = sum_i min(0, c_ij - lambda_i), and
 * sum lambda + the `count` least rho is below every choice's cost. Prices move by subgradients (Held, Wolfe & Crowder 1974).
 */
import { type MedianProblem, sum } from './medianProblem';

/** Which sites are decided: 1 open, -1 closed, 0 free. */
export type Decisions = Int8Array;

export interface Relaxation {
  readonly bound: number;
  /** The prices of the best bound. */
  readonly prices: Float64Array;
  /** rho at these prices. */
  readonly worth: Float64Array;
  /** The relaxed choice at these prices: a start for better choices. */
  readonly chosen: readonly number[];
}

/** Prices to start from: what a client pays at its second-cheapest site, or its base. */
export function startingPrices({ clientCount, start, cost, base }: MedianProblem): Float64Array {
  return Float64Array.from({ length: clientCount }, (_, i) =>
    start[i + 1] - start[i] > 1 ? Math.min(base[i], cost[start[i] + 1]) : base[i],
  );
}

export function relax(
  problem: MedianProblem,
  decisions: Decisions,
  { prices, target, rounds, isOver }: { prices: Float64Array; target: number; rounds: number; isOver: () => boolean },
): Relaxation {
  const { clientCount, start, site, cost, base } = problem;
  const lambda = prices.slice();
  const worth = new Float64Array(problem.siteCount);
  const served = new Int32Array(clientCount);
  let best: Relaxation | null = null;
  let pace = 1.5;
  let idle = 0;
  for (let round = 0; round < rounds; round++) {
    priceSites(problem, lambda, worth);
    const chosen = cheapest(problem, decisions, worth);
    let bound = sum(lambda);
    for (const j of chosen) bound += worth[j];
    if (best === null || bound > best.bound + 1e-12 * Math.abs(best.bound)) {
      best = { bound, prices: lambda.slice(), worth: worth.slice(), chosen };
      idle = 0;
    } else if (++idle >= 12) {
      pace /= 2;
      idle = 0;
    }
    if (best.bound >= target || pace < 1e-3 || isOver()) break;
    countServed(problem, chosen, lambda, served);
    let norm = 0;
    for (let i = 0; i < clientCount; i++) {
      // At its base price a client that no chosen site serves pays its base: that is no violation.
      const off = 1 - served[i];
      if (!(off > 0 && lambda[i] >= base[i])) norm += off * off;
    }
    if (norm === 0) break;
    const step = (pace * Math.max(target - bound, 1e-9 * Math.abs(target))) / norm;
    for (let i = 0; i < clientCount; i++) {
      const least = start[i + 1] > start[i] ? cost[start[i]] : base[i];
      lambda[i] = Math.min(base[i], Math.max(least, lambda[i] + step * (1 - served[i])));
    }
  }
  if (!best) throw new Error(`relax was asked for ${rounds} rounds`);
  return best;

  function countServed(
    { siteStart, client, siteCost }: MedianProblem,
    open: readonly number[],
    at: Float64Array,
    into: Int32Array,
  ) {
    into.fill(0);
    for (const j of open)
      for (let k = siteStart[j]; k < siteStart[j + 1]; k++) if (siteCost[k] < at[client[k]]) into[client[k]]++;
  }

  function priceSites({ clientCount: count }: MedianProblem, at: Float64Array, into: Float64Array) {
    into.fill(0);
    for (let i = 0; i < count; i++) {
      const price = at[i];
      // Pairs ascend by cost: the rest cannot be below the price either.
      for (let k = start[i]; k < start[i + 1] && cost[k] < price; k++) into[site[k]] += cost[k] - price;
    }
  }
}

/** The open sites and the free ones of least worth, `count` in all (ties: the first). */
function cheapest({ siteCount, count }: MedianProblem, decisions: Decisions, worth: Float64Array): number[] {
  const open: number[] = [];
  const free: number[] = [];
  for (let j = 0; j < siteCount; j++) {
    if (decisions[j] === 1) open.push(j);
    else if (decisions[j] === 0) free.push(j);
  }
  free.sort((a, b) => worth[a] - worth[b] || a - b);
  return [...open, ...free.slice(0, count - open.length)];
}
