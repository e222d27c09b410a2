import { hexGrid } from '@turf/hex-grid';
import type { Metres } from '../units';
import { type Bbox, isEmptyBbox } from './bbox';
import { type FlatRing, flatRingsOf } from './flatRing';

const METRES_PER_DEGREE = 111_195;

/** Turf leaves the rim of the box without hexagons; so many sides more on every side, and none inside is missing. */
const RIM = 3;

/** Hexagons of one side length that cover a box, flat side up, column by column; neighbours share their corners exactly. */
export function hexagonsOver(box: Bbox, side: Metres): FlatRing[] {
  if (isEmptyBbox(box)) return [];
  const [west, south, east, north] = box;
  const rimLat = (RIM * side) / METRES_PER_DEGREE;
  // At the poles a degree of longitude has no length; nobody lives within reach of them.
  const shrink = Math.max(Math.cos((((south + north) / 2) * Math.PI) / 180), 0.01);
  const rimLon = rimLat / shrink;
  const grid = hexGrid([west - rimLon, south - rimLat, east + rimLon, north + rimLat], side, { units: 'meters' });
  return grid.features.flatMap(({ geometry }) => flatRingsOf([geometry.coordinates as [number, number][][]]));
}
