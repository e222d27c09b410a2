/**
 * Every reader of what strangers write, fed with damaged and hostile input: a short run with the same cases every time, and
 * the cases that were once too much for one. `npm run fuzz` feeds them for as long as one likes.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { anyCase, caseMaker } from '../../scripts/fuzz/cases';
import { faultOf } from '../../scripts/fuzz/faults';
import type { Reader } from '../../scripts/fuzz/reader';
import { READERS } from './readers';
import { NAMES } from './readers/names';

/** A few of each; a case takes some milliseconds. */
const RUNS = 15;
const SEED = 20_261_121;
/** What was too much took minutes or for ever. */
const MOST_MILLISECONDS = 10_000;

const CASES = join(import.meta.dirname, 'cases');

const keptCases = ({ name }: Reader) => {
  const folder = join(CASES, name.replace('/', '-'));
  return existsSync(folder) ? readdirSync(folder).map((file) => ({ file, path: join(folder, file) })) : [];
};

test('every reader can be named, and every folder of cases is of a reader', () => {
  expect(READERS.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted());
  const folders = NAMES.map((name) => name.replace('/', '-'));
  expect(readdirSync(CASES).filter((folder) => !folders.includes(folder))).toEqual([]);
});

test('a reader that throws, and one that takes a prototype from its input, are found out', async () => {
  const bytes = new TextEncoder().encode('{"a":1}');
  const throws = { read: () => Promise.reject(new TypeError('x is not a function')) };
  expect(await faultOf(throws, bytes)).toMatchObject({ kind: 'throws' });
  const taken = { read: () => Object.setPrototypeOf({}, { polluted: 1 }) as unknown };
  expect(await faultOf(taken, bytes)).toMatchObject({ kind: 'odd prototype' });
  const polluting = {
    read: () => {
      Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    },
  };
  expect(await faultOf(polluting, bytes)).toMatchObject({ kind: 'changed a prototype' });
  Reflect.deleteProperty(Object.prototype, 'polluted');
  expect(await faultOf({ read: () => [{ a: new Map([['b', null]]) }] }, bytes)).toBeNull();
});

describe.each(READERS)('$name', (reader) => {
  const make = caseMaker(reader);

  test('reads its honest inputs without a fault', async () => {
    for (const seed of reader.seeds().keys()) {
      expect(await faultOf(reader, make({ seed, isOutside: false, changes: [] }))).toBeNull();
    }
  });

  test.each(keptCases(reader))('withstands $file', { timeout: MOST_MILLISECONDS }, async ({ path }) => {
    expect(await faultOf(reader, new Uint8Array(readFileSync(path)))).toBeNull();
  });

  law.prop([anyCase], { numRuns: RUNS, seed: SEED })('withstands what strangers make of them', async (one) => {
    expect(await faultOf(reader, make(one))).toBeNull();
  });
});

test('the fuzzer makes the same cases of the same seed', () => {
  const [first, again] = [0, 1].map(() => fc.sample(anyCase, { seed: 7, numRuns: 20 }));
  const [reader] = READERS;
  expect(first.map(caseMaker(reader)).map(String)).toEqual(again.map(caseMaker(reader)).map(String));
});
