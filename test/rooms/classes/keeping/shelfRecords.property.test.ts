import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Kept, keep, merge, type Version } from '../../../../src/core/experiment/versions';
import { isHead, keptInRecords } from '../../../../src/rooms/classes/keeping/shelfRecords';
import { anyCopies, begun } from '../../../core/experiment/copies';
import { createFullExperiment } from '../../../core/experiment/experiments';

const full = keep(begun, createFullExperiment(), 'c0py0000000a');

const headOf = ({ ids, seen }: Kept) => ({
  ...{ id: ids[0], title: '', classLabel: '', city: '', places: 0, readings: 0 },
  ...{ changedAt: 0, revision: 1, ids, seen },
});
const recordsOf = ({ fields }: Kept) => ({
  keys: [...fields.keys()].map((field) => ['x', field]),
  values: [...fields.values()],
});
const readAgain = (kept: Kept) => keptInRecords(headOf(kept), recordsOf(kept));

law.prop([anyCopies])('whatever became of copies is read as it was stored', ([a, b, c]) => {
  for (const kept of [a, merge(a, b), merge(merge(a, b), c)]) expect(readAgain(kept)).toEqual(kept);
});

test('an experiment with one of everything is read as it was stored', () => {
  expect(readAgain(full)).toEqual(full);
});

/** What somebody has just begun to write may be saved before it is whole. */
test.each([
  ['a title without end', { title: 'a'.repeat(50_000) }],
  ['a date of the year 12025', { from: '12025-05-12' }],
  [
    'a protocol whose quantity has no name yet',
    (() => {
      const { protocol } = createFullExperiment();
      return { protocol: protocol && { ...protocol, quantities: [{ id: '', name: '', unit: '' }] } };
    })(),
  ],
])('%s does not make an experiment unreadable', (_, changes) => {
  const kept = keep(full, { ...createFullExperiment(), ...changes }, 'c0py0000000b');
  expect(readAgain(kept)).toEqual(kept);
});

const version = (value: unknown, changes: Partial<Version> = {}): readonly Version[] => [
  { copy: 'c0py0000000a', step: 1, isRounded: false, value, ...changes },
];
const place = createFullExperiment().places[0];

test.each([
  ['a field that only another version knows', 'weather', version('sunny')],
  ['a list that only another version knows', 'weathers/weather00001', version({ id: 'weather00001', order: 0 })],
  ['a list that all objects have', 'constructor/a', version({ id: 'a', order: 0 })],
  ['a property that only another version knows', 'places/place0000001', version({ ...place, height: 3 })],
  ['a licence that nobody knows', 'licence', version('CC-BY-9.0')],
  ['a time zone that nobody knows', 'timeZone', version('Mars/Olympus')],
  ['a language that nobody can name', 'language', version('en-x')],
  ['a title that is a number', 'title', version(7)],
  ['a version whose writer nobody has seen', 'title', version('A', { copy: 'nobody000000' })],
  ['a version that is later than its writer was seen', 'title', version('A', { step: 99 })],
  ['no version at all', 'title', []],
  ['a position that is no number', 'places/place0000001', version({ ...place, at: [Number.NaN, 1] })],
])('%s is not read, so that nothing is written over it', (_, field, versions) => {
  const fields = new Map(full.fields).set(field, versions);
  expect(keptInRecords(headOf(full), recordsOf({ ...full, fields }))).toBeNull();
});

test('readings that are fewer than their count, or at no time, are not read', () => {
  const [series] = createFullExperiment().series;
  const { readings } = series;
  for (const damaged of [
    { ...readings, count: 9 },
    { ...readings, times: readings.times.map(() => Number.NaN) },
    { ...readings, raw: [...readings.raw] },
  ]) {
    const fields = new Map(full.fields).set('series/series000001', version({ ...series, readings: damaged }));
    expect(keptInRecords(headOf(full), recordsOf({ ...full, fields }))).toBeNull();
  }
});

law.prop([fc.anything()])('a head of any form is told from a sound one', (head) => {
  expect(isHead(head)).toBe(false);
  expect(keptInRecords(head, recordsOf(full))).toBeNull();
});
