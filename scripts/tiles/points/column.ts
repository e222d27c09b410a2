/** Columns of numbers that grow. They stand in shared memory, so that worker threads read them without a copy. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A zeroed array in shared memory. Pages cost nothing until they are written. */
export const sharedInt32 = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedUint32 = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedUint8 = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
export const sharedFloat64 = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));

/** Bytes of columns given up since memory was last collected. */
let givenUp = 0;

/** Says that so many bytes of columns are no longer used. */
export function giveUp(bytes: number): void {
  givenUp += bytes;
}

/** Worth a collection: a few milliseconds, as the heap itself is small. */
const COLLECT_BYTES = 1 << 24;
let collect: (() => void) | null = null;

/**
 * Frees columns that were given up. The collector knows how small the heap is, not how large the shared memory behind
 * it, and would let old columns stand until they are as much as the new ones.
 */
export function collectGivenUp(): void {
  if (givenUp < COLLECT_BYTES) return;
  givenUp = 0;
  if (collect === null) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}

/** The array with room for at least `length`, its contents kept. Doubling: only the one column is ever there twice. */
export function withRoom<A extends Column>(array: A, length: number): A {
  if (array.length >= length) return array;
  const size = Math.max(length, array.length * 2);
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => A;
  const grown = new Kind(new SharedArrayBuffer(size * array.BYTES_PER_ELEMENT));
  grown.set(array);
  giveUp(array.byteLength);
  return grown;
}
