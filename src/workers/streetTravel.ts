/** Walks along a city's streets: to the nearest of the chosen sites, out from one site, and the way itself. */
import type { CellColumns, SiteColumns, StreetColumns } from '../core/city/cityPack';
import { NearestSites } from '../core/network/nearestSite';
import { shortestPath } from '../core/network/path';
import { type ReachGrid, reachGrid } from '../core/network/reachGrid';
import { StreetSearch } from '../core/network/search';
import { buildSnapIndex, type SnappedPoints, snapPoint, snapPoints } from '../core/network/snap';
import { UNREACHED } from '../core/network/streetColumns';
import { buildStreetGraph } from '../core/network/streetGraph';
import { type WalkPairs, WalkTable, walksWithin } from '../core/network/walks';
import type { LonLat, Metres } from '../core/units';
import { LiveNearest } from './liveNearest';
import { type Overlay, SNAP_LIMIT } from './questions';
import { gridSpacing } from './reachOutlines';
import type { Points } from './straightTravel';

export interface SiteWalks {
  /** By cell: metres with both legs; Infinity beyond the limit or not reached. */
  readonly toCells: Float64Array;
  /** The same for points of a grid around the site, for drawing. */
  readonly grid: ReachGrid;
}

/** `sites` are the city's own, or the same rows with what-ifs (`effectiveSites`); the city's own by default. */
export interface StreetTravel {
  /** @param chosen rows of sites */
  nearest(chosen: Uint32Array, sites?: SiteColumns): Overlay;
  /** Null: no street comes near the site. */
  fromSite(site: number, limit: Metres, sites?: SiteColumns): SiteWalks | null;
  /** From the cell's point to the site, legs included. */
  path(cell: number, site: number, sites?: SiteColumns): LonLat[];
  /** From each cell to the nearest of these points; NaN: no street in reach of the cell, Infinity: no way. */
  toNearestOf(points: Points): Float64Array;
  /** The walks from every place to the cells within `limit`, a row a place. */
  fromPlaces(places: Points, limit: Metres): WalkPairs;
}

/** Snaps a city's sites and cells to its streets; takes some 50 ms, once a city. */
export function openStreets(columns: StreetColumns, base: SiteColumns, cells: CellColumns): StreetTravel {
  const graph = buildStreetGraph(columns);
  const index = buildSnapIndex(graph);
  const cellsOnStreet = snapPoints(index, cells.lon, cells.lat, { limit: SNAP_LIMIT });
  const live = new LiveNearest(graph, index, base, snapPoints(index, base.lon, base.lat, { limit: SNAP_LIMIT }));
  const placeOf = (site: number, { lon, lat }: SiteColumns): LonLat => [lon[site], lat[site]];
  let table: WalkTable | null = null;
  let search: StreetSearch | null = null;

  return {
    nearest: (chosen, sites = base) => nearestOverlay(live, cellsOnStreet, { chosen, sites }),
    fromSite(site, limit, sites = base) {
      const at = placeOf(site, sites);
      const point = snapPoint(index, at, { limit: SNAP_LIMIT });
      if (point.edge[0] < 0) return null;
      table ??= new WalkTable(graph, cellsOnStreet);
      return {
        toCells: walksToCells(table, point, limit),
        grid: reachGrid(graph, index, at, { limit, spacing: gridSpacing(limit) }),
      };
    },
    toNearestOf({ lon, lat }) {
      const ends = new NearestSites(graph, snapPoints(index, lon, lat, { limit: SNAP_LIMIT }));
      return metresOf(ends.walksFrom(cellsOnStreet).millimetres, cellsOnStreet);
    },
    fromPlaces: ({ lon, lat }, limit) =>
      walksWithin(graph, snapPoints(index, lon, lat, { limit: SNAP_LIMIT }), cellsOnStreet, limit),
    path(cell, site, sites = base) {
      search ??= new StreetSearch(graph);
      const at = placeOf(site, sites);
      const point = snapPoint(index, at, { limit: SNAP_LIMIT });
      const way = shortestPath(graph, { points: cellsOnStreet, row: cell }, { points: point, row: 0 }, search);
      return [[cells.lon[cell], cells.lat[cell]], ...(way?.line ?? []), at];
    },
  };
}

function nearestOverlay(
  live: LiveNearest,
  cells: SnappedPoints,
  { chosen, sites }: { chosen: Uint32Array; sites: SiteColumns },
): Overlay {
  live.follow(sites, chosen);
  const { millimetres, site } = live.walksFrom(cells);
  return {
    metres: metresOf(millimetres, cells),
    nearest: site.slice(),
    strandedSites: chosen.filter((row) => !live.isOnStreet(row)),
  };
}

const metresOf = (millimetres: Int32Array, cells: SnappedPoints) =>
  Float64Array.from(millimetres, (walk, cell) => {
    if (cells.edge[cell] < 0) return Number.NaN;
    return walk === UNREACHED ? Number.POSITIVE_INFINITY : walk / 1000;
  });

function walksToCells(table: WalkTable, from: SnappedPoints, limit: Metres): Float64Array {
  const count = table.walksFrom(from, 0, Math.floor(limit * 1000 + 1e-6));
  const toCells = new Float64Array(table.millimetres.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) toCells[table.found[i]] = table.millimetres[table.found[i]] / 1000;
  return toCells;
}
