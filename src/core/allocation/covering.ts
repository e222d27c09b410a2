/** Covering: everyone, or as many as possible, within a radius. A cost equal to the radius is within it. */

import { fewestCover } from './fewestCover';
import {
  type AllocationAnswer,
  clientsOutOfReach,
  countRefused,
  infeasible,
  judged,
  type LocationProblem,
} from './locationProblem';
import { medianProblem } from './median/medianProblem';
import { pickMedian } from './median/pickMedian';
import { openSites, ProgramBuilder, type SolverEffects, siteVariables } from './program';

/** Sites within the radius of each client, ascending. */
export function sitesWithin({ costs }: LocationProblem, radius: number): number[][] {
  const { originCount, start, destination, cost } = costs;
  return Array.from({ length: originCount }, (_, i) => {
    const sites: number[] = [];
    for (let k = start[i]; k < start[i + 1]; k++) if (cost[k] <= radius) sites.push(destination[k]);
    return sites.sort((a, b) => a - b);
  });
}

/**
 * Location set covering (LSCP; Toregas et al. 1971): the fewest sites so that every client, people or not, has an open one within
 * the radius. Objective: number of sites, predefined ones included.
 */
export function coverAll(problem: LocationProblem, radius: number, effects: SolverEffects): AllocationAnswer {
  const unserveable = clientsOutOfReach(problem, radius);
  if (unserveable.length > 0) return outOfReach(unserveable, radius);
  const { sites, bound } = fewestCover(
    sitesWithin(problem, radius),
    { siteCount: problem.costs.destinationCount, given: problem.predefined },
    effects,
  );
  return judged(sites.length, sites, bound);
}

/**
 * Set covering with backup (LSCP-B; Daskin & Stern 1981; Hogan & ReVelle 1986): among the fewest sites that cover
 * everyone, the ones that cover most clients (not people) twice. Objective: clients with two or more open sites within the radius.
 * The peer (spopt) also counts clients that only one site can ever reach: its number is higher by those.
 */
export function coverAllTwice(problem: LocationProblem, radius: number, effects: SolverEffects): AllocationAnswer {
  const fewest = coverAll(problem, radius, { ...effects, onBetter: undefined });
  if (fewest.status === 'infeasible') return fewest;
  if (fewest.status === 'bounded') {
    // Whether fewer sites would do is not known, so no count of clients can prove these: all that could be covered twice bound it.
    const bound = sitesWithin(problem, radius).filter((sites) => sites.length >= 2).length;
    return { ...fewest, objective: coveredTwice(problem, radius, fewest.selected), bound };
  }
  const { destinationCount } = problem.costs;
  const builder = new ProgramBuilder();
  const open = siteVariables(builder, destinationCount, problem.predefined, 0);
  builder.row(
    open.map((y) => [y, 1] as const),
    { least: fewest.selected.length, most: fewest.selected.length },
  );
  for (const sites of sitesWithin(problem, radius)) {
    const entries: [number, number][] = sites.map((j) => [open[j], 1]);
    if (sites.length < 2) builder.row(entries, { least: 1 });
    else builder.row([...entries, [builder.variable({ cost: 1, whole: true }), -1]], { least: 1 });
  }
  const answer = effects.solveProgram(builder.build('maximise'), { seconds: effects.secondsLeft() });
  const selected = answer.values ? openSites(answer.values, destinationCount) : fewest.selected;
  const objective = coveredTwice(problem, radius, selected);
  return judged(objective, selected, answer.status === 'optimal' ? objective : Math.floor(answer.bound + 1e-6));
}

function coveredTwice(problem: LocationProblem, radius: number, selected: readonly number[]) {
  const open = new Set(selected);
  return sitesWithin(problem, radius).filter((sites) => sites.filter((j) => open.has(j)).length >= 2).length;
}

/**
 * Capacitated set covering: the fewest sites so that all people are served within the radius and no site serves more
 * than its capacity. A client may be split between sites. Objective: number of sites.
 */
