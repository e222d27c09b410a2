/**
 * Property values, each distinct one kept once and ready to be copied into a vector tile: an entry is the whole
 * `values` field of a layer (tag, length, Value message; section 4.4 of the Mapbox Vector Tile specification 2.1).
 *
 * A value is referred to by a code of 31 bits: whole numbers from 0 to 2^30-1 are their own code and need no entry;
 * other codes are 2^30 + the entry's index.
 */

import { giveUp } from '../../memory/givenUp';
import type { PropertyValue } from '../featureSource';
import { sharedUint8, sharedUint32, withRoom } from './column';

/** Codes below are the number itself. */
export const FIRST_ENTRY_CODE = 0x4000_0000;

const VALUES_FIELD = 0x22;
const [TEXT, FLOAT, DOUBLE, INT, UINT, SINT, BOOL] = [0x0a, 0x15, 0x19, 0x20, 0x28, 0x30, 0x38];
const UINT64_END = 2n ** 64n;
const INT64_START = -(2n ** 63n);

/** What workers need of the table. */
export interface SharedValues {
  readonly arena: Uint8Array;
  /** Entry i ends here in the arena and begins where entry i-1 ends. */
  readonly ends: Uint32Array;
}

export class ValueTable {
  arena = sharedUint8(1 << 16);
  ends = sharedUint32(1 << 12);
  count = 0;
  private used = 0;
  private slots = new Uint32Array(1 << 13);
  private readonly scratch = new DataView(new ArrayBuffer(8));

  get shared(): SharedValues {
    return { arena: this.arena, ends: this.ends };
  }

  /** No more values will come: the table by which they are found goes. */
  close(): void {
    giveUp(this.slots.byteLength);
    this.slots = new Uint32Array(1);
  }

  /** The code of a UTF-8 text, bytes `from` to `to`, whose hash is `hash` (see `hashBytes`; computed while scanning). */
  text(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const length = to - from;
    let at = this.beginEntry(length + 16);
    const { arena } = this;
    at = writeVarint(arena, at, 1 + varintLength(length) + length);
    arena[at++] = TEXT;
    at = writeVarint(arena, at, length);
    if (length < 48) for (let i = from; i < to; i++) arena[at++] = bytes[i];
    else {
      arena.set(bytes.subarray(from, to), at);
      at += length;
    }
    return this.endEntry(at, hash);
  }

  /** The code of any value. Whole numbers that do not fit in 64 bits are kept as text, so that no digit is lost. */
  value(value: PropertyValue): number {
    if (typeof value === 'string') return this.string(value);
    if (typeof value === 'boolean') return this.short([2, BOOL, value ? 1 : 0]);
    if (typeof value === 'bigint') return this.bigint(value);
    return this.number(value);
  }

  number(value: number): number {
    if (Number.isSafeInteger(value)) {
      if (value >= 0 && value < FIRST_ENTRY_CODE) return value;
      return this.bigint(BigInt(value));
    }
    const isFloat = Math.fround(value) === value;
    const { scratch } = this;
    if (isFloat) scratch.setFloat32(0, value, true);
    else scratch.setFloat64(0, value, true);
    const body = [...new Uint8Array(scratch.buffer, 0, isFloat ? 4 : 8)];
    return this.short([body.length + 1, isFloat ? FLOAT : DOUBLE, ...body]);
  }

  /** An order of codes that depends on the values alone. */
  compare(a: number, b: number): number {
    if (a < FIRST_ENTRY_CODE || b < FIRST_ENTRY_CODE) return a - b;
    return Buffer.compare(this.entry(a - FIRST_ENTRY_CODE), this.entry(b - FIRST_ENTRY_CODE));
  }

  /** Takes all values of another table; by their entry there, the codes here. */
  adopt({ arena, ends }: SharedValues, count: number): Uint32Array {
    const codes = new Uint32Array(count);
    for (let index = 0, start = 0; index < count; index++) {
      const end = ends[index];
      const from = this.beginEntry(end - start);
      // Field tag and all, as they stand there.
      for (let i = start + 1, at = from; i < end; i++) this.arena[at++] = arena[i];
      const to = from + end - start - 1;
      codes[index] = this.endEntry(to, this.hashOfEntry(from - 1, to));
      start = end;
    }
    return codes;
  }

