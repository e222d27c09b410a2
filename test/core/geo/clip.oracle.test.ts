import { fc, test } from '@fast-check/vitest';
import { area as turfArea } from '@turf/area';
import { featureCollection, multiPolygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { describe, expect } from 'vitest';
import { clipToConvex, clipToHalfPlane } from '../../../src/core/geo/clip';
import { dissolve } from '../../../src/core/geo/dissolve';
import {
  coordinatesOf,
  doubleArea,
  flatRingsOf,
  isInsideRings,
  nestRings,
  tidyRing,
} from '../../../src/core/geo/flatRing';
import { interiorPoint } from '../../../src/core/geo/interiorPoint';
import { type MultiPolygonCoordinates, squareMetresOf } from '../../../src/core/geo/polygon';
import { starPolygon, starRing } from './madePolygons';

const CENTRE = [9.99, 53.55] as const;
const star = starPolygon(CENTRE, 0.02);
/** Degrees; a hexagon near the star, in part beside it. */
const hexagon = fc
  .record({
    dx: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
    dy: fc.double({ min: -0.02, max: 0.02, noNaN: true }),
  })
  .map(({ dx, dy }): MultiPolygonCoordinates => {
    const corner = (i: number) =>
      [
        Math.round((CENTRE[0] + dx + 0.008 * Math.cos((Math.PI * i) / 3)) * 1e6) / 1e6,
        Math.round((CENTRE[1] + dy + 0.005 * Math.sin((Math.PI * i) / 3)) * 1e6) / 1e6,
      ] as const;
    return [[[0, 1, 2, 3, 4, 5, 0].map(corner)]];
  });
const mutable = (polygons: MultiPolygonCoordinates) =>
  multiPolygon(structuredClone(polygons) as [number, number][][][]);
const areaOf = (polygons: readonly (readonly (readonly number[])[])[]) =>
  polygons.flat().reduce((sum, ring) => sum + doubleArea(ring), 0);
/** Rounding to 11 cm moves each border by up to that: this is next to nothing of 1 km². */
const ROUNDING = 200;

describe('cutting a polygon with a hexagon', () => {
  test.prop([star, hexagon])('leaves as much as Turf leaves', (polygons, [[ring]]) => {
    const turf = intersect(featureCollection([mutable(polygons), mutable([[ring]])]));
    const ours = nestRings(clipToConvex(flatRingsOf(polygons), flatRingsOf([[ring]])[0]).map(tidyRing));
    expect(Math.abs(squareMetresOf(coordinatesOf(ours)) - (turf ? turfArea(turf) : 0))).toBeLessThan(ROUNDING);
  });

  test.prop([star, fc.double({ min: 0, max: 6.28, noNaN: true })])(
    'along any line gives two parts that add up to the whole, and join to the whole again',
    (polygons, angle) => {
      const rings = flatRingsOf(polygons);
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const line = { x: CENTRE[0] * 1e6, y: CENTRE[1] * 1e6 };
      const [left, right] = [
        clipToHalfPlane(rings, { ...line, dx, dy }),
        clipToHalfPlane(rings, { ...line, dx: -dx, dy: -dy }),
      ].map((part) => nestRings(part.map(tidyRing).filter((ring) => ring.length > 0)));
      const whole = areaOf(nestRings(rings));
      expect(Math.abs(areaOf(left) + areaOf(right) - whole) / whole).toBeLessThan(1e-3);
      const joined = dissolve([...left, ...right]);
      expect(Math.abs(areaOf(joined) - whole) / whole).toBeLessThan(1e-3);
      expect(joined.length).toBeLessThanOrEqual(Math.max(left.length, right.length));
    },
  );
});

test.prop([star])('areas are those of Turf', (polygons) => {
  expect(squareMetresOf(polygons) / turfArea(mutable(polygons))).toBeCloseTo(1, 6);
});

test.prop([star])('a polygon has its interior point inside', (polygons) => {
  const nested = nestRings(flatRingsOf(polygons));
  fc.pre(areaOf(nested) > 1e6);
  const [x, y] = interiorPoint(nested);
  expect(isInsideRings(nested.flat(), x, y)).toBe(true);
});

test.prop([starRing(CENTRE, 0.02), starRing(CENTRE, 0.001), fc.boolean()])(
  'a hole is found whatever the order and direction of the rings',
  (outer, hole, isSwapped) => {
    const rings = flatRingsOf([[outer, hole]]);
    fc.pre(rings.length === 2);
    const [nested] = nestRings(isSwapped ? rings.toReversed() : rings);
    expect(nested).toHaveLength(2);
    expect(doubleArea(nested[0])).toBeGreaterThan(0);
    expect(doubleArea(nested[1])).toBeLessThan(0);
  },
);
