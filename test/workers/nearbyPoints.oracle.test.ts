/** Against looking at every point. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { haversine } from '../../src/core/geo/distance';
import { type LonLat, metres } from '../../src/core/units';
import { NearbyPoints } from '../../src/workers/nearbyPoints';

const around = (lon: number, lat: number, spread: number) =>
  fc
    .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))
    .map(([east, north]): LonLat => {
      const x = lon + spread * east;
      return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, Math.max(-90, Math.min(90, lat + spread * north))];
    });
/** A city, the date line, a pole, the whole world. */
const places = fc.oneof(
  ...(
    [
      [10, 53.5, 0.2],
      [180, -17, 1],
      [0, 90, 2],
      [0, -89, 3],
      [0, 0, 179],
    ] as const
  ).map(([lon, lat, spread]) =>
    fc.tuple(fc.array(around(lon, lat, spread), { maxLength: 60 }), around(lon, lat, spread)),
  ),
);
const columns = (list: readonly LonLat[]) => ({
  lon: Float64Array.from(list, ([lon]) => lon),
  lat: Float64Array.from(list, ([, lat]) => lat),
});

describe('the points near a place', () => {
  test.prop([places, fc.double({ min: 0, max: 2e7, noNaN: true }), fc.nat()])(
    'are all that are within the distance, and no others',
    ([list, at], most, pick) => {
      // Exactly as far as one of them, half of the time.
      const limit = pick % 2 === 0 && list.length > 0 ? haversine(at, list[pick % list.length]) : metres(most);
      const found = new NearbyPoints(columns(list)).within(at, limit).sort((a, b) => a - b);
      expect(found).toEqual([...list.keys()].filter((row) => haversine(at, list[row]) <= limit));
    },
  );

  test.prop([places])('have the nearest among them, of equals the first', ([list, at]) => {
    const distances: number[] = list.map((one) => haversine(at, one));
    expect(new NearbyPoints(columns(list)).nearest(at)).toBe(distances.indexOf(Math.min(...distances)));
  });
});
