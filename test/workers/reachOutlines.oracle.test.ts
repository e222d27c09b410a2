import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { circle } from '@turf/circle';
import { describe, expect, test } from 'vitest';
import { type LonLat, metres } from '../../src/core/units';
import { bandOutlines, straightGrid } from '../../src/workers/reachOutlines';

const LIMITS = [400, 800, 1200].map(metres);

describe.each<[string, LonLat]>([
  ['Barcelona', [2.17, 41.38]],
  ['far north', [25.7, 71.1]],
  ['the equator', [-78.5, 0]],
])('around %s', (_, centre) => {
  const outlines = bandOutlines(straightGrid(centre, LIMITS[2], 1), LIMITS);

  test('straight-line bands are as large as Turf’s rings', () => {
    LIMITS.forEach((limit, i) => {
      const size = (radius: number) =>
        radius > 0 ? area(circle([...centre], radius, { steps: 256, units: 'meters' })) : 0;
      const ring = size(limit) - size(i === 0 ? 0 : LIMITS[i - 1]);
      expect(area(outlines[i]!) / ring).toBeCloseTo(1, 1);
    });
  });

  test('the site lies in the first band and in no other', () => {
    expect(outlines.map((outline) => booleanPointInPolygon([...centre], outline!))).toEqual([true, false, false]);
  });
});

test('a longer detour makes the reach smaller', () => {
  const size = (detour: number) => area(bandOutlines(straightGrid([2.17, 41.38], LIMITS[2], detour), LIMITS)[0]!);
  expect(size(1.3) / size(1)).toBeCloseTo(1 / 1.3 ** 2, 1);
});

test('where nothing is reached there is no outline', () => {
  const grid = straightGrid([2.17, 41.38], LIMITS[2], 1);
  const nothing = { ...grid, metres: grid.metres.map(() => Number.POSITIVE_INFINITY) };
  expect(bandOutlines(nothing, LIMITS)).toEqual([null, null, null]);
});
