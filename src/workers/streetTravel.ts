/** Walks along a city's streets: to the nearest of the chosen sites, out from one site, and the way itself. */
import type { CellColumns, SiteColumns, StreetColumns } from '../core/city/cityPack';
import { NearestSites } from '../core/network/nearestSite';
import { shortestPath } from '../core/network/path';
import { type ReachGrid, reachGrid } from '../core/network/reachGrid';
import { StreetSearch } from '../core/network/search';
import { buildSnapIndex, type SnappedPoints, snapPoints } from '../core/network/snap';
import { UNREACHED } from '../core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../core/network/streetGraph';
import { type WalkPairs, WalkTable, walksWithin } from '../core/network/walks';
import type { StreetEdit } from '../core/scenario/edit';
import type { LonLat, Metres } from '../core/units';
import { cityNetwork, type EditedNetwork, EditedStreets } from './editedStreets';
import { type Overlay, SNAP_LIMIT } from './questions';
import { gridSpacing } from './reachOutlines';
import type { Points } from './straightTravel';
import type { StreetEditPlace } from './streetEditsQuestion';

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
  /** By cell, 1 where the nearest street within the limit is not of the main part, so that the cell was brought past it. */
  isOnIsland(): Uint8Array;
  /** The walks from every place to the cells within `limit`, a row a place. */
  fromPlaces(places: Points, limit: Metres): WalkPairs;
}

/** The streets of a city as they are, and with what-ifs. */
export interface CityStreets extends StreetTravel {
  /** The same streets with links added and streets closed. */
  edited(edits: readonly StreetEdit[]): StreetTravel;
  /** How each of the edits lies on the streets, in their order. */
  placesOf(edits: readonly StreetEdit[]): StreetEditPlace[];
}

/** Snaps a city's sites and cells to its streets; takes some 50 ms, once a city. */
export function openStreets(columns: StreetColumns, base: SiteColumns, cells: CellColumns): CityStreets {
  const graph = buildStreetGraph(columns);
  const city = cityNetwork(graph, buildSnapIndex(graph), base, cells);
  const streets = new EditedStreets(city);
  let onIsland: Uint8Array | null = null;
  const isOnIsland = () => {
    onIsland ??= islandCells(graph, cells);
    return onIsland;
  };
  const edited = (edits: readonly StreetEdit[]): StreetTravel => ({
    ...travelOn(streets.network(edits), { base, cells }),
    isOnIsland,
  });
  // The newest edits' travel is kept: a question about a site follows one about the overlay.
  let newest = { key: '', travel: edited([]) };
  return {
    ...edited([]),
    edited(edits) {
      const key = JSON.stringify(edits);
      if (newest.key !== key) newest = { key, travel: edited(edits) };
      return newest.travel;
    },
    placesOf: (edits) => streets.placesOf(edits),
  };
}

function travelOn(
  network: EditedNetwork,
  { base, cells }: { base: SiteColumns; cells: CellColumns },
): Omit<StreetTravel, 'isOnIsland'> {
  const placeOf = (site: number, { lon, lat }: SiteColumns): LonLat => [lon[site], lat[site]];
  let table: WalkTable | null = null;
  let search: StreetSearch | null = null;

  return {
    nearest: (chosen, sites = base) => nearestOverlay(network, { chosen, sites }),
    fromSite(site, limit, sites = base) {
      const { graph, snap, cells: cellsOnStreet } = network.whole();
      const at = placeOf(site, sites);
      const point = snap([at[0]], [at[1]]);
      if (point.edge[0] < 0) return null;
      table ??= new WalkTable(graph, cellsOnStreet);
      return {
        toCells: walksToCells(table, point, limit),
        grid: reachGrid(graph, snap, at, { limit, spacing: gridSpacing(limit) }),
      };
    },
    toNearestOf({ lon, lat }) {
      const { graph, snap, cells: cellsOnStreet } = network.whole();
      return metresOf(new NearestSites(graph, snap(lon, lat)).walksFrom(cellsOnStreet).millimetres, cellsOnStreet);
    },
    fromPlaces({ lon, lat }, limit) {
      const { graph, snap, cells: cellsOnStreet } = network.whole();
      return walksWithin(graph, snap(lon, lat), cellsOnStreet, limit);
    },
    path(cell, site, sites = base) {
      const { graph, snap, cells: cellsOnStreet } = network.whole();
      search ??= new StreetSearch(graph);
      const at = placeOf(site, sites);
      const to = { points: snap([at[0]], [at[1]]), row: 0 };
      const way = shortestPath(graph, { points: cellsOnStreet, row: cell }, to, search);
      return [[cells.lon[cell], cells.lat[cell]], ...(way?.line ?? []), at];
    },
  };
}

function nearestOverlay(
  { live, links, cells }: EditedNetwork,
  { chosen, sites }: { chosen: Uint32Array; sites: SiteColumns },
): Overlay {
  live.follow(sites, chosen);
  const { millimetres, site } = live.walksFrom(cells, links);
  return {
    metres: metresOf(millimetres, cells),
    nearest: site.slice(),
    strandedSites: chosen.filter((row) => !live.isOnStreet(row)),
  };
}

/** Snaps once more, to all streets as if they hung together. */
function islandCells(graph: StreetGraph, { lon, lat }: CellColumns): Uint8Array {
  const everyStreet = buildSnapIndex({ ...graph, component: new Uint32Array(graph.nodeCount) });
  const { edge } = snapPoints(everyStreet, lon, lat, { limit: SNAP_LIMIT });
  const { edgeFrom } = graph.columns;
  return Uint8Array.from(edge, (row) => (row >= 0 && graph.component[edgeFrom[row]] !== 0 ? 1 : 0));
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
