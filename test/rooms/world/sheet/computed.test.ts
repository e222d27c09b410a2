import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { KeyFeatures } from '../../../../src/core/story/story';
import { ENGLISH } from '../../../../src/languages/speaker';
import { computedValue, featureQuestions, withComputed } from '../../../../src/rooms/world/sheet/computed';
import { createValue } from '../../../core/story/createSheet';

const keyFeatures: KeyFeatures = JSON.parse(readFileSync('data/network/key-features.json', 'utf8'));
const pack = { url: 'https://example.org/a.pack', bytes: 1 };
const city = (byKind: object, hasStreets = true) => ({ slug: 'a', sites: { count: 1, byKind }, hasStreets });
const [question] = featureQuestions(keyFeatures, city({ museum: 3 }), pack);
const today = { day: '2026-05-31', title: 'Exampleton', hasStreets: true };

test('only features of which the city has places are asked about, and only for those places', () => {
  const asked = featureQuestions(keyFeatures, city({ library: 3, primary: 0 }), pack);
  expect(asked.map(({ feature }) => feature.id)).toEqual(['5.1', '7.2']);
  expect(asked[0].ask).toMatchObject({ kinds: ['library'], travel: { by: 'streets' }, standard: 800 });
  expect(asked[0].words).toEqual({ city: 'a', kinds: 'library' });
});

test('without streets a walk is measured along the straight line, and says so', () => {
  const [straight] = featureQuestions(keyFeatures, city({ museum: 3 }, false), pack);
  expect(straight.ask.travel).toEqual({ by: 'straight', detour: 1.3 });
  const value = computedValue(
    ENGLISH,
    straight,
    { people: 100, beyond: 25, unknown: 0 },
    { ...today, hasStreets: false },
  );
  expect(value!.words).toContain('straight line × 1.3');
});

test('people whose walk is not known count neither as served nor as left out', () => {
  const value = computedValue(ENGLISH, question, { people: 100, beyond: 30, unknown: 40 }, today);
  expect(value).toMatchObject({ amount: 50, unit: '% of people', how: 'computed', date: '2026-05-31' });
});

test('where the people are not known there is no value, not a zero', () => {
  expect(computedValue(ENGLISH, question, { people: Number.NaN, beyond: 0, unknown: 0 }, today)).toBeNull();
  expect(computedValue(ENGLISH, question, { people: 80, beyond: 0, unknown: 80 }, today)).toBeNull();
});

test('worked out again on the same day a value is replaced; on another day, or stated, it stays', () => {
  const old = createValue({ of: '5.1', how: 'computed', date: '2026-05-31', amount: 1 });
  const earlier = createValue({ of: '5.1', how: 'computed', date: '2025', amount: 2 });
  const stated = createValue({ of: '5.1', how: 'stated', date: '2026-05-31', amount: 3 });
  const next = { ...old, amount: 4 };
  expect(withComputed([old, earlier, stated], [next])).toEqual([earlier, stated, next]);
});
