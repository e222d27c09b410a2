import { fc, test } from '@fast-check/vitest';
import { expect, test as one } from 'vitest';
import { hilbertDistance, hilbertOrder } from '../../../src/core/network/hilbertOrder';

const side = 1 << 16;
const cell = fc.nat(side - 1);

/** The curve by its definition: a quarter at a time, each turned so that it starts where the one before ended. */
function distanceByQuarters(x: number, y: number, width: number): number {
  if (width === 1) return 0;
  const half = width / 2;
  const quarter = half * half;
  if (x < half && y < half) return distanceByQuarters(y, x, half);
  if (x < half) return quarter + distanceByQuarters(x, y - half, half);
  if (y >= half) return 2 * quarter + distanceByQuarters(x - half, y - half, half);
  return 3 * quarter + distanceByQuarters(half - 1 - y, width - 1 - x, half);
}

test.prop([cell, cell])('a cell lies on the curve where the quarters say', (x, y) => {
  expect(hilbertDistance(x, y)).toBe(distanceByQuarters(x, y, side));
});

test.prop([
  fc.array(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))),
])('every point has its place in the order, once', (points) => {
  const order = hilbertOrder(
    Float64Array.from(points, ([lon]) => lon),
    Float64Array.from(points, ([, lat]) => lat),
  );
  expect([...order].sort((a, b) => a - b)).toEqual([...points.keys()]);
});

one('the corners of a square come one after another around it', () => {
  const order = hilbertOrder(Float64Array.of(1, 0, 1, 0), Float64Array.of(1, 0, 0, 1));
  expect([...order]).toEqual([1, 3, 0, 2]);
});
