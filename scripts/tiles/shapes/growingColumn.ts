import { withRoom } from '../points/column';

type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array;

/** A column of numbers in shared memory that grows; `values` is valid until the next `push` or `reserve`. */
export class GrowingColumn<A extends Numbers> {
  values: A;
  length = 0;

  constructor(make: (length: number) => A) {
    this.values = make(256);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.values = withRoom(this.values, this.length + 1);
    this.values[this.length++] = value;
  }

  /** Makes room for `more` values behind `length`. */
  reserve(more: number): void {
    this.values = withRoom(this.values, this.length + more);
  }

  /** Forgets everything from `length` on. */
  truncate(length: number): void {
    this.length = length;
  }

  /** The values so far, without the room to grow. */
  taken(): A {
    return this.values.subarray(0, this.length) as A;
  }
}
