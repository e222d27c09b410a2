import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { readWorldState } from '../../../src/rooms/world/address';
import { worldPicture } from '../../../src/rooms/world/WorldPicture';

const source = (id: string, licence: string) => ({
  id,
  title: `Title of ${id}`,
  publisher: 'Somebody',
  url: null,
  licence,
  attribution: `Credit to ${id}`,
  date: null,
});
const sources = [
  source('page', 'All rights with the publisher. Facts only were taken, no text.'),
  source('places', 'CC BY 4.0'),
  source('map', 'Public domain'),
];
const about = { sources, state: readWorldState({}), today: new Date(2026, 10, 21) };

test('a picture of the world credits the data that ask for it, and says that the list is not official', () => {
  const { sentence, sources: lines, made } = worldPicture(ENGLISH, { ...about, shown: 12, all: 389 });
  expect(sentence).toMatch(/^12 of 389 known member cities/);
  expect(lines[0]).toContain('not an official UNESCO list');
  expect(lines[0]).toContain('its 3 sources');
  expect(lines.slice(1)).toEqual([
    'Source: Credit to places, Title of places. CC BY 4.0',
    'Source: Credit to map, Title of map. Public domain',
  ]);
  expect(made).toBe('Learning Atlas, 21 November 2026');
});

test('without a filter all are said to be shown, with the key of the screen', () => {
  const { sentence, legend } = worldPicture(ENGLISH, { ...about, shown: 389, all: 389 });
  expect(sentence).toMatch(/^All 389 known member cities/);
  expect(legend.entries.map(({ label }) => label)).toContain('Arab States');
});
