/** p-median: the least total walk. */
import { fewestCover } from './fewestCover';
import {
  type AllocationAnswer,
  clientsOutOfReach,
  countRefused,
  infeasible,
  judged,
  type LocationProblem,
} from './locationProblem';
import { type ClientCosts, medianProblem } from './median/medianProblem';
import { pickMedian } from './median/pickMedian';
import { openSites, ProgramBuilder, type SolverEffects, siteVariables } from './program';

export interface MedianQuestion {
  /** Sites to open, predefined ones included. */
  readonly count: number;
  /** What a client pays that no open site reaches; absent: every client with people must be reached. */
  readonly unreachableCost?: number;
}

/**
 * p-median (Hakimi 1964; ReVelle & Swain 1970): exactly `count` sites so that sum weight_i * cost to the nearest open site is
 * least. Clients without people do not count. Divided by all people the objective is the mean walk.
 */
export function leastTotalWalk(
  problem: LocationProblem,
  { count, unreachableCost = Number.POSITIVE_INFINITY }: MedianQuestion,
  effects: SolverEffects,
): AllocationAnswer {
  const refused = countRefused(count, problem);
  if (refused) return infeasible(refused);
  const { weights, predefined } = problem;
  const mustReach = unreachableCost === Number.POSITIVE_INFINITY;
  if (mustReach) {
    const unserveable = clientsOutOfReach(problem).filter((i) => weights[i] > 0);
    if (unserveable.length > 0)
      return infeasible(`${unserveable.length} clients have no site that they can reach`, unserveable);
  }
  const reduced = withoutPredefined(problem, unreachableCost);
  const median = medianProblem(reduced.clients, reduced.candidates.length, count - predefined.length);
  const toSites = (chosen: readonly number[]) => [...predefined, ...chosen.map((at) => reduced.candidates[at])];
  const { onBetter } = effects;
  const inner = { ...effects, onBetter: onBetter && ((chosen: readonly number[]) => onBetter(toSites(chosen))) };

  // Swaps alone may miss the sets that reach everyone: the fewest sites that do are tried too, or prove that none does.
  const cover = fewestCover(
    reduced.mustReach,
    { siteCount: reduced.candidates.length, given: [] },
    { ...effects, onBetter: undefined },
  );
  if (cover.bound > median.count)
    return infeasible(`no ${count} sites reach all clients; at least ${cover.bound + predefined.length} are needed`);
  const choice = pickMedian(median, inner, filledUp(cover.sites, median.count, reduced.candidates.length));
  const selected = toSites(choice.chosen);
  const objective = totalWalk(problem, selected, unreachableCost);
  if (objective === Number.POSITIVE_INFINITY) return { status: 'bounded', objective: null, selected: [], bound: null };
  return judged(objective, selected, choice.bound >= choice.cost ? objective : Math.min(objective, choice.bound));
}

/** sum weight * cost to the nearest selected site, over clients with people. */
export function totalWalk(
  { costs, weights }: LocationProblem,
  selected: readonly number[],
  unreachableCost: number,
): number {
  const { originCount, start, destination, cost } = costs;
  const open = new Set(selected);
  let total = 0;
  for (let i = 0; i < originCount; i++) {
    if (!(weights[i] > 0)) continue;
    let nearest = unreachableCost;
    for (let k = start[i]; k < start[i + 1]; k++) if (cost[k] < nearest && open.has(destination[k])) nearest = cost[k];
    total += weights[i] * nearest;
  }
  return total;
}

/**
 * Predefined sites become what a client pays anyway; a client that must be reached gets a base dearer than all
 * walks together. `mustReach` holds the candidates of each such client.
 */
