/** Answers one location case in the words of Python's spopt: `model` and `args`, with 0-based rows of sites. */

import { type CostTable, costTable } from '../access/costTable';
import { ArgReader } from '../access/recipe/argReader';
import type { Problem } from '../problem';
import { coverAll, coverAllCapacitated, coverAllTwice, coverMost } from './covering';
import type { AllocationAnswer, LocationProblem } from './locationProblem';
import { shortestLongestWalk } from './pCenter';
import { farthestApart } from './pDispersion';
import { leastTotalWalk, leastTotalWalkCapacitated } from './pMedian';
import type { SolverEffects } from './program';

export interface LocationStudy {
  readonly costs: CostTable;
  readonly weights: Float64Array;
  /** Positions on a plane, in metres, for the models on straight distances. */
  readonly clientPlace: Place | null;
  readonly sitePlace: Place | null;
}

export interface Place {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface LocationCase {
  readonly case: string;
  readonly model: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Solves a case whose arguments have been read. */
export type SolveCase = (effects: SolverEffects) => AllocationAnswer;

type Model = (question: { args: ArgReader; problem: LocationProblem; study: LocationStudy }) => SolveCase;

const models: Record<string, Model> = {
  LSCP: withRadius(coverAll),
  LSCPB: withRadius(coverAllTwice),
  'LSCP-capacitated': ({ args, problem }) => {
    const radius = args.number('service_radius', { least: 0 });
    const capacities = capacitiesOf(args, problem);
    return (effects) => coverAllCapacitated(problem, { radius, capacities }, effects);
  },
  MCLP: ({ args, problem }) => {
    const radius = args.number('service_radius', { least: 0 });
    const count = countOf(args);
    return (effects) => coverMost(problem, { radius, count }, effects);
  },
  PMedian: ({ args, problem }) => {
    const count = countOf(args);
    const unreachableCost = unreachable(args);
    if (!args.has('capacities')) return (effects) => leastTotalWalk(problem, { count, unreachableCost }, effects);
    const capacities = capacitiesOf(args, problem);
    return (effects) => leastTotalWalkCapacitated(problem, { count, capacities }, effects);
  },
  PCenter: ({ args, problem }) => {
    const count = countOf(args);
    const unreachableCost = unreachable(args);
    return (effects) => shortestLongestWalk(problem, { count, unreachableCost }, effects);
  },
  PDispersion: ({ args, problem, study }) => {
    const count = countOf(args);
    const { predefined } = problem;
    if (!study.sitePlace)
      args.refuse('the sites have no x and y', 'Name columns of metres as "x" and "y" of the sites.');
    return (effects) => farthestApart({ count, predefined, ...(study.sitePlace as Place) }, effects);
  },
  KNearestPMedian: ({ args, problem, study }) => {
    const count = countOf(args);
    // The peer prunes to the k nearest sites and widens k until the optimum is that of all sites, so k changes nothing.
    args.number('k', { fallback: 1, above: 0 });
    const straight = straightCosts(study);
    if (!straight) args.refuse('clients or sites have no x and y', 'Name columns of metres as "x" and "y" of both.');
    return (effects) => leastTotalWalk({ ...problem, costs: straight as CostTable }, { count }, effects);
  },
};

/** All names that `model` may have. */
export const LOCATION_MODELS = Object.keys(models);

/** Reads one case; `solve` is null if anything in it is wrong. Reading is cheap, so a list can be checked before any is solved. */
export function locationCase(
  study: LocationStudy,
  wanted: LocationCase,
): { solve: SolveCase | null; problems: Problem[] } {
  const args = new ArgReader(`case "${wanted.case}"`, wanted.args);
  const model = Object.hasOwn(models, wanted.model) ? models[wanted.model] : undefined;
  if (!model) {
    args.refuse(`"model" is "${wanted.model}"`, `Choose one of ${LOCATION_MODELS.join(', ')}.`);
    return { solve: null, problems: args.problems };
  }
  const cut = cutStudy(args, study);
  const predefined = predefinedOf(args, cut.costs.destinationCount);
  const solve = model({ args, study: cut, problem: { costs: cut.costs, weights: cut.weights, predefined } });
  args.finish();
  const isWrong = args.problems.some(({ level }) => level === 'error');
  return { solve: isWrong ? null : solve, problems: args.problems };
}

function withRadius(
  model: (problem: LocationProblem, radius: number, effects: SolverEffects) => AllocationAnswer,
): Model {
  return ({ args, problem }) => {
    const radius = args.number('service_radius', { least: 0 });
    return (effects) => model(problem, radius, effects);
  };
}

function countOf(args: ArgReader): number {
  const count = args.number('p', { least: 0 });
  if (!Number.isInteger(count) && !Number.isNaN(count)) args.refuse(`"p" is ${count}`, 'Give a whole number of sites.');
  return count;
}

function unreachable(args: ArgReader): number | undefined {
  return args.has('unreachable_as') ? args.number('unreachable_as', { least: 0 }) : undefined;
}

function capacitiesOf(args: ArgReader, { costs }: LocationProblem): number[] {
  if (args.has('unreachable_as'))
    args.refuse(
      '"unreachable_as" has no effect beside "capacities": every client must be reached by a site with room',
      'Leave one of the two out.',
      'warning',
    );
  const capacities = args.numbers('capacities');
  if (capacities.length !== costs.destinationCount)
    args.refuse(`${capacities.length} capacities for ${costs.destinationCount} sites`, 'Give one to each site.');
  if (capacities.some((capacity) => capacity < 0)) args.refuse('a capacity is below 0', 'Give numbers of 0 or more.');
  return capacities;
}

/**
 * Rows of sites that must be open. A list as long as the sites that holds only 0 and 1, some of them twice, is the
 * peer's other form: a flag for each site. A list without doubles is always read as rows.
 */
function predefinedOf(args: ArgReader, siteCount: number): number[] {
  if (!args.has('predefined')) return [];
  const given = args.numbers('predefined');
  const hasDoubles = new Set(given).size < given.length;
  if (hasDoubles && given.length === siteCount && given.every((flag) => flag === 0 || flag === 1))
    return given.flatMap((flag, j) => (flag === 1 ? [j] : []));
  const wrong = given.find((j) => !Number.isInteger(j) || j < 0 || j >= siteCount);
  if (wrong !== undefined)
    args.refuse(`"predefined" names site ${wrong}`, `Give rows of the sites, from 0 to ${siteCount - 1}.`);
  return [...new Set(given)].sort((a, b) => a - b);
}

/** `first_clients` and `first_sites` keep only the first rows of each list. */
function cutStudy(args: ArgReader, study: LocationStudy): LocationStudy {
  const { costs, weights, clientPlace, sitePlace } = study;
  const limit = (name: string, all: number) => {
    if (!args.has(name)) return all;
    const first = args.number(name, { least: 1 });
    if (first % 1 !== 0 && !Number.isNaN(first)) args.refuse(`"${name}" is ${first}`, 'Give a whole number of rows.');
    return Math.min(all, Math.floor(first) || all);
  };
  const clients = limit('first_clients', costs.originCount);
  const sites = limit('first_sites', costs.destinationCount);
  if (clients === costs.originCount && sites === costs.destinationCount) return study;
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  for (let i = 0; i < clients; i++) {
    for (let k = costs.start[i]; k < costs.start[i + 1]; k++) {
      if (costs.destination[k] >= sites) continue;
      from.push(i);
      to.push(costs.destination[k]);
      cost.push(costs.cost[k]);
    }
  }
  const firstOf = (place: Place | null, count: number) =>
    place && { x: place.x.slice(0, count), y: place.y.slice(0, count) };
  return {
    costs: costTable({ originCount: clients, destinationCount: sites, from, to, cost }),
    weights: weights.slice(0, clients),
    clientPlace: firstOf(clientPlace, clients),
    sitePlace: firstOf(sitePlace, sites),
  };
}

function straightCosts({ clientPlace, sitePlace }: LocationStudy): CostTable | null {
  if (!clientPlace || !sitePlace) return null;
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  for (let i = 0; i < clientPlace.x.length; i++)
    for (let j = 0; j < sitePlace.x.length; j++) {
      from.push(i);
      to.push(j);
      cost.push(Math.hypot(clientPlace.x[i] - sitePlace.x[j], clientPlace.y[i] - sitePlace.y[j]));
    }
  return costTable({ originCount: clientPlace.x.length, destinationCount: sitePlace.x.length, from, to, cost });
}
