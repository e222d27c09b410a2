/** Answers to the page's questions, as plain functions over the city that was opened last. */

import type { CostTable } from '../core/access/costTable';
import type { SolveProgram } from '../core/allocation/program';
import type { CityPack, SiteColumns } from '../core/city/cityPack';
import { demandOf } from '../core/city/groupDemand';
import { sectionDemand } from '../core/city/sectionDemand';
import { changesBetween } from '../core/scenario/change';
import { type Edit, isStreetEdit } from '../core/scenario/edit';
import { type EffectiveSites, effectiveSites } from '../core/scenario/effectiveSites';
import type { Kind } from '../core/site/kinds';
import { type LonLat, type Metres, metres, walkMetres } from '../core/units';
import type { Fetch } from '../net/fetchBytes';
import { tableOfAreas } from './areaTable';
import { nodesBeyond } from './borderWalks';
import type { Handlers, Work } from './desk';
import { doubtsOf, unstatedSites } from './doubts';
import { farthestOfNearest } from './eachKind';
import { ProblemError } from './messages';
import { packOpener } from './openPack';
import { cellsWithin, outlineFigures } from './outline';
import { placesInReach } from './placesInReach';
import type { Ask, CellExplanation, Choice, Level, Overlay, PackAddress, Places, Standard, Travel } from './questions';
import { bandOutlines, straightGrid } from './reachOutlines';
import { type ClusterIndex, clusterSites, sitesOfKinds } from './siteClusters';
import { nearestStraight, straightFrom } from './straightTravel';
import { type CityStreets, openStreets, type SiteWalks, type StreetTravel } from './streetTravel';
import { suggest } from './suggest';
import { supplyOf } from './supply';
import { weigh } from './weigh';

/** A city with what was worked out for it; each is kept for its newest question only. */
interface OpenCity {
  readonly url: string;
  readonly pack: CityPack;
  /** The same city with sections in the place of cells. */
  sections: OpenCity | null;
  streets: CityStreets | null;
  clusters: { readonly key: string; readonly index: ClusterIndex; readonly sites: number } | null;
  /** The city as it is ... */
  overlay: { readonly key: string; readonly overlay: Overlay } | null;
  /** ... and with the newest edits. */
  whatIf: { readonly key: string; readonly overlay: Overlay } | null;
  /** From each cell along the streets to where they leave the city. */
  toBorder: Float64Array | null;
  reach: { readonly key: string; readonly table: CostTable } | null;
  edited: { readonly key: string; readonly sites: EffectiveSites } | null;
}

/** Loads the solver of `suggest`, when it is first needed. */
export type LoadSolver = () => Promise<SolveProgram>;

