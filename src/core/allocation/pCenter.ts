/** p-center: the shortest longest walk. */
import { sitesWithin } from './covering';
import { fewestCover } from './fewestCover';
import {
  type AllocationAnswer,
  clientsOutOfReach,
  countRefused,
  infeasible,
  judged,
  type LocationProblem,
} from './locationProblem';
import type { SolverEffects } from './program';

/**
 * p-center (Hakimi 1964): exactly `count` sites so that the longest walk of any client, people or not, to its nearest
 * open site is shortest. Objective: that walk.
 *
 * Method: the answer is one of the costs; for each tried cost a set covering tells whether `count` sites suffice
 * (Minieka 1970), halving the list each time. `unreachableCost` is what a client pays that no open site reaches; absent: all must be.
 */
export function shortestLongestWalk(
  problem: LocationProblem,
  { count, unreachableCost = Number.POSITIVE_INFINITY }: { count: number; unreachableCost?: number },
  effects: SolverEffects,
): AllocationAnswer {
  const refused = countRefused(count, problem);
  if (refused) return infeasible(refused);
  const mustReach = unreachableCost === Number.POSITIVE_INFINITY;
  const unserveable = clientsOutOfReach(problem);
  if (mustReach && unserveable.length > 0)
    return infeasible(`${unserveable.length} clients have no site that they can reach`, unserveable);

  const steps = Float64Array.from(new Set([...problem.costs.cost, ...(mustReach ? [] : [unreachableCost])])).sort();
  const least = leastPossible(problem, unreachableCost);
  let low = steps.findLastIndex((step) => step < least) + 1;
  let high = steps.length;
  let best: readonly number[] | null = null;
  while (low < high) {
    const middle = (low + high) >> 1;
    const radius = steps[middle];
    const found = radius >= unreachableCost ? [...problem.predefined] : coverWith(problem, { radius, count }, effects);
    if (found === 'unknown') break;
    if (found) {
      best = filledUp(found, count, problem.costs.destinationCount);
      effects.onBetter?.(best);
      // The set may do better than the radius asked for.
      const walk = longestWalk(problem, best, unreachableCost);
      high = steps.findIndex((step) => step >= walk);
    } else {
      low = middle + 1;
    }
  }
  if (!best) {
    if (low < high) return { status: 'bounded', objective: null, selected: [], bound: steps[low] };
    return infeasible(`no ${count} sites reach all clients`);
  }
  return judged(longestWalk(problem, best, unreachableCost), best, steps[low]);
}

/** A set of at most `count` sites that covers all clients, null if there is none, `unknown` if the time is over. */
function coverWith(
  problem: LocationProblem,
  { radius, count }: { radius: number; count: number },
  effects: SolverEffects,
): readonly number[] | null | 'unknown' {
  const reach = sitesWithin(problem, radius);
  if (reach.some((sites) => sites.length === 0)) return null;
  const { predefined: given, costs } = problem;
  const cover = fewestCover(
    reach,
    { siteCount: costs.destinationCount, given, enough: count },
    { ...effects, onBetter: undefined },
  );
  if (cover.sites.length <= count) return cover.sites;
  return cover.bound > count ? null : 'unknown';
}

/** Whoever is farthest from its own nearest site walks at least that far whatever is chosen. */
function leastPossible({ costs }: LocationProblem, unreachableCost: number) {
  let least = 0;
  for (let i = 0; i < costs.originCount; i++) {
    let nearest = unreachableCost;
    for (let k = costs.start[i]; k < costs.start[i + 1]; k++) nearest = Math.min(nearest, costs.cost[k]);
    least = Math.max(least, nearest);
  }
  return least;
}

export function longestWalk({ costs }: LocationProblem, selected: readonly number[], unreachableCost: number): number {
  const open = new Set(selected);
  let longest = 0;
  for (let i = 0; i < costs.originCount; i++) {
    let nearest = unreachableCost;
    for (let k = costs.start[i]; k < costs.start[i + 1]; k++)
      if (costs.cost[k] < nearest && open.has(costs.destination[k])) nearest = costs.cost[k];
    longest = Math.max(longest, nearest);
  }
  return longest;
}

function filledUp(sites: readonly number[], count: number, siteCount: number): number[] {
  const chosen = new Set(sites);
  for (let j = 0; chosen.size < count && j < siteCount; j++) chosen.add(j);
  return [...chosen];
}
