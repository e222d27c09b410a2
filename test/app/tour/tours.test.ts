import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTour, writeTour } from '../../../src/app/tour/address';
import { exampleCity, makeTours, TOUR_IDS, type TourData } from '../../../src/app/tour/tours';
import type { CatalogCity } from '../../../src/core/city/catalog';
import type { MemberCity } from '../../../src/core/site/memberCity';
import { ENGLISH } from '../../../src/languages/speaker';
import { readWorldState } from '../../../src/rooms/world/address';
import { readStoryState } from '../../../src/rooms/world/story/address';

const members: MemberCity[] = JSON.parse(readFileSync('data/network/learning-cities.geojson', 'utf8')).features.map(
  ({ properties }: { properties: MemberCity }) => properties,
);
const city = (slug: string, count: number, people: number | null) =>
  ({ slug, title: slug, people, sites: { count, byKind: {} } }) as unknown as CatalogCity;
const data: TourData = { members, cities: [city('small', 3, 10), city('large', 9, 10), city('unpeopled', 99, null)] };
const tours = makeTours(ENGLISH, data);

test('the world’s words of every step are understood by the room', () => {
  for (const { steps } of tours) {
    for (const { room, words } of steps.filter((step) => step.room === 'world')) {
      const state = readWorldState(words);
      expect([room, state.filter.regions.length]).toEqual([room, words.regions ? 1 : 0]);
      expect(state.filter.years !== null).toBe('years' in words);
      expect(readStoryState(words).page).toBe(words.page ?? 'cities');
      expect(state.open).toBe(words.open ?? null);
    }
  }
});

test('the counts that the tours tell are those of the data', () => {
  const growth = tours.find(({ id }) => id === 'growth')!;
  const years = members.flatMap(({ joined }) => joined ?? []);
  const last = Math.max(...years);
  expect(growth.steps.find(({ title }) => title === `By ${last}`)!.text).toContain(`${years.length} cities`);
  expect(growth.steps[1].text).toContain(`${members.length - years.length} cities`);
  expect(growth.steps[2].text).toContain('6 conferences with a known host');
});

test('the gap map is read in a city whose people are known', () => {
  const steps = tours.find(({ id }) => id === 'gaps')!.steps;
  expect(new Set(steps.map(({ words }) => words.city))).toEqual(new Set(['large']));
});

test('a world without members or cities has no tours, and none breaks', () => {
  expect(makeTours(ENGLISH, { members: [], cities: [] })).toEqual([]);
  expect(makeTours(ENGLISH, { members: [], cities: [city('unpeopled', 9, null)] })).toEqual([]);
  expect(makeTours(ENGLISH, { ...data, cities: [] }).map(({ id }) => id)).toEqual(['first', 'growth']);
  expect(exampleCity([])).toBeUndefined();
});

test('a step is read back from the address, and nonsense is no tour', () => {
  for (const id of TOUR_IDS) {
    for (const step of [0, 1, 5]) expect(readTour(writeTour({ id, step }))).toEqual({ id, step });
  }
  expect(readTour({ tour: 'growth' })).toEqual({ id: 'growth', step: 0 });
  expect(['', 'nowhere.1', 'growth.x', 'growth.1.2'].map((tour) => readTour({ tour }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(writeTour(null)).toEqual({ tour: '' });
});
