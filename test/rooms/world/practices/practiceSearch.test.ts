import { expect, test } from 'vitest';
import type { Practice } from '../../../../src/core/story/story';
import { ENGLISH } from '../../../../src/languages/speaker';
import { practiceKinds, practicesFound } from '../../../../src/rooms/world/practices/practiceSearch';

const practice = (id: string, changes: Partial<Practice> = {}): Practice => ({
  id,
  title: 'A festival of learning',
  text: 'The city celebrates learning.',
  place: 'montreal',
  kind: 'festival',
  year: null,
  language: 'fr',
  sources: ['page'],
  ...changes,
});
const places = new Map([
  ['montreal', { id: 'montreal', name: 'Montréal', otherName: null, country: 'Canada', at: [-73.6, 45.5] as const }],
]);
const practices = [
  practice('a'),
  practice('b', { kind: 'work', title: 'Skills', text: 'For work.', place: 'elsewhere' }),
];
const found = (text: string, kind = '') =>
  practicesFound(ENGLISH, practices, { text, kind, places }).map(({ id }) => id);

test('a practice is found by its city without accents, its country, its words and its kind', () => {
  expect(found('montreal')).toEqual(['a']);
  expect(found('canada celebrat')).toEqual(['a']);
  expect(found('work and skills')).toEqual(['b']);
  expect(found('montreal work')).toEqual([]);
});

test('nothing typed and no kind chosen leaves all; a kind leaves its own', () => {
  expect(found('  ')).toEqual(['a', 'b']);
  expect(found('', 'work')).toEqual(['b']);
  expect(practiceKinds(practices).map(({ kind }) => kind)).toEqual(['work', 'festival']);
});
