import type { LonLat } from '../units';

/** West, south, east, north in degrees. An empty box has west > east. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export const emptyBbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];

export const isEmptyBbox = (box: Bbox) => box[0] > box[2];

/** The smallest box around all positions; it does not cross the date line. */
export function bboxOf(positions: Iterable<LonLat>): Bbox {
  let [west, south, east, north] = emptyBbox;
  for (const [lon, lat] of positions) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return [west, south, east, north];
}
