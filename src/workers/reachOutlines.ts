/**
 * The outline of what a site reaches, for the eye: Turf draws bands through walks on a fine grid. People are never
 * counted by these outlines, which smooth over blocks that no street enters.
 */
import { featureCollection, point } from '@turf/helpers';
import { isobands } from '@turf/isobands';
import type { Feature, MultiPolygon } from 'geojson';
import { EARTH_RADIUS, haversine } from '../core/geo/distance';
import type { ReachGrid } from '../core/network/reachGrid';
import { type LonLat, type Metres, metres } from '../core/units';

/** Grid points from the site to the edge of its reach: fine enough for a street block, few enough to draw at once. */
const STEPS = 44;

export const gridSpacing = (limit: Metres) => metres(limit / STEPS);

/** The grid where no streets are followed: straight lines, made longer by `detour`. */
export function straightGrid(centre: LonLat, limit: Metres, detour: number): ReachGrid {
  const half = STEPS + 1;
  const side = 2 * half + 1;
  const stepLat = gridSpacing(limit) / ((EARTH_RADIUS * Math.PI) / 180);
  const stepLon = stepLat / Math.cos((centre[1] * Math.PI) / 180);
  const southWest: LonLat = [centre[0] - half * stepLon, centre[1] - half * stepLat];
  const grid = { columns: side, rows: side, southWest, stepLon, stepLat };
  const walks = Float64Array.from({ length: side * side }, (_, at) => detour * haversine(centre, gridPoint(grid, at)));
  return { ...grid, metres: walks };
}

const gridPoint = ({ columns, southWest, stepLon, stepLat }: Omit<ReachGrid, 'metres'>, at: number): LonLat => [
  southWest[0] + (at % columns) * stepLon,
  southWest[1] + Math.floor(at / columns) * stepLat,
];

/**
 * Outlines of the bands up to each limit: the first from the site on, each other from the limit before it.
 *
 * @param limits rising; the grid reaches beyond the last
 * @returns one a limit; null where nothing on the grid lies in the band
 */
export function bandOutlines(grid: ReachGrid, limits: readonly Metres[]): (Feature<MultiPolygon> | null)[] {
  // What is not reached needs some number; one step beyond the last limit keeps the line half-way to the reached point.
  const last = limits[limits.length - 1];
  const beyond = last + gridSpacing(last);
  const points = Array.from(grid.metres, (walk, at) =>
    point([...gridPoint(grid, at)], { walk: Math.min(walk, beyond) }),
  );
  const bands = isobands(featureCollection(points), [-1, ...limits], { zProperty: 'walk' });
  return limits.map((_, i) => {
    const band = bands.features[i];
    return band && band.geometry.coordinates.length > 0 ? band : null;
  });
}
