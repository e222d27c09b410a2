import { expect, test } from 'vitest';
import { directionOf, distanceIn, viewSentence } from '../../../src/app/words/sentence';
import { marksInView } from '../../../src/core/geo/inView';
import { type LonLat, metres } from '../../../src/core/units';
import { ENGLISH, speakerOf } from '../../../src/languages/speaker';

const library = (name: string, lon: number, lat: number) => ({ id: name, name, at: [lon, lat] as LonLat });
const say = (n: number) => (n === 0 ? 'No library' : n === 1 ? '1 library' : `${n} libraries`);
const sentence = (...libraries: ReturnType<typeof library>[]) =>
  viewSentence(ENGLISH, marksInView(libraries, [-1, -1, 1, 1]), say);

test('of several the number is said, and which is nearest to the centre', () => {
  expect(sentence(library('Fuster', 0.5, 0.5), library('Lesseps', 0.01, 0))).toBe(
    '2 libraries in view. The nearest to the centre is Lesseps, 1.1 km to the east.',
  );
});

test('one is named, and none is said to be none', () => {
  expect(sentence(library('Lesseps', 0, -0.003))).toBe(
    '1 library in view: Lesseps, from the centre 330 m to the south.',
  );
  expect(sentence(library('Elsewhere', 5, 5))).toBe('No library in view.');
  expect(sentence(library('Lesseps', 0, 0))).toContain('in the middle');
});

test('distances are as near as one says them', () => {
  const said = [4, 994, 996, 9_940, 12_400, 1_172_300].map((far) => distanceIn(ENGLISH, metres(far)));
  expect(said).toEqual(['0 m', '990 m', '1 km', '9.9 km', '12 km', '1,172 km']);
  expect(distanceIn(speakerOf('de'), metres(9_940))).toBe('9,9 km');
});

test('north reaches an eighth of the circle to either side', () => {
  const said = [0, 22, 23, 90, 180, 337, 338, 359.9].map((bearing) => ENGLISH._(directionOf(bearing)));
  expect(said.map((text) => text.replace('to the ', ''))).toEqual([
    'north',
    'north',
    'north-east',
    'east',
    'south',
    'north-west',
    'north',
    'north',
  ]);
});
