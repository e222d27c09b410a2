import { expect, test } from 'vitest';
import type { AreaColumns } from '../../../src/core/city/cityPack';
import { polygonColumns } from '../../../src/core/city/polygonColumns';
import { districtAt, districtsOf } from '../../../src/core/experiment/district';
import type { LonLat } from '../../../src/core/units';

const rectangle = ([west, south]: LonLat, width: number, height: number): LonLat[][][] => [
  [
    [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ],
  ],
];

/** About 1.8 km², 1.8 km² and, of another level or too small, two that no place may be kept as. */
const areas = (): AreaColumns => ({
  count: 4,
  ids: ['1', '2', '3', '4'],
  names: ['Raval', 'Gòtic', 'A block', 'A section'],
  level: Uint8Array.from([0, 0, 0, 1]),
  levels: ['Areas', 'Sections'],
  within: Int32Array.from([-1, -1, -1, 0]),
  population: new Float64Array(4),
  groups: [],
  polygons: polygonColumns([
    rectangle([2.16, 41.37], 0.02, 0.01),
    rectangle([2.18, 41.37], 0.02, 0.01),
    rectangle([2.2, 41.37], 0.001, 0.001),
    rectangle([2.16, 41.37], 0.02, 0.01),
  ]),
});

test('all of a district is one point, inside of it, and the next one’s is another', () => {
  const districts = districtsOf(areas());
  expect(districts.map(({ name }) => name)).toEqual(['Raval', 'Gòtic']);
  const [raval] = districts;
  for (const at of [[2.1601, 41.3701], [2.1799, 41.3799], raval.label] as LonLat[]) {
    expect(districtAt(districts, at)).toBe(raval);
  }
  expect(raval.label).toEqual([2.17, 41.375]);
  expect(districtAt(districts, [2.19, 41.375])?.name).toBe('Gòtic');
});

test('outside of all districts, and in one that is too small to hide in, there is none', () => {
  const districts = districtsOf(areas());
  expect(districtAt(districts, [2.2005, 41.3705])).toBeNull();
  expect(districtAt(districts, [0, 0])).toBeNull();
});
