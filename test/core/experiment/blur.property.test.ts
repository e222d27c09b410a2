import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { blurToDistrict, blurToGrid, cellOutline, GRID_METRES } from '../../../src/core/experiment/blur';
import { haversine } from '../../../src/core/geo/distance';
import type { LonLat } from '../../../src/core/units';

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const point = fc.tuple(degrees(180), degrees(90));
const grid = fc.constantFrom(...GRID_METRES);

test.prop([point, grid])('snapping the middle of a cell again gives the same middle', (at, metres) => {
  const middle = blurToGrid(at, metres);
  expect(blurToGrid(middle, metres)).toEqual(middle);
});

test.prop([point, grid])('a point is never farther from its middle than the corner of a cell', (at, metres) => {
  // Half a diagonal, with 4 % for cells that do not go evenly into the world; near the poles cells are not square.
  if (Math.abs(at[1]) > 85) return;
  expect(haversine(at, blurToGrid(at, metres))).toBeLessThan(metres * Math.SQRT1_2 * 1.04 + 1);
});

test.prop([
  point,
  grid,
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  fc.double({ min: 0.001, max: 0.999, noNaN: true }),
])(
  'every point of a cell gives the same middle, so nothing of where in the cell it lay is left',
  (at, metres, x, y) => {
    const middle = blurToGrid(at, metres);
    const [[west, south], , [east, north]] = cellOutline(middle, metres);
    // Corners are off by the rounding of the middle, half a metre: points so near to a border prove nothing.
    const inside = (from: number, to: number, share: number) => from + 0.00001 + (to - from - 0.00002) * share;
    const other: LonLat = [inside(west, east, x), inside(south, north, y)];
    expect(blurToGrid(other, metres)).toEqual(middle);
  },
);

test.prop([point, fc.constantFrom(100 as const, 250 as const)])(
  'cells of every grid lie whole in one of 1 km',
  (at, metres) => {
    expect(blurToGrid(blurToGrid(at, metres), 1000)).toEqual(blurToGrid(at, 1000));
  },
);

test.prop([degrees(90), grid])('180 degrees east is 180 degrees west', (lat, metres) => {
  expect(blurToGrid([180, lat], metres)).toEqual(blurToGrid([-180, lat], metres));
});

test('somewhere in a district is where its label stands, whatever was measured where', () => {
  expect(blurToDistrict([2.1699187, 41.3870154])).toEqual([2.16992, 41.38702]);
});