  private entry(index: number): Uint8Array {
    return this.arena.subarray(index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }

  private string(value: string): number {
    const bytes = new TextEncoder().encode(value);
    return this.text(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
  }

  private bigint(value: bigint): number {
    if (value >= UINT64_END || value < INT64_START) return this.string(value.toString());
    if (value >= 0n && value < BigInt(FIRST_ENTRY_CODE)) return Number(value);
    // Negative numbers as zigzag, 2|n|-1; those whose zigzag passes 2^53 as two's complement, because the usual decoder
    // takes a zigzag in doubles and would even lose the sign.
    const [kind, coded] =
      value >= 0n ? [UINT, value] : value > -(2n ** 52n) ? [SINT, -value * 2n - 1n] : [INT, value + UINT64_END];
    const body: number[] = [];
    for (let rest = coded; ; rest >>= 7n) {
      if (rest < 128n) {
        body.push(Number(rest));
        break;
      }
      body.push(Number(rest & 127n) | 128);
    }
    return this.short([body.length + 1, kind, ...body]);
  }

  private short(entry: readonly number[]): number {
    let at = this.beginEntry(16);
    for (const byte of entry) this.arena[at++] = byte;
    return this.endEntry(at, hashBytes(this.arena, this.used, at));
  }

  /** Makes room behind the last entry and writes the field's tag there. */
  private beginEntry(bytes: number): number {
    if (this.used + bytes > this.arena.length) {
      if (this.used + bytes > 0xffff_ffff) {
        throw new Error(`distinct property values take more than 4 GiB (${this.count} values)`);
      }
      this.arena = withRoom(this.arena, this.used + bytes);
    }
    this.arena[this.used] = VALUES_FIELD;
    return this.used + 1;
  }

  /** Keeps the entry that now stands at the arena's end, unless the table has it already. */
  private endEntry(end: number, hash: number): number {
    const { arena, ends, used } = this;
    const length = end - used;
    const mask = this.slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    search: for (; ; slot = (slot + 1) & mask) {
      const index = this.slots[slot] - 1;
      if (index < 0) break;
      const start = index === 0 ? 0 : ends[index - 1];
      if (ends[index] - start !== length) continue;
      // From the end: texts differ there more often.
      for (let i = length - 1; i > 0; i--) if (arena[start + i] !== arena[used + i]) continue search;
      return FIRST_ENTRY_CODE + index;
    }
    if (this.count === ends.length) this.ends = withRoom(ends, this.count + 1);
    this.ends[this.count] = end;
    this.used = end;
    this.slots[slot] = ++this.count;
    if (this.count * 4 > this.slots.length * 3) this.growSlots();
    return FIRST_ENTRY_CODE + this.count - 1;
  }

  private growSlots(): void {
    giveUp(this.slots.byteLength);
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    let start = 0;
    for (let index = 0; index < this.count; index++) {
      const end = this.ends[index];
      const hash = this.hashOfEntry(start, end);
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
      start = end;
    }
  }

  private hashOfEntry(start: number, end: number): number {
    const message = start + 1 + varintLength(end - start - 2);
    if (this.arena[message] !== TEXT) return hashBytes(this.arena, start, end);
    // A text's hash is that of its own bytes alone: skip tag and length.
    let text = message + 1;
    while (this.arena[text] >= 128) text++;
    return hashBytes(this.arena, text + 1, end);
  }
}

/** FNV-1a; the scanner computes the same while it looks for a text's end. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], HASH_FACTOR);
  return hash;
}

export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** Writes a whole number from 0 to 2^53 and returns the position behind it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  while (rest >= 0x8000_0000) {
    bytes[at++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  while (rest >= 128) {
    bytes[at++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** The value behind a code, for counts and sums. */
export function valueOfCode(code: number, { arena, ends }: SharedValues): PropertyValue {
  if (code < FIRST_ENTRY_CODE) return code;
  const index = code - FIRST_ENTRY_CODE;
  const end = ends[index];
  let at = (index === 0 ? 0 : ends[index - 1]) + 1;
  const view = new DataView(arena.buffer, arena.byteOffset);
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = arena[at++];
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const whole = (value: bigint) =>
    BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
  varint();
  const kind = arena[at++];
  if (kind === TEXT) {
    varint();
    return new TextDecoder().decode(arena.slice(at, end));
  }
  if (kind === FLOAT) return view.getFloat32(at, true);
  if (kind === DOUBLE) return view.getFloat64(at, true);
  if (kind === BOOL) return arena[at] === 1;
  const value = varint();
  if (kind === UINT) return whole(value);
  if (kind === INT) return whole(BigInt.asIntN(64, value));
  return whole(value & 1n ? -(value + 1n) / 2n : value / 2n);
}