function withoutPredefined({ costs, weights, predefined }: LocationProblem, unreachableCost: number) {
  const { originCount, destinationCount, start, destination, cost } = costs;
  const given = new Set(predefined);
  const candidates = Array.from({ length: destinationCount }, (_, j) => j).filter((j) => !given.has(j));
  const place = new Map(candidates.map((j, at) => [j, at]));
  const clients: { sites: number[]; costs: number[]; base: number }[] = [];
  let dearest = 1;
  for (let i = 0; i < originCount; i++) {
    if (!(weights[i] > 0)) continue;
    const client: ClientCosts & { sites: number[]; costs: number[]; base: number } = {
      sites: [],
      costs: [],
      base: weights[i] * unreachableCost,
    };
    let worst = 0;
    for (let k = start[i]; k < start[i + 1]; k++) {
      const paid = weights[i] * cost[k];
      worst = Math.max(worst, paid);
      const at = place.get(destination[k]);
      if (at === undefined) client.base = Math.min(client.base, paid);
      else {
        client.sites.push(at);
        client.costs.push(paid);
      }
    }
    dearest += worst;
    clients.push(client);
  }
  const mustReach: (readonly number[])[] = [];
  for (const client of clients) {
    if (client.base !== Number.POSITIVE_INFINITY) continue;
    mustReach.push(client.sites);
    // A client that every candidate reaches can never be left out: its dearest walk is base enough, and prices stay small.
    const reachesAll = client.sites.length === candidates.length && candidates.length > 0;
    client.base = reachesAll ? Math.max(...client.costs) * (1 + 1e-9) + 1e-9 : Math.ceil(dearest);
  }
  return { candidates, clients, mustReach };
}

function filledUp(sites: readonly number[], count: number, siteCount: number): number[] {
  const chosen = new Set(sites.slice(0, count));
  for (let j = 0; chosen.size < count && j < siteCount; j++) chosen.add(j);
  return [...chosen];
}

/**
 * Capacitated p-median: each client goes whole to one open site, and no site gets more people than its capacity.
 * Far harder than without capacities. Objective as in `leastTotalWalk`. Clients without people do not count.
 */
export function leastTotalWalkCapacitated(
  problem: LocationProblem,
  { count, capacities }: { count: number; capacities: readonly number[] },
  effects: SolverEffects,
): AllocationAnswer {
  const refused = countRefused(count, problem);
  if (refused) return infeasible(refused);
  const { costs, weights, predefined } = problem;
  const { originCount, destinationCount, start, destination, cost } = costs;
  const unserveable = clientsOutOfReach(problem).filter((i) => weights[i] > 0);
  if (unserveable.length > 0)
    return infeasible(`${unserveable.length} clients have no site that they can reach`, unserveable);
  const builder = new ProgramBuilder();
  const open = siteVariables(builder, destinationCount, predefined, 0);
  const load: [number, number][][] = open.map((y, j) => [[y, -capacities[j]]]);
  const pairs: { variable: number; paid: number }[] = [];
  for (let i = 0; i < originCount; i++) {
    if (!(weights[i] > 0)) continue;
    const served: [number, number][] = [];
    for (let k = start[i]; k < start[i + 1]; k++) {
      const paid = weights[i] * cost[k];
      const variable = builder.variable({ cost: paid, whole: true });
      pairs.push({ variable, paid });
      served.push([variable, 1]);
      load[destination[k]].push([variable, weights[i]]);
      builder.row(
        [
          [variable, 1],
          [open[destination[k]], -1],
        ],
        { most: 0 },
      );
    }
    builder.row(served, { least: 1, most: 1 });
  }
  for (const entries of load) builder.row(entries, { most: 0 });
  builder.row(
    open.map((y) => [y, 1] as const),
    { least: count, most: count },
  );
  const answer = effects.solveProgram(builder.build('minimise'), { seconds: effects.secondsLeft() });
  if (answer.status === 'infeasible')
    return infeasible(`no ${count} sites have the capacity for everyone, each client going whole to one`);
  const { values } = answer;
  if (!values) return { status: 'bounded', objective: null, selected: [], bound: answer.bound };
  let objective = 0;
  for (const { variable, paid } of pairs) if (values[variable] > 0.5) objective += paid;
  return judged(objective, openSites(values, destinationCount), answer.status === 'optimal' ? objective : answer.bound);
}
