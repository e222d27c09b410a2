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

/** Never reads past the end: hostile bytes give a `PackError`, not an undefined value. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;
  private column = new Float64Array(1024);

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

  float64(): number {
    this.need(8);
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  float64s(count: number): Float64Array {
    this.need(count * 8);
    const values = this.columnOf(count);
    for (let row = 0; row < count; row++) values[row] = this.float64();
    return values;
  }

  /** One number, where there are few; columns are read whole. */
  varint(): number {
    return this.varints(1)[0];
  }

  /**
   * A column of varints. One loop reads all columns of a pack, so that it is compiled when the second one comes: opening a
   * city is mostly this loop, run once, in a worker that has just started. All columns are read into the same memory: use
   * one before the next is read.
   */
  varints(count: number): Float64Array {
    // Each takes a byte at least: counts that cannot be true cost nothing.
    this.need(count);
    const values = this.columnOf(count);
    const { bytes } = this;
    const end = bytes.length;
    let at = this.at;
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
      values[row] = value;
    }
    this.at = at;
    return values;
  }

  /** A column of `zigzag` numbers. */
  zigzags(count: number): Float64Array {
    const values = this.varints(count);
    for (let row = 0; row < count; row++) {
      const value = values[row];
      if (value < 0x80000000) values[row] = (value >>> 1) ^ -(value & 1);
      else values[row] = value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
    return values;
  }

  private columnOf(count: number): Float64Array {
    if (this.column.length < count) this.column = new Float64Array(Math.max(count, 2 * this.column.length));
    return this.column.subarray(0, count);
  }

  private need(count: number) {
    if (count > this.left) cutShort();
  }
}

function cutShort(): never {
  throw badContent('it ends in the middle of a column');
}