export function coverAllCapacitated(
  problem: LocationProblem,
  { radius, capacities }: { radius: number; capacities: readonly number[] },
  effects: SolverEffects,
): AllocationAnswer {
  const unserveable = clientsOutOfReach(problem, radius);
  if (unserveable.length > 0) return outOfReach(unserveable, radius);
  const { weights, predefined, costs } = problem;
  const builder = new ProgramBuilder();
  const open = siteVariables(builder, costs.destinationCount, predefined, 1);
  const load: [number, number][][] = open.map((y, j) => [[y, -capacities[j]]]);
  sitesWithin(problem, radius).forEach((sites, i) => {
    const parts = sites.map((j): [number, number] => {
      const part = builder.variable({ cost: 0 });
      load[j].push([part, weights[i]]);
      // Implied by the capacity for large sites only; it lets the relaxation see that a site is open or not.
      builder.row(
        [
          [part, 1],
          [open[j], -1],
        ],
        { most: 0 },
      );
      return [part, 1];
    });
    builder.row(parts, { least: 1, most: 1 });
  });
  for (const entries of load) builder.row(entries, { most: 0 });
  const answer = effects.solveProgram(builder.build('minimise'), { seconds: effects.secondsLeft() });
  if (answer.status === 'infeasible') return infeasible('the sites within reach do not have the capacity for everyone');
  const bound = Math.ceil(answer.bound - 1e-6);
  if (!answer.values) return { status: 'bounded', objective: null, selected: [], bound };
  const selected = openSites(answer.values, costs.destinationCount);
  return judged(selected.length, selected, answer.status === 'optimal' ? selected.length : bound);
}

/**
 * Maximal covering (MCLP; Church & ReVelle 1974): exactly `count` sites, predefined ones included, so that the most people
 * have an open one within the radius. Objective: people covered; the bound is an upper one.
 */
export function coverMost(
  problem: LocationProblem,
  { radius, count }: { radius: number; count: number },
  effects: SolverEffects,
): AllocationAnswer {
  const refused = countRefused(count, problem);
  if (refused) return infeasible(refused);
  const { weights, predefined, costs } = problem;
  const given = new Set(predefined);
  const candidates = Array.from({ length: costs.destinationCount }, (_, j) => j).filter((j) => !given.has(j));
  const place = new Map(candidates.map((j, at) => [j, at]));
  const reach = sitesWithin(problem, radius);
  let all = 0;
  const clients = reach.flatMap((sites, i) => {
    all += weights[i];
    if (!(weights[i] > 0) || sites.some((j) => given.has(j))) return [];
    return [{ sites: sites.map((j) => place.get(j) as number), costs: sites.map(() => 0), base: weights[i] }];
  });
  const reduced = medianProblem(joined(clients), candidates.length, count - predefined.length);
  const { onBetter } = effects;
  const toSites = (chosen: readonly number[]) => [...predefined, ...chosen.map((at) => candidates[at])];
  const choice = pickMedian(reduced, { ...effects, onBetter: onBetter && ((chosen) => onBetter(toSites(chosen))) });
  const selected = toSites(choice.chosen);
  const open = new Set(selected);
  let covered = 0;
  reach.forEach((sites, i) => {
    if (sites.some((j) => open.has(j))) covered += weights[i];
  });
  // The median core minimises what stays uncovered, so its lower bound is an upper bound here.
  return judged(covered, selected, choice.bound >= choice.cost ? covered : Math.max(covered, all - choice.bound));
}

/** Clients with the same sites in reach are one client to a covering model; sites that reach nobody new stay out. */
function joined(clients: readonly { sites: number[]; costs: number[]; base: number }[]) {
  const bySites = new Map<string, { sites: number[]; costs: number[]; base: number }>();
  for (const client of clients) {
    const key = client.sites.join(' ');
    const known = bySites.get(key);
    if (known) known.base += client.base;
    else bySites.set(key, { ...client });
  }
  return [...bySites.values()];
}

function outOfReach(unserveable: readonly number[], radius: number): AllocationAnswer {
  return infeasible(`${unserveable.length} clients have no site within ${radius}`, unserveable);
}
