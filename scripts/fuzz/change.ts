/** Changes of a body, each told by four numbers, so that fast-check makes them, shrinks them and makes them again. */

import { changedJson } from './changeJson';
import { JSON_VALUES, OPENINGS, TOKENS, WORD_VALUES } from './hostile';

/** Which change, and what it is told; any whole numbers from 0 to 2^32 - 1 will do. */
export type Change = readonly [kind: number, a: number, b: number, c: number];

/** More makes every case slow, and no reader behaves otherwise at 3 MB than at 30. */
const MOST_BYTES = 3_000_000;
const RANGE = 2 ** 32;

type Changer = (body: Uint8Array, numbers: Change, others: readonly Uint8Array[]) => Uint8Array;

const place = (number: number, length: number) => Math.floor((number / RANGE) * length);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const pick = <Item>(items: readonly Item[], number: number) => items[number % items.length];
/** Mostly small, at times huge: 1 to about a million. */
const times = (number: number) => Math.floor(2 ** ((number / RANGE) ** 2 * 20));

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function repeated(part: Uint8Array, count: number): Uint8Array {
  const most = Math.max(1, Math.floor(MOST_BYTES / Math.max(1, part.length)));
  const whole = new Uint8Array(part.length * Math.min(count, most));
  for (let at = 0; at < whole.length; at += part.length) whole.set(part, at);
  return whole;
}

const replaced = (body: Uint8Array, from: number, to: number, part: Uint8Array) =>
  joined(body.subarray(0, from), part, body.subarray(to));

function range(body: Uint8Array, a: number, b: number): readonly [number, number] {
  const from = place(a, body.length);
  // Short ranges more often than long ones: most of what a format says is said in a few bytes.
  return [from, from + Math.min(body.length - from, 1 + Math.floor((body.length - from) * (b / RANGE) ** 3))];
}

const truncate: Changer = (body, [, a]) => body.slice(0, place(a, body.length));
const dropHead: Changer = (body, [, a]) => body.slice(place(a, body.length) >> 3);
const flip: Changer = (body, [, a, b]) => {
  const copy = Uint8Array.from(body);
  if (copy.length > 0) copy[place(a, copy.length)] ^= 1 << (b % 8);
  return copy;
};
const setByte: Changer = (body, [, a, b]) => {
  const copy = Uint8Array.from(body);
  if (copy.length > 0) copy[place(a, copy.length)] = b;
  return copy;
};
const setWord: Changer = (body, [, a, b, c]) => {
  const copy = Uint8Array.from(body);
  const view = new DataView(copy.buffer);
  const width = [2, 4, 4, 8][c % 4];
  if (copy.length < width) return copy;
  const at = place(a, copy.length - width + 1);
  const value = b % 5 === 0 ? copy.length + (b % 7) - 3 : pick(WORD_VALUES, b);
  const isLittle = c % 3 > 0;
  if (width === 2) view.setUint16(at, value & 0xffff, isLittle);
  else if (width === 4) view.setUint32(at, value, isLittle);
  else if (c % 2 === 0) view.setFloat64(at, b % 2 === 0 ? Number.NaN : value * 1e300, isLittle);
  else view.setBigUint64(at, b % 2 === 0 ? 0xffffffffffffffffn : BigInt(value), isLittle);
  return copy;
};
/** Groups of seven bits that go on: lengths and ids of protobuf and others. */
const setVarint: Changer = (body, [, a, b]) => {
  const copy = Uint8Array.from(body);
  const at = place(a, copy.length);
  for (let i = at; i < Math.min(copy.length, at + (b % 11)); i++) copy[i] |= 0x80;
  return copy;
};
const remove: Changer = (body, [, a, b]) => replaced(body, ...range(body, a, b), new Uint8Array());
const repeat: Changer = (body, [, a, b, c]) => {
  const [from, to] = range(body, a, b);
  return replaced(body, to, to, repeated(body.subarray(from, to), times(c)));
};
const splice: Changer = (body, [, a, b, c], others) => {
  const other = pick(others, c);
  const [from, to] = range(body, a, b);
  return replaced(body, from, to, other.subarray(...range(other, b, c)));
};
const insertToken: Changer = (body, [, a, b]) => {
  const at = place(a, body.length + 1);
  return replaced(body, at, at, bytesOf(pick(TOKENS, b)));
};
const insertOpenings: Changer = (body, [, a, b, c]) => {
  const at = place(a, body.length + 1);
  return replaced(body, at, at, repeated(bytesOf(pick(OPENINGS, b)), times(c)));
};
/** A number, a word or a quoted text of the body becomes something else. */
const replaceWord: Changer = (body, [, a, b, c]) => {
  const text = new TextDecoder().decode(body);
  const words = [...text.matchAll(/"[^"\n]{0,60}"|-?\d+(?:\.\d+)?|[\p{L}_]+/gu)];
  if (words.length === 0) return insertToken(body, [0, a, b, c], []);
  const { 0: word, index } = pick(words, a);
  const token = c % 3 === 0 && word.startsWith('"') ? pick(JSON_VALUES, b) : pick(TOKENS, b);
  const isQuoted = word.startsWith('"') && c % 3 === 1;
  return bytesOf(
    `${text.slice(0, index)}${isQuoted ? JSON.stringify(token) : token}${text.slice(index + word.length)}`,
  );
};
/** A line again and again, or a cell of it: rows and columns without end. */
const repeatLine: Changer = (body, [, a, b, c]) => {
  const lines = new TextDecoder().decode(body).split('\n');
  const at = a % lines.length;
  const cells = lines[at].split(',');
  const one = cells[b % cells.length];
  const count = Math.min(times(c), Math.floor(MOST_BYTES / (lines[at].length + 2)));
  if (b % 2 === 0)
    return bytesOf(lines.toSpliced(at, 0, ...Array<string>(Math.min(count, 50_000)).fill(lines[at])).join('\n'));
  return bytesOf(lines.with(at, `${lines[at]},${Array<string>(count).fill(one).join(',')}`).join('\n'));
};

const BYTE_CHANGES = [
  truncate,
  dropHead,
  flip,
  flip,
  setByte,
  setByte,
  setWord,
  setWord,
  setVarint,
  remove,
  repeat,
  splice,
];
const TEXT_CHANGES = [
  truncate,
  setByte,
  remove,
  repeat,
  splice,
  insertToken,
  insertToken,
  insertOpenings,
  replaceWord,
  replaceWord,
  repeatLine,
];
const CHANGES: Readonly<Record<'bytes' | 'text' | 'json', readonly Changer[]>> = {
  bytes: BYTE_CHANGES,
  text: TEXT_CHANGES,
  json: [...TEXT_CHANGES, ...Array<Changer>(12).fill((body, numbers) => changedJson(body, numbers, times) ?? body)],
};

/** The body after all changes, never longer than a few megabytes. @param others bodies to splice from */
export function changed(
  body: Uint8Array,
  changes: readonly Change[],
  { as, others }: { readonly as: 'bytes' | 'text' | 'json'; readonly others: readonly Uint8Array[] },
): Uint8Array {
  let present = body;
  for (const change of changes) {
    const next = pick(CHANGES[as], change[0])(present, change, others);
    if (next.length <= MOST_BYTES * 1.5) present = next;
  }
  return present;
}
