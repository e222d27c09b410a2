/**
 * The order in which points are clustered and written: along the Hilbert curve of zoom 30 (that is, by position), then
 * by id, then by properties. It does not depend on the order of the input, so neither do the tiles; and tiles of every
 * zoom are runs of it, so that they leave in the order of the archive without being sorted again.
 */

import { giveUp } from '../../memory/givenUp';
import { hilbertPlace } from '../../pmtiles/tileId';
import { sharedUint32 } from './column';
import { HALF_WORLD, type PointStore, WORLD_UNITS } from './pointStore';

/** Level of the curve that one 32-bit number holds: 2 bits a level. No tile is deeper. */
export const KEY_LEVEL = 16;
const KEY_SHIFT = 30 - KEY_LEVEL;
const FINE_MASK = (1 << KEY_SHIFT) - 1;

/** World units from the world's west or north edge; the far edge itself belongs to the last tile. */
export const fromEdge = (centred: number) => Math.min(WORLD_UNITS - 1, centred + HALF_WORLD);

/** The place of a position on the curve of level 16. */
export const hilbertKey = (x: number, y: number) =>
  hilbertPlace(KEY_LEVEL, fromEdge(x) >>> KEY_SHIFT, fromEdge(y) >>> KEY_SHIFT);

/**
 * The rest of the way to level 30. It need not turn with the coarse curve: any fixed order inside a cell of 600 m will
 * do, as long as equal numbers mean equal positions.
 */
const finePlace = (x: number, y: number) => hilbertPlace(KEY_SHIFT, fromEdge(x) & FINE_MASK, fromEdge(y) & FINE_MASK);

export interface CanonicalOrder {
  /** Number in the store of the i-th point of the order. */
  readonly order: Uint32Array;
  /** Its place on the curve of level 16. */
  readonly keys: Uint32Array;
}

export function canonicalOrder(store: PointStore): CanonicalOrder {
  const { count, x, y } = store;
  let order = sharedUint32(count);
  let keys = sharedUint32(count);
  for (let i = 0; i < count; i++) {
    order[i] = i;
    keys[i] = hilbertKey(x[i], y[i]);
  }
  ({ order, keys } = radixSort(order, keys));
  sortTies(store, order, keys);
  return { order, keys };
}

type Shared = Uint32Array<SharedArrayBuffer>;

/** Sorts by 32-bit keys: least significant byte first, each pass keeping the order of the one before. */
export function radixSort(order: Shared, keys: Shared): { order: Shared; keys: Shared } {
  const count = keys.length;
  let [fromOrder, fromKeys] = [order, keys];
  let [toOrder, toKeys] = [sharedUint32(count), sharedUint32(count)];
  const starts = new Uint32Array(256);
  for (let shift = 0; shift < 32; shift += 8) {
    starts.fill(0);
    for (let i = 0; i < count; i++) starts[(fromKeys[i] >>> shift) & 255]++;
    let sum = 0;
    for (let byte = 0; byte < 256; byte++) {
      const size = starts[byte];
      starts[byte] = sum;
      sum += size;
    }
    for (let i = 0; i < count; i++) {
      const key = fromKeys[i];
      const to = starts[(key >>> shift) & 255]++;
      toKeys[to] = key;
      toOrder[to] = fromOrder[i];
    }
    [fromOrder, toOrder] = [toOrder, fromOrder];
    [fromKeys, toKeys] = [toKeys, fromKeys];
  }
  giveUp(toOrder.byteLength + toKeys.byteLength);
  return { order: fromOrder, keys: fromKeys };
}

/** Puts points of the same key in order: by fine place, then id, then properties. */
function sortTies(store: PointStore, order: Uint32Array, keys: Uint32Array): void {
  const { x, y } = store;
  const fine = new Float64Array(keys.length > 0 ? longestRun(keys) : 0);
  const members = new Uint32Array(fine.length);
  const count = keys.length;
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (to < count && keys[to] === keys[from]) to++;
    const length = to - from;
    if (length > 1) {
      // Fine place (28 bits) and place in the run (below 2^25) in one double, sorted natively.
      for (let i = 0; i < length; i++) {
        const point = order[from + i];
        members[i] = point;
        fine[i] = finePlace(x[point], y[point]) * 0x200_0000 + i;
      }
      const run = fine.subarray(0, length);
      if (length < 24) insertionSort(run);
      else run.sort();
      for (let i = 0; i < length; i++) order[from + i] = members[run[i] % 0x200_0000];
      sortSamePlaces(store, order, from, run);
    }
    from = to;
  }
}

function longestRun(keys: Uint32Array): number {
  let longest = 1;
  for (let from = 0, i = 1; i <= keys.length; i++) {
    if (i < keys.length && keys[i] === keys[from]) continue;
    longest = Math.max(longest, i - from);
    from = i;
  }
  return longest;
}

function insertionSort(values: Float64Array): void {
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    let j = i;
    for (; j > 0 && values[j - 1] > value; j--) values[j] = values[j - 1];
    values[j] = value;
  }
}

/** Sorts those of a run that stand on the very same place. */
function sortSamePlaces(store: PointStore, order: Uint32Array, start: number, run: Float64Array): void {
  for (let from = 0; from < run.length; ) {
    const place = Math.floor(run[from] / 0x200_0000);
    let to = from + 1;
    while (to < run.length && Math.floor(run[to] / 0x200_0000) === place) to++;
    if (to - from > 1) {
      const same = order.subarray(start + from, start + to);
      same.set(Uint32Array.from(same).sort((a, b) => compareContent(store, a, b)));
    }
    from = to;
  }
}

/** By id (those without first), then by properties. Equal means alike in all that is written. */
function compareContent(store: PointStore, a: number, b: number): number {
  const { ids, bigIds, x, y } = store;
  // The world's far edge shares its cell with its neighbour.
  if (x[a] !== x[b]) return x[a] - x[b];
  if (y[a] !== y[b]) return y[a] - y[b];
  if (ids !== null) {
    const [idA, idB] = [Number.isNaN(ids[a]) ? -1 : ids[a], Number.isNaN(ids[b]) ? -1 : ids[b]];
    if (idA !== idB) return idA < idB ? -1 : 1;
    const [bigA, bigB] = [bigIds.get(a), bigIds.get(b)];
    if (bigA !== bigB) return (bigA ?? 0n) < (bigB ?? 0n) ? -1 : 1;
  }
  return compareRows(store, store.rowStarts[a], store.rowStarts[b]);
}

/** By key lists (names compared, not numbers: those depend on the input's order), then by values. */
function compareRows(store: PointStore, a: number, b: number): number {
  const { rows, shapes, values } = store;
  const [listA, listB] = [shapes.list(rows[a]), shapes.list(rows[b])];
  if (rows[a] !== rows[b]) {
    const [namesA, namesB] = [listA, listB].map((list) => JSON.stringify([...list].map((key) => shapes.keys[key])));
    return namesA < namesB ? -1 : 1;
  }
  for (let i = 1; i <= listA.length; i++) {
    const [codeA, codeB] = [rows[a + i], rows[b + i]];
    if (codeA !== codeB) return values.compare(codeA, codeB);
  }
  return 0;
}