export function createEngine(fetchFile?: Fetch, loadSolver?: LoadSolver): Handlers {
  let solver: Promise<SolveProgram> | null = null;
  let city: OpenCity | null = null;
  const openPack = packOpener(fetchFile);

  async function open(address: PackAddress, work: Work, level?: Level): Promise<OpenCity> {
    if (city?.url !== address.url) city = openCity(address.url, await openPack(address, work));
    if (level !== 'sections') return city;
    city.sections ??= openCity(address.url, withSections(city.pack));
    return city.sections;
  }

  return {
    async openCity({ pack: address }, work) {
      const { streets, ...facts } = (await open(address, work)).pack;
      return { ...facts, hasStreets: streets !== null };
    },

    async clusters({ pack: address, kinds, edits = NO_EDITS, bounds, zoom }, work) {
      const opened = await open(address, work);
      const key = `${kinds.join()} ${JSON.stringify(edits)}`;
      if (opened.clusters?.key !== key) {
        const { sites, states } = editedSites(opened, edits);
        const rows = sitesOfKinds(sites, kinds).filter((row) => !states.has(row) || states.get(row) === 'changed');
        opened.clusters = { key, index: clusterSites(sites, rows), sites: rows.length };
      }
      return { clusters: opened.clusters.index(bounds, zoom), sites: opened.clusters.sites };
    },

    async overlay(places, work) {
      return overlayOf(await open(places.pack, work, places.level), places);
    },

    async areaTable({ standard, group, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      const { areas, cells } = demandOf(opened.pack, group);
      return tableOfAreas(areas, cells, overlayOf(opened, places).metres, standard);
    },

    async base(places, work) {
      return overlayOf(await open(places.pack, work, places.level), { ...places, edits: NO_EDITS });
    },

    async groupTable({ standard, groups, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      const walk = overlayOf(opened, places).metres;
      const known = new Set(opened.pack.cells.groups.map(({ id }) => id));
      return groups.map((group) => {
        if (group !== null && !known.has(group)) return { group, table: null };
        const { areas, cells } = demandOf(opened.pack, group);
        return { group, table: tableOfAreas(areas, cells, walk, standard) };
      });
    },

    async doubts({ standard, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      const onStreets = places.travel.by === 'streets' && opened.pack.streets ? streetsOf(opened, places.edits) : null;
      const { sites } = editedSites(opened, places.edits ?? NO_EDITS);
      return doubtsOf({
        standard,
        walk: overlayOf(opened, places).metres,
        toBorder: onStreets && toBorderOf(opened, onStreets),
        isOnIsland: onStreets?.isOnIsland() ?? null,
        toUnstated: walksToSites(opened, places, unstatedSites(sites, places.kinds)),
      });
    },

    async outline({ standard, ring, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      return outlineFigures(opened.pack, overlayOf(opened, places).metres, { standard, ring });
    },

    async weigh(ask, work) {
      const opened = await open(ask.pack, work, ask.level);
      return weighed(opened, ask, demandOf(opened.pack, ask.group));
    },

    async weighWithin({ ring, ...ask }, work) {
      const opened = await open(ask.pack, work, ask.level);
      const { areas, cells } = demandOf(opened.pack, ask.group);
      return weighed(opened, ask, { areas, cells: cellsWithin(cells, ring) });
    },

    async supply({ standard, group, measure, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      const { sites } = editedSites(opened, places.edits ?? NO_EDITS);
      return supplyOf({
        measure,
        cells: demandOf(opened.pack, group).cells,
        sites,
        chosen: sitesOfKinds(sites, places.kinds),
        walk: overlayOf(opened, places).metres,
        reach: reachOf(opened, places, standard),
        standard,
      });
    },

    async explainCell({ cell, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      checkRow(cell, opened.pack.cells.count, 'cell');
      return explain(opened, places, cell);
    },

    async siteReach({ pack: address, site, edits = NO_EDITS, level, travel, speed, within }, work) {
      const opened = await open(address, work, level);
      const { sites } = editedSites(opened, edits);
      checkRow(site, sites.count, 'site');
      const limits = within.map((time) => walkMetres(time, speed));
      const limit = limits[limits.length - 1];
      const walks =
        travel.by === 'streets'
          ? streetsOf(opened, edits).fromSite(site, limit, sites)
          : straightWalks(opened, sitePoint(sites, site), limit, travel.detour);
      if (!walks) return { site, onStreets: false, bands: [] };
      const outlines = bandOutlines(walks.grid, limits);
      return {
        site,
        onStreets: true,
        bands: within.map((time, i) => ({
          within: time,
          metres: limits[i],
          people: peopleWithin(opened.pack, walks.toCells, limits[i]),
          outline: outlines[i],
        })),
      };
    },

    async suggest({ model, count, standard, group, candidates, standing, seconds, ...places }, work) {
      if (!loadSolver) throw new Error('this engine was made without a solver');
      const opened = await open(places.pack, work, places.level);
      const loading = solver ?? loadSolver();
      solver = loading;
      // One that did not come is fetched again when it is asked for again.
      const solveProgram = await loading.catch((error: unknown) => {
        if (solver === loading) solver = null;
        throw error;
      });
      const { travel } = places;
      const { sites } = editedSites(opened, places.edits ?? NO_EDITS);
      const world = {
        pack: opened.pack,
        sites,
        standing: sitesOfKinds(sites, places.kinds),
        walk: overlayOf(opened, places).metres,
        streets: travel.by === 'streets' ? streetsOf(opened, places.edits) : null,
        detour: detourOf(travel),
        solveProgram,
        clock: () => performance.now() / 1000,
        onBetter: (choice: Choice) => work.onProgress({ stage: 'solving', choice }),
      };
      return suggest(world, { model, count, standard, group, candidates, standing, seconds });
    },

    async streetEdits({ pack: address, edits }, work) {
      return cityStreetsOf(await open(address, work)).placesOf(edits);
    },

    async changes({ standard, group, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      return changesOf(opened, places, { standard, group });
    },

    async compare({ standard, group, scenarios, ...places }, work) {
      const opened = await open(places.pack, work, places.level);
      const { areas, cells } = demandOf(opened.pack, group);
      const figures = (asked: Places) => tableOfAreas(areas, cells, overlayOf(opened, asked).metres, standard).city;
      return {
        base: figures(places),
        scenarios: scenarios.map((edits) => ({
          ...changesOf(opened, { ...places, edits }, { standard, group }),
          after: figures({ ...places, edits }),
        })),
      };
    },
  };
}

const NO_EDITS: readonly Edit[] = [];

const openCity = (url: string, pack: CityPack): OpenCity => ({
  url,
  pack,
  sections: null,
  streets: null,
  clusters: null,
  overlay: null,
  whatIf: null,
  toBorder: null,
  reach: null,
  edited: null,
});

/** The page offers sections only where there are any; a question that does otherwise is a fault of ours. */
function withSections(pack: CityPack): CityPack {
  const sections = sectionDemand(pack.areas);
  if (!sections) throw new RangeError(`${pack.slug} has no sections`);
  return { ...pack, areas: sections.areas, cells: sections.cells };
}

/** Where streets end does not change with any question about the city. */
function toBorderOf(opened: OpenCity, streets: StreetTravel): Float64Array | null {
  const { pack } = opened;
  if (!pack.streets) return null;
  opened.toBorder ??= streets.toNearestOf(nodesBeyond(pack.ends ?? pack.areas, pack.streets));
  return opened.toBorder;
}

/** From each cell to the nearest of these sites, without disturbing the sites that the overlay follows. */
function walksToSites(opened: OpenCity, { travel, edits = NO_EDITS }: Places, rows: Uint32Array): Float64Array {
  const { sites } = editedSites(opened, edits);
  if (travel.by === 'straight') return nearestStraight(opened.pack.cells, sites, rows, travel.detour).metres;
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
  return streetsOf(opened, edits).toNearestOf({ lon: pick(sites.lon), lat: pick(sites.lat) });
}

/** The same object for the same edits. */
function editedSites(opened: OpenCity, edits: readonly Edit[]): EffectiveSites {
  const key = JSON.stringify(edits);
  if (opened.edited?.key !== key) opened.edited = { key, sites: effectiveSites(opened.pack.sites, edits) };
  return opened.edited.sites;
}

function changesOf(opened: OpenCity, places: Places, { standard, group }: Standard) {
  const before = overlayOf(opened, { ...places, edits: NO_EDITS }).metres;
  return changesBetween(demandOf(opened.pack, group), { before, after: overlayOf(opened, places).metres, standard });
}

const sitePoint = (sites: SiteColumns, site: number): LonLat => [sites.lon[site], sites.lat[site]];
const cellPoint = ({ cells }: CityPack, cell: number): LonLat => [cells.lon[cell], cells.lat[cell]];
const detourOf = (travel: Travel) => (travel.by === 'straight' ? travel.detour : 1);

function straightWalks({ pack }: OpenCity, at: LonLat, limit: Metres, detour: number): SiteWalks {
  return { toCells: straightFrom(at, pack.cells, detour), grid: straightGrid(at, limit, detour) };
}

/** The page asks for streets only where a pack has them; a question that does otherwise is a fault of ours. */
function streetsOf(opened: OpenCity, edits: readonly Edit[] = NO_EDITS): StreetTravel {
  const streets = cityStreetsOf(opened);
  const ofStreets = edits.filter(isStreetEdit);
  return ofStreets.length > 0 ? streets.edited(ofStreets) : streets;
}

function cityStreetsOf(opened: OpenCity): CityStreets {
  const { streets } = opened.pack;
  if (!streets) {
    throw new ProblemError({
      where: opened.pack.title,
      what: 'no streets are known here',
      fix: 'Choose the straight line instead.',
      level: 'error',
    });
  }
  opened.streets ??= openStreets(streets, opened.pack.sites, opened.pack.cells);
  return opened.streets;
}

function overlayOf(opened: OpenCity, { kinds, travel, join, edits = NO_EDITS }: Places): Overlay {
  const slot = edits.length === 0 ? 'overlay' : 'whatIf';
  const key = `${kinds.join()} ${join} ${travel.by} ${detourOf(travel)} ${JSON.stringify(edits)}`;
  const kept = opened[slot];
  if (kept?.key === key) return kept.overlay;
  const { sites } = editedSites(opened, edits);
  const nearest = (of: readonly Kind[]): Overlay => {
    const chosen = sitesOfKinds(sites, of);
    return travel.by === 'streets'
      ? streetsOf(opened, edits).nearest(chosen, sites)
      : { ...nearestStraight(opened.pack.cells, sites, chosen, travel.detour), strandedSites: new Uint32Array() };
  };
  const isEach = join === 'each' && kinds.length > 1;
  const overlay = isEach ? farthestOfNearest(kinds.map((kind) => nearest([kind]))) : nearest(kinds);
  opened[slot] = { key, overlay };
  return overlay;
}

const weighed = (opened: OpenCity, ask: Ask<'weigh'>, demand: Pick<CityPack, 'areas' | 'cells'>) =>
  weigh({
    ...demand,
    walk: overlayOf(opened, ask).metres,
    reach: reachOf(opened, ask, ask.standard),
    standard: ask.standard,
    bounds: ask.bounds,
  });

/** Kept for the newest question: a change of group or bounds asks for the same pairs again. */
function reachOf(opened: OpenCity, { kinds, travel, edits = NO_EDITS }: Places, standard: Metres): CostTable {
  const key = `${kinds.join()} ${travel.by} ${detourOf(travel)} ${standard} ${JSON.stringify(edits)}`;
  if (opened.reach?.key === key) return opened.reach.table;
  const { sites } = editedSites(opened, edits);
  const table = placesInReach(
    { cells: opened.pack.cells, sites, chosen: sitesOfKinds(sites, kinds), standard },
    travel.by === 'streets' ? streetsOf(opened, edits) : null,
    detourOf(travel),
  );
  opened.reach = { key, table };
  return table;
}

function explain(opened: OpenCity, places: Places, cell: number): CellExplanation {
  const { metres: walk, nearest } = overlayOf(opened, places);
  const site = nearest[cell];
  if (site < 0) return { cell, site: null, metres: metres(walk[cell]), path: [] };
  const { sites } = editedSites(opened, places.edits ?? NO_EDITS);
  const path =
    places.travel.by === 'streets'
      ? streetsOf(opened, places.edits).path(cell, site, sites)
      : [cellPoint(opened.pack, cell), sitePoint(sites, site)];
  return { cell, site, metres: metres(walk[cell]), path };
}

function peopleWithin({ cells }: CityPack, walk: Float64Array, limit: Metres): number {
  let people = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    if (walk[cell] <= limit && !Number.isNaN(cells.people[cell])) people += cells.people[cell];
  }
  return people;
}

function checkRow(row: number, count: number, what: string) {
  if (!Number.isInteger(row) || row < 0 || row >= count) throw new RangeError(`${what} ${row} is none of ${count}`);
}
