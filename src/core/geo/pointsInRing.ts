import type { LonLat } from '../units';
import { boxOfRings, flatRingsOf, isInsideRings } from './flatRing';

/** Rings are compared on a grid of so many steps a degree (`flatRing`). */
const SCALE = 1e6;

export interface PointColumns {
  /** Degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/**
 * Of each point 1 where it lies inside a ring by the even-odd rule, else 0. On the ring itself either may come. The ring is
 * closed or not, is rounded to 1e-6 degrees, and must not cross the date line.
 */
export function pointsInRing({ lon, lat }: PointColumns, ring: readonly LonLat[]): Uint8Array {
  const rings = flatRingsOf([[ring]]);
  const [west, south, east, north] = boxOfRings(rings);
  return Uint8Array.from(lon, (degrees, i) => {
    const [x, y] = [degrees * SCALE, lat[i] * SCALE];
    return x >= west && x <= east && y >= south && y <= north && isInsideRings(rings, x, y) ? 1 : 0;
  });
}
