/** The one grid on which shapes are kept: Web Mercator (EPSG:3857) with whole numbers, 3.7 cm a unit at the equator. */
import { TILE_EXTENT } from '../featureSource';

/** Units around the world: the grid of zoom 18. x may leave 0..WORLD where a shape crosses the date line. */
export const WORLD_BITS = 30;
export const WORLD = 2 ** WORLD_BITS;

export const EXTENT_BITS = Math.log2(TILE_EXTENT);

/** Bits between the world's grid and the grid of a zoom (2^(z + 12) units around the world). */
export const zoomShift = (z: number) => WORLD_BITS - EXTENT_BITS - z;

/** The last zoom that can be cut: its tiles' Hilbert index still fits 32 bits, and a unit is 15 cm. */
export const LAST_ZOOM = 16;

export const worldX = (lon: number) => Math.round((lon / 360 + 0.5) * WORLD);

/** Beyond Mercator's end (85.0511 degrees) the pole is drawn on the map's edge. */
export function worldY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return Math.round(Math.min(1, Math.max(0, y)) * WORLD);
}

export const lonOf = (x: number) => (x / WORLD - 0.5) * 360;

export const latOf = (y: number) => (Math.atan(Math.sinh((0.5 - y / WORLD) * 2 * Math.PI)) * 180) / Math.PI;
