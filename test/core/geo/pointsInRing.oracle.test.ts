import { fc, test } from '@fast-check/vitest';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { polygon } from '@turf/helpers';
import { expect } from 'vitest';
import { pointsInRing } from '../../../src/core/geo/pointsInRing';
import type { LonLat } from '../../../src/core/units';

const step = fc.integer({ min: -40, max: 40 });
/** On the grid of the address, around a place near Barcelona; many cross themselves. */
const position = fc.tuple(step, step).map(([x, y]): LonLat => [2.17 + x * 1e-5, 41.39 + y * 1e-5]);
const rings = fc.array(position, { minLength: 3, maxLength: 12 });

test.prop([rings, fc.array(position, { minLength: 1, maxLength: 30 })])(
  'the same points are inside as Turf finds, whatever the ring',
  (ring, points) => {
    const inside = pointsInRing(
      { lon: Float64Array.from(points, ([lon]) => lon), lat: Float64Array.from(points, ([, lat]) => lat) },
      ring,
    );
    const drawn = polygon([[...ring, ring[0]].map(([lon, lat]) => [lon, lat])]);
    for (const [i, point] of points.entries()) {
      const isWithin = booleanPointInPolygon([...point], drawn, { ignoreBoundary: true });
      const isOnBorder = isWithin !== booleanPointInPolygon([...point], drawn);
      if (!isOnBorder && !isNearBorder(point, ring)) expect(inside[i] === 1).toBe(isWithin);
    }
  },
);

/** Within what rounding to the grid may move: there either answer is right. */
const isNearBorder = ([x, y]: LonLat, ring: readonly LonLat[]) =>
  ring.some(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    const length = Math.hypot(x2 - x1, y2 - y1);
    const along = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2;
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1)) < 1e-9;
  });

test('a point in the bay of a horseshoe is outside', () => {
  const horseshoe: LonLat[] = [
    [0, 0],
    [3, 0],
    [3, 3],
    [2, 3],
    [2, 1],
    [1, 1],
    [1, 3],
    [0, 3],
  ];
  const points = { lon: Float64Array.of(1.5, 0.5, 1.5), lat: Float64Array.of(2, 2, 0.5) };
  expect([...pointsInRing(points, horseshoe)]).toEqual([0, 1, 1]);
});
