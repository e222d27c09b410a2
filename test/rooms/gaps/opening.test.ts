import { expect, test } from 'vitest';
import type { CatalogCity } from '../../../src/core/city/catalog';
import { openingCity, openingKinds } from '../../../src/rooms/gaps/opening';

test('a city opens with its libraries, else with its commonest kind, else with nothing', () => {
  expect(openingKinds({ primary: 300, library: 1 })).toEqual(['library']);
  expect(openingKinds({ museum: 1, school: 177, library: 0 })).toEqual(['school']);
  expect(openingKinds({})).toEqual([]);
});

test('the room opens with the city that has most places to learn, wherever the catalogue has it', () => {
  const createCity = (slug: string, count: number) => ({ slug, sites: { count, byKind: {} } }) as CatalogCity;
  expect(openingCity([createCity('andorra', 42), createCity('barcelona', 2202)])?.slug).toBe('barcelona');
  expect(openingCity([])).toBeUndefined();
});
