/**
 * Columns as bytes. Neighbouring rows are near each other, so differences are small and take a byte or two; what is left
 * gzip finds. Numbers keep every bit: whole multiples of a simple fraction are stored as whole numbers, others as they are.
 */
import type { PolygonColumns } from './cityPack';
import type { ByteReader, ByteWriter } from './packBytes';
import { badContent } from './packError';

/** Fractions tried, simplest first: decimal digits of sources and positions, and 1/256, in which demand is spread. */
const DENOMINATORS = [1, 256, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7];
/** Then the values do not fit in whole numbers, and are stored as eight bytes each. */
const AS_FLOATS = 0;
const LARGEST = 2 ** 50;
/** Positions are 32-bit numbers. */
const INT32 = 2 ** 31;

/** Whether every known value is exactly a whole number divided by `denominator`. */
function isMultiple(values: Float64Array, denominator: number) {
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const whole = Math.round(value * denominator);
    if (Math.abs(whole) > LARGEST || whole / denominator !== value) return false;
  }
  return true;
}

/** NaN, which stands for not known, is kept by a bit a row where there is any. -0 may become 0. */
export function writeNumbers(writer: ByteWriter, values: Float64Array, coding: 'signed' | 'difference') {
  const denominator = DENOMINATORS.find((candidate) => isMultiple(values, candidate)) ?? AS_FLOATS;
  writer.varint(denominator);
  const unknown = new Uint8Array(Math.ceil(values.length / 8));
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row])) unknown[row >> 3] |= 1 << (row & 7);
  const hasUnknown = unknown.some((bits) => bits !== 0);
  writer.byte(hasUnknown ? 1 : 0);
  if (hasUnknown) writer.raw(unknown);
  let before = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (denominator === AS_FLOATS) {
      writer.float64(value);
      continue;
    }
    const whole = Math.round(value * denominator);
    writer.zigzag(coding === 'difference' ? whole - before : whole);
    before = whole;
  }
}

export function readNumbers(reader: ByteReader, into: Float64Array, coding: 'signed' | 'difference') {
  const denominator = reader.varint();
  const unknown = reader.byte() === 1 ? reader.raw(Math.ceil(into.length / 8)) : null;
  const known = unknown ? into.length - countBits(unknown, into.length) : into.length;
  const values = denominator === AS_FLOATS ? reader.float64s(known) : reader.column(known, coding).values;
  const divisor = denominator === AS_FLOATS ? 1 : denominator;
  if (unknown) spreadKnown(values, { unknown, divisor }, into);
  else if (divisor === 1) into.set(values);
  else for (let row = 0; row < known; row++) into[row] = values[row] / divisor;
}

function countBits(bits: Uint8Array, count: number) {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += (bits[row >> 3] >> (row & 7)) & 1;
  return sum;
}

function spreadKnown(
  values: Int32Array | Float64Array,
  { unknown, divisor }: { unknown: Uint8Array; divisor: number },
  into: Float64Array,
) {
  let next = 0;
  for (let row = 0; row < into.length; row++) {
    into[row] = (unknown[row >> 3] >> (row & 7)) & 1 ? Number.NaN : values[next++] / divisor;
  }
}

type Whole = Uint8Array | Uint32Array | Int32Array;

export function writeWholes(writer: ByteWriter, values: Whole, coding: 'plain' | 'difference') {
  let before = 0;
  for (const value of values) {
    if (coding === 'plain') writer.varint(value);
    else writer.zigzag(value - before);
    before = value;
  }
}

/** Each value must be at least `least` and below `limit`; `what` names the column if one is not. */
export function readWholes(
  reader: ByteReader,
  into: Whole,
  rules: { coding: 'plain' | 'difference'; least?: number; limit: number; what: string },
) {
  const { values, least, most } = reader.column(into.length, rules.coding);
  if (least < (rules.least ?? 0)) throw badContent(`${rules.what} ${least} does not exist`);
  if (most >= rules.limit) throw badContent(`${rules.what} ${most} does not exist`);
  into.set(values);
}

/** A column of starts (one entry more than rows, from 0) as the length of each row. */
export function writeStarts(writer: ByteWriter, starts: Uint32Array) {
  for (let row = 1; row < starts.length; row++) writer.varint(starts[row] - starts[row - 1]);
}

/** The lengths must add up to `total`; each is at least `least`. */
export function readStarts(
  reader: ByteReader,
  into: Uint32Array,
  { total, least, what }: { total: number; least: number; what: string },
) {
  const { values, leastStep } = reader.column(into.length - 1, 'sum');
  if (leastStep < least) throw badContent(`a row has ${leastStep} ${what}`);
  if ((values.length > 0 ? values[values.length - 1] : 0) !== total) {
    throw badContent(`its ${what} are not as many as it says`);
  }
  into.set(values, 1);
}

/** The last position of each ring is its first, and is left out. */
export function writePolygons(
  writer: ByteWriter,
  { polygonStart, ringStart, positionStart, positions }: PolygonColumns,
) {
  writeStarts(writer, polygonStart);
  writeStarts(writer, ringStart);
  writeStarts(writer, positionStart);
  for (const axis of [0, 1]) {
    let before = 0;
    for (let ring = 0; ring + 1 < positionStart.length; ring++) {
      const [first, last] = [positionStart[ring], positionStart[ring + 1] - 1];
      if (last <= first || positions[2 * first + axis] !== positions[2 * last + axis]) {
        throw new Error(`ring ${ring} of a pack is not closed`);
      }
      for (let at = first; at < last; at++) {
        writer.zigzag(positions[2 * at + axis] - before);
        before = positions[2 * at + axis];
      }
    }
  }
}

export function readPolygons(
  reader: ByteReader,
  { polygonStart, ringStart, positionStart, positions }: PolygonColumns,
) {
  readStarts(reader, polygonStart, { total: ringStart.length - 1, least: 0, what: 'polygons' });
  readStarts(reader, ringStart, { total: positionStart.length - 1, least: 1, what: 'rings' });
  readStarts(reader, positionStart, { total: positions.length / 2, least: 2, what: 'positions' });
  // Every ring has two positions at least, so there are fewer rings than positions.
  const open = positions.length / 2 - (positionStart.length - 1);
  for (const axis of [0, 1]) {
    const { values, least, most } = reader.column(open, 'difference');
    if (least < -INT32 || most >= INT32) throw badContent('a position is off the Earth');
    let next = 0;
    for (let ring = 0; ring + 1 < positionStart.length; ring++) {
      const first = positionStart[ring];
      const last = positionStart[ring + 1] - 1;
      for (let at = first; at < last; at++) positions[2 * at + axis] = values[next++];
      positions[2 * last + axis] = positions[2 * first + axis];
    }
  }
}
