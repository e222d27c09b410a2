/**
 * Where the next sites should go, by the models of `core/allocation`. Sites that stay are to the models a single site that is open
 * anyway, as far from each cell as its people walk today. Sites that may move are candidates among the others.
 */
import { costTable } from '../core/access/costTable';
import { coverCurve } from '../core/allocation/coverCurve';
import { coverAll, coverMost } from '../core/allocation/covering';
import type { AllocationAnswer, LocationProblem } from '../core/allocation/locationProblem';
import { shortestLongestWalk } from '../core/allocation/pCenter';
import { leastTotalWalk } from '../core/allocation/pMedian';
import type { SolveProgram, SolverEffects } from '../core/allocation/program';
import type { CityPack, SiteColumns } from '../core/city/cityPack';
import { type Metres, metres } from '../core/units';
import type { StreetTravel } from './streetTravel';
import { type CandidatePlaces, type CandidateWalks, candidatePlaces, candidateWalks } from './suggestPlaces';
import type { Choice, SuggestAsk, Suggestion, SuggestModel, WalkFigures } from './suggestQuestion';

export interface SuggestWorld {
  readonly pack: CityPack;
  readonly sites: SiteColumns;
  /** Rows of those of the chosen kinds. */
  readonly standing: Uint32Array;
  /** From each cell to its nearest site now; NaN: not known. */
  readonly walk: Float64Array;
  /** Null: walks follow the straight line, times `detour`. */
  readonly streets: StreetTravel | null;
  readonly detour: number;
  readonly solveProgram: SolveProgram;
  /** Seconds since some moment. */
  readonly clock: () => number;
  /** Each better choice on the way; the first comes at once. */
  readonly onBetter: (choice: Choice) => void;
}

/** So many candidates are proven in seconds; the models on whole walks have far more pairs to look at. */
const MOST_CANDIDATES: Record<SuggestModel, number> = {
  'most-people': 2500,
  everyone: 2500,
  'least-walking': 1200,
  fairest: 400,
};

/** Where places that stand may move, every walk of every candidate matters, not only those that are shorter than today's. */
const MOST_WITH_ALL_WALKS = 400;

/** A cell with less than a person is an artefact of spreading people out: nobody is sent there. */
const SOMEBODY = 1;

/** A curve of more sites than this is not read. */
const CURVE = 12;

export function suggest(world: SuggestWorld, ask: SuggestAsk): Suggestion {
  const begun = world.clock();
  const { pack } = world;
  const weights = weightsOf(pack, ask.group);
  const isCover = ask.model === 'most-people' || ask.model === 'everyone';
  const standing = ask.standing !== 'stay' ? world.standing : NO_SITES;
  // Where sites may move, nobody has one as yet.
  const walk =
    standing.length > 0
      ? world.walk.map((found) => (Number.isNaN(found) ? Number.NaN : Number.POSITIVE_INFINITY))
      : world.walk;
  const found = candidatePlaces(pack, world.sites, {
    candidates: ask.candidates,
    standing,
    walk,
    weights,
    most:
      !isCover && standing.length > 0
        ? Math.min(MOST_WITH_ALL_WALKS, MOST_CANDIDATES[ask.model])
        : MOST_CANDIDATES[ask.model],
  });
  const { places, isThinned } = found;
  const walks = candidateWalks(found, pack, {
    streets: world.streets,
    detour: world.detour,
    limit: isCover ? ask.standard : longestOf(walk),
    matters: (cell, found) => (isCover ? walk[cell] > ask.standard : found < walk[cell]),
  });
  const study = { ...world, walk, weights, places: found, walks, ask, isCover };
  const { problem, clients, offset, outOfReach } = problemOf(study);
  const choiceOf = (selected: readonly number[]): Choice => {
    const chosen = selected.filter((site) => site >= offset).map((site) => site - offset);
    const open = new Set(chosen);
    return {
      places: chosen.filter((at) => at >= found.standing).map((at) => places[at]),
      closed: Array.from(standing).filter((_, at) => !open.has(at)),
      figures: figuresWith(study, chosen),
    };
  };
  const effects: SolverEffects = {
    solveProgram: world.solveProgram,
    secondsLeft: () => ask.seconds - (world.clock() - begun),
    onBetter: (selected) => world.onBetter(choiceOf(selected)),
  };
  const all = offset + (ask.standing === 'may-move' ? standing.length : 0);
  const answer = clients.length === 0 ? NOTHING_TO_DO : solve(problem, { ...ask, count: ask.count + all }, effects);
  const before = figuresWith({ ...study, walk: world.walk }, []);
  return {
    ...judged(answer, ask.model, {
      // Served before is who is served whatever is chosen.
      served: figuresWith(study, []).served,
      offset,
      weight: sumOf(problem.weights),
      isTooMany: ask.model !== 'everyone' && ask.count + all > problem.costs.destinationCount,
    }),
    choice: answer.status === 'infeasible' || answer.objective === null ? null : choiceOf(answer.selected),
    before,
    people: knownPeople(weights, walk),
    outOfReach,
    candidateCount: places.length - found.standing,
    isThinned,
    curve: ask.model === 'most-people' && ask.standing !== 'may-move' ? coverCurve(reachOf(walks), weights, CURVE) : [],
    seconds: world.clock() - begun,
  };
}

const NO_SITES = new Uint32Array();
const NOTHING_TO_DO: AllocationAnswer = { status: 'optimal', objective: 0, selected: [], bound: 0 };

