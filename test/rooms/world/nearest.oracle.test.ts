import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { haversine } from '../../../src/core/geo/distance';
import type { LonLat } from '../../../src/core/units';
import { byDistance } from '../../../src/rooms/world/nearest';

const position = fc
  .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -900, max: 900 }))
  .map(([lon, lat]) => ({ at: [lon / 10, lat / 10] as LonLat }));

test.prop([fc.array(position, { maxLength: 40 }), position])(
  'all cities are there, at the distances and in the order that measuring each gives',
  (cities, { at }) => {
    const slow = cities.map((city) => haversine(at, city.at)).sort((a, b) => a - b);
    const found = byDistance(cities, at);
    expect(new Set(found.map(({ city }) => city))).toEqual(new Set(cities));
    expect(found.map(({ distance }) => distance)).toEqual(slow);
  },
);

test('across the date line the near one is near', () => {
  const [fiji, samoa, peru] = [{ at: [179.9, -17] }, { at: [-172, -13.8] }, { at: [-77, -12] }] as { at: LonLat }[];
  expect(byDistance([peru, samoa, fiji], [-179.9, -17]).map(({ city }) => city)).toEqual([fiji, samoa, peru]);
});
