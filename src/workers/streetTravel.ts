/** Walks along a city's streets: to the nearest of the chosen sites, out from one site, and the way itself. */
import type { CellColumns, SiteColumns, StreetColumns } from '../core/city/cityPack';
import { NearestSites } from '../core/network/nearestSite';
import { shortestPath } from '../core/network/path';
import { type ReachGrid, reachGrid } from '../core/network/reachGrid';
import { StreetSearch } from '../core/network/search';
import { buildSnapIndex, type SnappedPoints, snapPoints } from '../core/network/snap';
import { UNREACHED } from '../core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../core/network/streetGraph';
import { WalkTable } from '../core/network/walks';
import type { LonLat, Metres } from '../core/units';
import { type Overlay, SNAP_LIMIT } from './questions';
import { gridSpacing } from './reachOutlines';

export interface SiteWalks {
  /** By cell: metres with both legs; Infinity beyond the limit or not reached. */
  readonly toCells: Float64Array;
  /** The same for points of a grid around the site, for drawing. */
  readonly grid: ReachGrid;
}

export interface StreetTravel {
  /** @param chosen rows of sites */
  nearest(chosen: Uint32Array): Overlay;
  /** Null: no street comes near the site. */
  fromSite(site: number, limit: Metres): SiteWalks | null;
  /** From the cell's point to the site, legs included. */
  path(cell: number, site: number): LonLat[];
}

/** Snaps a city's sites and cells to its streets; takes some 50 ms, once a city. */
export function openStreets(columns: StreetColumns, sites: SiteColumns, cells: CellColumns): StreetTravel {
  const graph = buildStreetGraph(columns);
  const index = buildSnapIndex(graph);
  const sitesOnStreet = snapPoints(index, sites.lon, sites.lat, { limit: SNAP_LIMIT });
  const cellsOnStreet = snapPoints(index, cells.lon, cells.lat, { limit: SNAP_LIMIT });
  let table: WalkTable | null = null;
  let search: StreetSearch | null = null;

  return {
    nearest: (chosen) => nearestOverlay(graph, sitesOnStreet, cellsOnStreet, chosen),
    fromSite(site, limit) {
      if (sitesOnStreet.edge[site] < 0) return null;
      table ??= new WalkTable(graph, cellsOnStreet);
      const at: LonLat = [sites.lon[site], sites.lat[site]];
      return {
        toCells: walksToCells(table, sitesOnStreet, site, limit),
        grid: reachGrid(graph, index, at, { limit, spacing: gridSpacing(limit) }),
      };
    },
    path(cell, site) {
      search ??= new StreetSearch(graph);
      const way = shortestPath(
        graph,
        { points: cellsOnStreet, row: cell },
        { points: sitesOnStreet, row: site },
        search,
      );
      return [[cells.lon[cell], cells.lat[cell]], ...(way?.line ?? []), [sites.lon[site], sites.lat[site]]];
    },
  };
}

function nearestOverlay(graph: StreetGraph, sites: SnappedPoints, cells: SnappedPoints, chosen: Uint32Array): Overlay {
  const isChosen = new Uint8Array(sites.count);
  for (const site of chosen) isChosen[site] = 1;
  const { millimetres, site } = new NearestSites(graph, sites, (row) => isChosen[row] === 1).walksFrom(cells);
  return {
    metres: Float64Array.from(millimetres, (walk, cell) => {
      if (cells.edge[cell] < 0) return Number.NaN;
      return walk === UNREACHED ? Number.POSITIVE_INFINITY : walk / 1000;
    }),
    nearest: site,
    strandedSites: chosen.filter((row) => sites.edge[row] < 0),
  };
}

function walksToCells(table: WalkTable, sites: SnappedPoints, site: number, limit: Metres): Float64Array {
  const count = table.walksFrom(sites, site, Math.floor(limit * 1000 + 1e-6));
  const toCells = new Float64Array(table.millimetres.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) toCells[table.found[i]] = table.millimetres[table.found[i]] / 1000;
  return toCells;
}
