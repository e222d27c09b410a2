import { type LonLat, type Metres, metres } from '../units';

/** Mean Earth radius R1 = (2a + b) / 3 of WGS84, in metres (Moritz, 2000). The one radius of this project; Turf uses the same. */
export const EARTH_RADIUS = 6_371_008.8;

const RADIANS = Math.PI / 180;

/** Of latitude everywhere, of longitude at the equator. */
export const METRES_PER_DEGREE = EARTH_RADIUS * RADIANS;

/**
 * Great-circle distance between two positions, by the haversine formula (Sinnott, 1984), which keeps its digits at
 * short distances. Symmetric; 0 for equal positions.
 */
export function haversine(a: LonLat, b: LonLat): Metres {
  const sinHalfLat = Math.sin(((b[1] - a[1]) * RADIANS) / 2);
  const sinHalfLon = Math.sin(((b[0] - a[0]) * RADIANS) / 2);
  const h = sinHalfLat ** 2 + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * sinHalfLon ** 2;
  return metres(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))));
}
