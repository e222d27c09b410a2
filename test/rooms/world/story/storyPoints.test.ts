import { describe, expect, test } from 'vitest';
import type { Moment } from '../../../../src/core/story/story';
import { readStoryState } from '../../../../src/rooms/world/story/address';
import { placedEntries, storyPoints } from '../../../../src/rooms/world/story/storyPoints';

const moment = (id: string, place: string | null): Moment => ({
  id,
  year: 2015,
  until: null,
  kind: 'idea',
  title: id,
  text: id,
  outcome: null,
  points: [],
  place,
  sources: ['page'],
});
const places = new Map([
  ['kakegawa', { id: 'kakegawa', name: 'Kakegawa', otherName: '掛川', country: 'Japan', at: [138, 34.8] as const }],
  ['cork', { id: 'cork', name: 'Cork', otherName: null, country: 'Ireland', at: [-8.5, 51.9] as const }],
]);
const marks = (moments: readonly Moment[], words: Record<string, string>) => {
  const placed = placedEntries({ moments, practices: [] }, readStoryState(words));
  return storyPoints(placed!, places).features.map(({ properties }) => properties);
};

describe('the marks of the history', () => {
  test('stand where something happened, and ideas without a place have none', () => {
    const found = marks([moment('a', 'kakegawa'), moment('b', null), moment('c', 'atlantis')], { page: 'history' });
    expect(found).toMatchObject([{ id: 'a', name: 'Kakegawa', isChosen: false }]);
  });

  test('are one a place, and the chosen moment is the one that its place stands for', () => {
    const moments = [moment('first', 'cork'), moment('second', 'cork'), moment('third', 'cork')];
    expect(marks(moments, { page: 'history' })).toMatchObject([{ id: 'third' }]);
    expect(marks(moments, { page: 'history', moment: 'second' })).toMatchObject([{ id: 'second', isChosen: true }]);
  });
});

test('the list of cities and the Key Features have no marks of their own', () => {
  expect(placedEntries({ moments: [], practices: [] }, readStoryState({}))).toBeNull();
  expect(placedEntries({ moments: [], practices: [] }, readStoryState({ page: 'features' }))).toBeNull();
});