/** `ask.count` counts all that are to stand. */
function solve(problem: LocationProblem, ask: SuggestAsk, effects: SolverEffects): AllocationAnswer {
  const { count } = ask;
  switch (ask.model) {
    case 'most-people':
      return coverMost(problem, { radius: ask.standard, count }, effects);
    case 'everyone':
      return coverAll(problem, ask.standard, effects);
    case 'least-walking':
      return leastTotalWalk(problem, { count }, effects);
    case 'fairest':
      return shortestLongestWalk(problem, { count }, effects);
  }
}

interface Study extends SuggestWorld {
  readonly weights: Float64Array;
  readonly places: CandidatePlaces;
  readonly walks: CandidateWalks;
  readonly ask: SuggestAsk;
  readonly isCover: boolean;
}

/**
 * Clients are the cells that matter to the model, sites the candidates; in the models on whole walks site 0 stands for
 * what is there already. Cells that nothing can reach are left out, and stay in all figures as they are.
 */
function problemOf({ weights, walk, walks, places, ask, isCover }: Study) {
  const isReached = new Uint8Array(walk.length);
  for (const cell of walks.cell) isReached[cell] = 1;
  const matters = (cell: number) => {
    if (Number.isNaN(walk[cell])) return false;
    if (isCover) {
      const counts = ask.model === 'everyone' ? weights[cell] >= SOMEBODY : weights[cell] > 0;
      return counts && walk[cell] > ask.standard && isReached[cell] === 1;
    }
    const counts = ask.model === 'fairest' ? weights[cell] >= SOMEBODY : weights[cell] > 0;
    return counts && (isReached[cell] === 1 || Number.isFinite(walk[cell]));
  };
  const clients = Array.from(walk.keys()).filter(matters);
  const clientOf = new Int32Array(walk.length).fill(-1);
  clients.forEach((cell, client) => {
    clientOf[cell] = client;
  });
  const offset = !isCover && clients.some((cell) => Number.isFinite(walk[cell])) ? 1 : 0;
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  const pair = (client: number, site: number, metresBetween: number) => {
    from.push(client);
    to.push(site);
    cost.push(metresBetween);
  };
  if (offset === 1) {
    clients.forEach((cell, client) => {
      if (Number.isFinite(walk[cell])) pair(client, 0, walk[cell]);
    });
  }
  for (let place = 0; place < places.places.length; place++) {
    for (let k = walks.start[place]; k < walks.start[place + 1]; k++) {
      const client = clientOf[walks.cell[k]];
      if (client >= 0) pair(client, place + offset, walks.metres[k]);
    }
  }
  const problem: LocationProblem = {
    costs: costTable({
      originCount: clients.length,
      destinationCount: places.places.length + offset,
      from,
      to,
      cost,
    }),
    weights: Float64Array.from(clients, (cell) => weights[cell]),
    predefined: offset === 1 ? [0] : [],
  };
  const outOfReach = sumOf(weights.filter((_, cell) => walk[cell] > ask.standard && isReached[cell] === 0));
  return { problem, clients, offset, outOfReach };
}

function weightsOf({ cells }: CityPack, group: string | null): Float64Array {
  const column = group === null ? cells.people : cells.groups.find(({ id }) => id === group)?.values;
  if (!column) throw new RangeError(`the city has no group "${group}"`);
  return Float64Array.from(column, (people) => (Number.isNaN(people) ? 0 : people));
}

/** Cells whose walk is not known have none. */
const longestOf = (walk: Float64Array): Metres =>
  metres(walk.reduce((longest, one) => (Number.isNaN(one) ? longest : Math.max(longest, one)), 0));

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

const knownPeople = (weights: Float64Array, walk: Float64Array) =>
  weights.reduce((sum, people, cell) => (Number.isNaN(walk[cell]) ? sum : sum + people), 0);

const reachOf = ({ start, cell }: CandidateWalks) =>
  Array.from({ length: start.length - 1 }, (_, place) => Array.from(cell.subarray(start[place], start[place + 1])));

/** How people would walk with these candidates open beside all that is there. */
function figuresWith({ walk, weights, walks, ask, isCover }: Study, chosen: readonly number[]): WalkFigures {
  const after = walk.slice();
  for (const place of chosen) {
    for (let k = walks.start[place]; k < walks.start[place + 1]; k++) {
      after[walks.cell[k]] = Math.min(after[walks.cell[k]], walks.metres[k]);
    }
  }
  let [served, walkers, walked, longest] = [0, 0, 0, 0];
  after.forEach((found, cell) => {
    if (found <= ask.standard) served += weights[cell];
    if (!Number.isFinite(found)) return;
    walkers += weights[cell];
    walked += weights[cell] * found;
    if (weights[cell] >= SOMEBODY) longest = Math.max(longest, found);
  });
  if (isCover) return { served, meanMetres: null, longestMetres: null };
  return { served, meanMetres: walkers > 0 ? walked / walkers : null, longestMetres: longest };
}

/** The models' bounds in the words of the page. */
function judged(
  answer: AllocationAnswer,
  model: SuggestModel,
  { served, offset, weight, isTooMany }: { served: number; offset: number; weight: number; isTooMany: boolean },
): Pick<Suggestion, 'status' | 'bound' | 'impossible'> {
  if (answer.status === 'infeasible') {
    return { status: 'impossible', bound: null, impossible: isTooMany ? 'too-few-places' : 'not-all-reached' };
  }
  const { bound } = answer;
  const inWords: Record<SuggestModel, (value: number) => number> = {
    'most-people': (people) => served + people,
    everyone: (sites) => sites - offset,
    'least-walking': (total) => total / weight,
    fairest: (longest) => longest,
  };
  const isKnown = bound !== null && Number.isFinite(bound);
  return {
    status: answer.status === 'optimal' ? 'proven' : 'bounded',
    bound: isKnown ? inWords[model](bound) : null,
    impossible: null,
  };
}
