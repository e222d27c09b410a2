/** Bytes being written and read: integers of as many bytes as they need, and numbers as eight. */
import { badContent } from './packError';

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private view = new DataView(this.bytes.buffer);
  private end = 0;

  private reserve(count: number) {
    if (this.end + count <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.end + count));
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }

  raw(bytes: Uint8Array) {
    this.reserve(bytes.length);
    this.bytes.set(bytes, this.end);
    this.end += bytes.length;
  }

  byte(value: number) {
    this.reserve(1);
    this.bytes[this.end++] = value;
  }

  uint32(value: number) {
    this.reserve(4);
    this.view.setUint32(this.end, value, true);
    this.end += 4;
  }

  float64(value: number) {
    this.reserve(8);
    this.view.setFloat64(this.end, value, true);
    this.end += 8;
  }

  /** LEB128: seven bits a byte, lowest first, the top bit says that more follow. Whole numbers from 0 to 2^53 - 1. */
  varint(value: number) {
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`a varint cannot hold ${value}`);
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.end++] = (rest % 0x80) | 0x80;
      rest = rest < 0x80000000 ? rest >>> 7 : Math.floor(rest / 0x80);
    }
    this.bytes[this.end++] = rest;
  }

  /** Signed, small magnitudes first: 0, -1, 1, -2, 2 ... as varints. Magnitudes below 2^52. */
  zigzag(value: number) {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.end);
  }
}

/**
 * How a column's numbers follow from its varints: `plain` as they are, `signed` by zigzag, `difference` by zigzag and added
 * to the number before, `sum` as they are and added up.
 */
export type Coding = 'plain' | 'signed' | 'difference' | 'sum';

const INT32 = 2 ** 31;

export interface ReadColumn {
  /** In memory that the next column is read into as well: use it before that. */
  readonly values: Int32Array | Float64Array;
  /** The smallest and the largest value; Infinity and -Infinity of an empty column. */
  readonly least: number;
  readonly most: number;
  /** The smallest varint: of a `sum`, the smallest step. */
  readonly leastStep: number;
}

/** Never reads past the end: hostile bytes give a `PackError`, not an undefined value. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;
  private narrow = new Int32Array(1024);
  private wide = new Float64Array(1024);

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left() {
    return this.bytes.length - this.at;
  }

  raw(count: number): Uint8Array {
    this.need(count);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  byte(): number {
    this.need(1);
    return this.bytes[this.at++];
  }

  uint32(): number {
    this.need(4);
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  float64s(count: number): Float64Array {
    this.need(count * 8);
    const values = this.wideOf(count);
    for (let row = 0; row < count; row++) values[row] = this.view.getFloat64(this.at + 8 * row, true);
    this.at += 8 * count;
    return values;
  }

  /** One number, where there are few; columns are read whole. */
  varint(): number {
    return this.column(1, 'plain').values[0];
  }

  /**
   * A column of varints: into 32 bits where all fit, which they nearly always do, else into doubles. Code that has not been
   * compiled yet makes an object of every double it touches, and its collector would take longer than the reading.
   */
  column(count: number, coding: Coding): ReadColumn {
    // Each takes a byte at least: counts that cannot be true cost nothing.
    this.need(count);
    const start = this.at;
    if (this.narrow.length < count) this.narrow = new Int32Array(Math.max(count, 2 * this.narrow.length));
    const column = this.fill(this.narrow.subarray(0, count), coding);
    if (count === 0 || (column.least >= -INT32 && column.most < INT32)) return column;
    this.at = start;
    return this.fill(this.wideOf(count), coding);
  }

  /**
   * This one loop does all that is done to each number of a pack (undoing the coding, watching the limits), and is long for
   * that: opening a city is this loop, run once in a worker that has just started, and an engine makes one long loop fast
   * sooner than ten short ones.
   */
  private fill(values: Int32Array | Float64Array, coding: Coding): ReadColumn {
    const { bytes } = this;
    const end = bytes.length;
    const count = values.length;
    const isSigned = coding === 'signed' || coding === 'difference';
    const isAdded = coding === 'difference' || coding === 'sum';
    let at = this.at;
    let sum = 0;
    let least = Infinity;
    let most = -Infinity;
    let leastStep = Infinity;
    for (let row = 0; row < count; row++) {
      let byte = at < end ? bytes[at++] : cutShort();
      let value = byte & 0x7f;
      // Nearly all are one to four bytes, where bit operations are safe and fast; the rest multiplies.
      for (let shift = 7; byte >= 0x80 && shift < 28; shift += 7) {
        byte = at < end ? bytes[at++] : cutShort();
        value |= (byte & 0x7f) << shift;
      }
      for (let scale = 2 ** 28; byte >= 0x80; scale *= 0x80) {
        byte = at < end ? bytes[at++] : cutShort();
        value += (byte & 0x7f) * scale;
        if (value > Number.MAX_SAFE_INTEGER || scale > 2 ** 49) throw badContent('a number has too many digits');
      }
      if (value < leastStep) leastStep = value;
      if (isSigned) {
        if (value < 0x80000000) value = (value >>> 1) ^ -(value & 1);
        else value = value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      }
      if (isAdded) {
        sum += value;
        value = sum;
      }
      if (value < least) least = value;
      if (value > most) most = value;
      values[row] = value;
    }
    this.at = at;
    return { values, least, most, leastStep };
  }

  private wideOf(count: number): Float64Array {
    if (this.wide.length < count) this.wide = new Float64Array(Math.max(count, 2 * this.wide.length));
    return this.wide.subarray(0, count);
  }

  private need(count: number) {
    if (count > this.left) cutShort();
  }
}

function cutShort(): never {
  throw badContent('it ends in the middle of a column');
}
