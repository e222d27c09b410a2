/** Polygons in GeoJSON's form, and what can be asked of one. */

import type { LonLat } from '../units';
import { EARTH_RADIUS } from './distance';

/** Coordinates of a GeoJSON MultiPolygon: polygons of rings of positions; each ring is closed, the first is the outer one. */
export type MultiPolygonCoordinates = readonly (readonly (readonly LonLat[])[])[];

const RADIANS = Math.PI / 180;

/**
 * Area on the sphere in square metres, holes taken out (Chamberlain and Duquette, JPL Publication 07-03, 2007, whose
 * formula Turf uses too). Exact enough for places that are small against the Earth.
 */
export function squareMetresOf(polygons: MultiPolygonCoordinates): number {
  let sum = 0;
  for (const rings of polygons) {
    for (const [number, ring] of rings.entries()) sum += (number === 0 ? 1 : -1) * Math.abs(ringSquareMetres(ring));
  }
  return sum;
}

function ringSquareMetres(ring: readonly LonLat[]) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [lon, lat] = ring[i];
    const [nextLon, nextLat] = ring[i + 1];
    sum += (nextLon - lon) * RADIANS * (2 + Math.sin(lat * RADIANS) + Math.sin(nextLat * RADIANS));
  }
  return (sum * EARTH_RADIUS ** 2) / 2;
}
