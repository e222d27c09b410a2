import { EARTH_RADIUS } from '../geo/distance';
import { type LonLat, type Metres, metres } from '../units';
import type { SnappedPoints } from './snap';
import type { StreetGraph } from './streetGraph';
import { walksWithin } from './walks';

/** Walks to the points of a square grid, row by row from the south-west: what isobands are drawn through. */
export interface ReachGrid {
  readonly columns: number;
  readonly rows: number;
  readonly southWest: LonLat;
  /** Degrees from point to point. */
  readonly stepLon: number;
  readonly stepLat: number;
  /** Metres on foot, both legs included; Infinity beyond the limit. */
  readonly metres: Float64Array;
}

/** A point of the grid farther from every street than this is beyond reach: nobody lives in the middle of a lake. */
const OFF_STREET = metres(150);

/**
 * The walks from a place to a grid of points around it, up to `limit`. What lies between streets is reached by a leg from
 * the nearest one, so the picture covers blocks; people are counted by their own walks, never by this picture.
 *
 * @param snap brings points to the streets of the graph
 */
export function reachGrid(
  graph: StreetGraph,
  snap: (lon: ArrayLike<number>, lat: ArrayLike<number>, options?: { limit: Metres }) => SnappedPoints,
  [lon, lat]: LonLat,
  { limit, spacing }: { limit: Metres; spacing: Metres },
): ReachGrid {
  const perLat = (EARTH_RADIUS * Math.PI) / 180;
  const half = Math.ceil(limit / spacing) + 1;
  const side = 2 * half + 1;
  const stepLat = spacing / perLat;
  const stepLon = stepLat / Math.cos((lat * Math.PI) / 180);
  const southWest: LonLat = [lon - half * stepLon, lat - half * stepLat];
  const gridLon = Float64Array.from({ length: side * side }, (_, at) => southWest[0] + (at % side) * stepLon);
  const gridLat = Float64Array.from({ length: side * side }, (_, at) => southWest[1] + Math.floor(at / side) * stepLat);

  const points = snap(gridLon, gridLat, { limit: OFF_STREET });
  const pairs = walksWithin(graph, snap([lon], [lat]), points, limit);
  const walks = new Float64Array(side * side).fill(Infinity);
  pairs.to.forEach((at, pair) => {
    walks[at] = pairs.millimetres[pair] / 1000;
  });
  return { columns: side, rows: side, southWest, stepLon, stepLat, metres: walks };
}
