/** Columns of numbers that grow. They stand in shared memory, so that worker threads read them without a copy. */
import { giveUp } from '../../memory/givenUp';

export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A zeroed array in shared memory. Pages cost nothing until they are written. */
export const sharedInt32 = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
export const sharedUint32 = (length: number) => new Uint32Array(new SharedArrayBuffer(length * 4));
export const sharedUint8 = (length: number) => new Uint8Array(new SharedArrayBuffer(length));
export const sharedFloat64 = (length: number) => new Float64Array(new SharedArrayBuffer(length * 8));

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
