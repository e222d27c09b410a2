/** Walks between many points and many others: all within a limit, or the nearest few of each. */
import { type Metres, metres } from '../units';
import { indexPlaces, type PlaceIndex } from './places';
import { StreetSearch } from './search';
import type { SnappedPoints } from './snap';
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';

/** Pairs in compressed rows: origin i has the entries from start[i] to start[i + 1], in the order of the destinations. */
export interface WalkPairs {
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** Both legs included. */
  readonly millimetres: Int32Array;
}

/**
 * The walks from every origin to every destination, at most `limit` long (the limit itself is within). Pairs without a
 * way have no entry. Walks are the same in both directions, so the search starts from the smaller side.
 */
export function walksWithin(
  graph: StreetGraph,
  from: SnappedPoints,
  to: SnappedPoints,
  limit: Metres = metres(Infinity),
): WalkPairs {
  const isTurned = to.count < from.count;
  const pairs = walksFromEach(graph, isTurned ? to : from, isTurned ? from : to, millimetresOf(limit));
  return isTurned ? turned(pairs, from.count) : pairs;
}

const millimetresOf = (limit: Metres) => Math.min(UNREACHED - 1, Math.floor(limit * 1000 + 1e-6));

function walksFromEach(graph: StreetGraph, from: SnappedPoints, to: SnappedPoints, limit: number): WalkPairs {
  const table = new WalkTable(graph, to);
  const start = new Uint32Array(from.count + 1);
  let columns = { to: new Uint32Array(1024), millimetres: new Int32Array(1024) };
  for (let origin = 0; origin < from.count; origin++) {
    const found = table.walksFrom(from, origin, limit);
    const end = start[origin] + found;
    if (end > columns.to.length) columns = grown(columns, Math.max(end, 2 * columns.to.length));
    for (let at = 0; at < found; at++) {
      columns.to[start[origin] + at] = table.found[at];
      columns.millimetres[start[origin] + at] = table.millimetres[table.found[at]];
    }
    start[origin + 1] = end;
  }
  const count = start[from.count];
  return { start, to: columns.to.slice(0, count), millimetres: columns.millimetres.slice(0, count) };
}

function grown(columns: { to: Uint32Array; millimetres: Int32Array }, size: number) {
  const larger = { to: new Uint32Array(size), millimetres: new Int32Array(size) };
  larger.to.set(columns.to);
  larger.millimetres.set(columns.millimetres);
  return larger;
}

/** Rows become columns, by counting; within a row the order is kept. */
function turned({ start, to, millimetres }: WalkPairs, rows: number): WalkPairs {
  const turnedStart = new Uint32Array(rows + 1);
  for (const row of to) turnedStart[row + 1]++;
  for (let row = 0; row < rows; row++) turnedStart[row + 1] += turnedStart[row];
  const next = turnedStart.slice();
  const result = {
    start: turnedStart,
    to: new Uint32Array(to.length),
    millimetres: new Int32Array(to.length),
  };
  for (let column = 0; column + 1 < start.length; column++) {
    for (let at = start[column]; at < start[column + 1]; at++) {
      const place = next[to[at]]++;
      result.to[place] = column;
      result.millimetres[place] = millimetres[at];
    }
  }
  return result;
}

export interface NearestFew {
  readonly k: number;
  /** Row i has entries from i * k, nearest first; of equally near ones the lower destination. -1: there are no more. */
  readonly to: Int32Array;
  /** Both legs included; `UNREACHED` where there are no more. */
  readonly millimetres: Int32Array;
}

/** The k nearest destinations of every origin, at most `limit` away. */
export function nearestFew(
  graph: StreetGraph,
  from: SnappedPoints,
  to: SnappedPoints,
  { k, limit = metres(Infinity) }: { k: number; limit?: Metres },
): NearestFew {
  const few = {
    k,
    to: new Int32Array(from.count * k).fill(-1),
    millimetres: new Int32Array(from.count * k).fill(UNREACHED),
  };
  // From an origin the search ends among the first k of the destinations, from a destination it must cross the whole city:
  // the first touches about k / destinations of the nodes, once an origin, the second all nodes, once a destination.
  if (from.count * k < to.count ** 2) nearestFromOrigins(graph, from, to, millimetresOf(limit), few);
  else nearestFromDestinations(graph, from, to, millimetresOf(limit), few);
  return few;
}

/** How far the first look goes; each further one goes twice as far. */
const FIRST_LOOK = 500_000;

