import { expect, test } from 'vitest';
import type { CityPack } from '../../../src/core/city/cityPack';
import { changesBetween } from '../../../src/core/scenario/change';
import { metres } from '../../../src/core/units';
import { createTown } from '../../workers/town';

/** Five squares of 100 people, a tenth of them children, but for the last, where nobody knows. */
function townWithChildren(): CityPack {
  const town = createTown({ people: [100, 100, 100, 100, null] });
  const children = { id: 'children', label: 'Children', unit: 'people' as const, year: null, source: 'drawn' };
  return { ...town, cells: { ...town.cells, groups: [{ ...children, values: new Float64Array(5).fill(10) }] } };
}

const changed = (before: number[], after: number[]) =>
  changesBetween(townWithChildren(), {
    before: Float64Array.from(before),
    after: Float64Array.from(after),
    standard: metres(500),
  });

test('one loses and one gains: neither hides the other, in the city, by area and by group', () => {
  const { city, areas, groups } = changed([400, 600, 400, 400, 400], [600, 400, 400, 400, 400]);
  const both = { gained: 100, lost: 100, shorter: 100, longer: 100 };
  expect(city).toEqual(both);
  expect(areas.map(({ area, gained, lost }) => [area, gained, lost])).toEqual([
    [0, 0, 100],
    [1, 100, 0],
  ]);
  expect(groups).toEqual([{ id: 'children', gained: 10, lost: 10, shorter: 10, longer: 10 }]);
});

test('a walk of exactly the standard is within it', () => {
  expect(changed([501, 500, 0, 0, 0], [500, 501, 0, 0, 0]).city).toMatchObject({ gained: 100, lost: 100 });
});

test('the first site of a city is a gain from no walk at all; its last a loss', () => {
  expect(changed([Infinity, 100, 0, 0, 0], [100, Infinity, 0, 0, 0]).city).toMatchObject({ gained: 100, lost: 100 });
});

test('walks and people that are not known are in no figure', () => {
  const { city, areas } = changed([Number.NaN, 900, 0, 0, 900], [100, Number.NaN, 0, 0, 100]);
  expect(city).toEqual({ gained: 0, lost: 0, shorter: 0, longer: 0 });
  expect(areas.every(({ gained, lost }) => gained === 0 && lost === 0)).toBe(true);
});