function nearestFromOrigins(
  graph: StreetGraph,
  from: SnappedPoints,
  to: SnappedPoints,
  limit: number,
  few: NearestFew,
) {
  const table = new WalkTable(graph, to);
  for (let origin = 0; origin < from.count; origin++) {
    let look = Math.min(limit, FIRST_LOOK);
    let found = table.walksFrom(from, origin, look);
    while (found < few.k && look < limit) {
      // Once all nodes are within sight, only the limit ends the search.
      look = table.search.touchedCount < graph.componentSizes[0] ? Math.min(limit, 2 * look) : limit;
      found = table.walksFrom(from, origin, look);
    }
    for (let at = 0; at < found; at++) insert(few, origin, table.found[at], table.millimetres[table.found[at]]);
  }
}

function nearestFromDestinations(
  graph: StreetGraph,
  from: SnappedPoints,
  to: SnappedPoints,
  limit: number,
  few: NearestFew,
) {
  const table = new WalkTable(graph, from);
  for (let place = 0; place < to.count; place++) {
    const found = table.walksFrom(to, place, limit);
    for (let at = 0; at < found; at++) insert(few, table.found[at], place, table.millimetres[table.found[at]]);
  }
}

/** Puts a destination in its place among the k, which come in the order of their numbers: equals stay in it. */
function insert({ k, to, millimetres }: NearestFew, origin: number, place: number, walk: number) {
  let at = origin * k + k - 1;
  if (walk >= millimetres[at]) return;
  for (; at > origin * k && millimetres[at - 1] > walk; at--) {
    millimetres[at] = millimetres[at - 1];
    to[at] = to[at - 1];
  }
  millimetres[at] = walk;
  to[at] = place;
}

/** Walks from one point at a time to the same destinations; what it needs is made once. */
export class WalkTable {
  readonly search: StreetSearch;
  /** Destinations that the last walks reached, ascending: the first as many as `walksFrom` returned. */
  readonly found: Uint32Array;
  /** By destination, for those found: the walk with both legs. */
  readonly millimetres: Int32Array;
  readonly #to: SnappedPoints;
  readonly #index: PlaceIndex;
  #count = 0;

  constructor(graph: StreetGraph, to: SnappedPoints) {
    this.search = new StreetSearch(graph);
    this.#to = to;
    this.#index = indexPlaces(graph, to);
    this.found = new Uint32Array(to.count);
    this.millimetres = new Int32Array(to.count).fill(UNREACHED);
  }

  /** Finds the walks of at most `limit` millimetres from a point, and returns how many there are. */
  walksFrom(from: SnappedPoints, origin: number, limit: number): number {
    this.#forget();
    const edge = from.edge[origin];
    if (edge < 0) return 0;
    const { search } = this;
    search.clear();
    offerPoint(search, from, origin, limit);
    search.run(limit);
    this.#gather(limit);
    this.#gatherOnEdge(from, origin, limit);
    this.found.subarray(0, this.#count).sort();
    return this.#count;
  }

  #forget() {
    for (let at = 0; at < this.#count; at++) this.millimetres[this.found[at]] = UNREACHED;
    this.#count = 0;
  }

  #gather(limit: number) {
    const { labels, touched, touchedCount } = this.search;
    const { nodeStart, nodePlace, nodeMillimetres } = this.#index;
    for (let at = 0; at < touchedCount; at++) {
      const node = touched[at];
      for (let entry = nodeStart[node]; entry < nodeStart[node + 1]; entry++) {
        const walk = labels[2 * node] + nodeMillimetres[entry];
        if (walk <= limit) this.#take(nodePlace[entry], walk);
      }
    }
  }

  /** Two points on one edge: the way between them need not pass a node. */
  #gatherOnEdge(from: SnappedPoints, origin: number, limit: number) {
    const { edgeStart, edgePlace } = this.#index;
    const edge = from.edge[origin];
    for (let entry = edgeStart[edge]; entry < edgeStart[edge + 1]; entry++) {
      const place = edgePlace[entry];
      const walk = from.leg[origin] + Math.abs(from.along[origin] - this.#to.along[place]) + this.#to.leg[place];
      if (walk <= limit) this.#take(place, walk);
    }
  }

  #take(place: number, walk: number) {
    const before = this.millimetres[place];
    if (walk >= before) return;
    if (before === UNREACHED) this.found[this.#count++] = place;
    this.millimetres[place] = walk;
  }
}

/** Starts a search from a snapped point: its leg, then along its edge to both ends. */
export function offerPoint(
  search: StreetSearch,
  points: SnappedPoints,
  row: number,
  limit = UNREACHED - 1,
  source = 0,
) {
  const edge = points.edge[row];
  const { edgeFrom, edgeTo, edgeMillimetres } = search.graph.columns;
  const toFrom = points.leg[row] + points.along[row];
  const toTo = points.leg[row] + edgeMillimetres[edge] - points.along[row];
  if (toFrom <= limit) search.offer(edgeFrom[edge], toFrom, source);
  if (toTo <= limit) search.offer(edgeTo[edge], toTo, source);
}
