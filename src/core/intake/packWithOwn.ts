/** A city's pack with what somebody brought in it. Streets and cells stay where they are. */
import { type Area, areaColumns } from '../city/areaColumns';
import type { CellColumns, CityPack, SiteColumns } from '../city/cityPack';
import { multiPolygonOf } from '../city/polygonColumns';
import { siteColumns } from '../city/siteColumns';
import { dissolve } from '../geo/dissolve';
import { boxOfRings, coordinatesOf, flatRingsOf, isInsideRings, nestRings } from '../geo/flatRing';
import { OWN_SOURCE, type OwnAreas, type OwnData, type OwnSites, REST_AREA } from './ownData';

export function packWithOwn(pack: CityPack, { sites, areas }: OwnData): CityPack {
  const withSites = sites ? { ...pack, sites: sitesWithOwn(pack.sites, sites) } : pack;
  return areas ? { ...withSites, ...areasWithOwn(pack, areas), ends: pack.areas } : withSites;
}

/**
 * Rows of the city keep their numbers, brought ones follow. Where brought sites stand instead of the city's, those lose the
 * kinds that were brought, and a site that loses all stays as a row of no kind, as a closed one does.
 */
export function sitesWithOwn(base: SiteColumns, { sites, joining }: OwnSites): SiteColumns {
  const own = siteColumns(sites);
  // One object for all that say no more than their source: a hundred thousand of them would be slow to hand over.
  const bare = { source: OWN_SOURCE };
  const details = own.details.map((detail) => (Object.keys(detail).length === 1 ? bare : detail));
  const brought = joining === 'instead' ? own.kindMask.reduce((all, mask) => all | mask, 0) : 0;
  const taken = new Set(base.ids);
  return {
    count: base.count + own.count,
    ids: [...base.ids, ...own.ids.map((id) => freeId(id, taken))],
    names: [...base.names, ...own.names],
    kind: joined(Uint8Array, base.kind, own.kind),
    kindMask: joined(
      Uint32Array,
      base.kindMask.map((mask) => (mask & ~brought) >>> 0),
      own.kindMask,
    ),
    lon: joined(Float64Array, base.lon, own.lon),
    lat: joined(Float64Array, base.lat, own.lat),
    capacity: joined(Float64Array, base.capacity, own.capacity),
    details: [...base.details, ...details],
  };
}

const freeId = (id: string, taken: ReadonlySet<string>) => {
  let free = id;
  while (taken.has(free)) free = `${free}'`;
  return free;
};

type Columns = Uint8Array | Uint32Array | Float64Array;

function joined<Column extends Columns>(make: new (length: number) => Column, first: Column, second: Column): Column {
  const both = new make(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** The city's cells outside every brought area, as an area of its own, so that nobody is lost from the city's sum. The page names it. */
const REST = { id: REST_AREA, name: '' };

/**
 * Brought areas in the place of the city's. A cell belongs to the first area that its point lies in. Where an area says how
 * many people live in it, its cells' people are scaled to that figure, keeping how they are spread; else they keep the
 * city's estimate. Groups are known of the city's areas alone, so with brought figures they are left out.
 */
export function areasWithOwn({ cells }: CityPack, { areas: own }: OwnAreas): Pick<CityPack, 'areas' | 'cells'> {
  const areaOf = cellsIn(own, cells);
  const sums = sumsOf(cells.people, areaOf, own.length);
  const counts = sumsOf(new Float64Array(cells.count).fill(1), areaOf, own.length);
  const hasFigures = own.some(({ population }) => population !== null);
  const people = cells.people.map((n, cell) => {
    const area = areaOf[cell];
    const figure = area < 0 ? null : own[area].population;
    if (figure === null) return n;
    // Nobody was known there before: then evenly.
    return sums[area] > 0 ? ((Number.isNaN(n) ? 0 : n) * figure) / sums[area] : figure / counts[area];
  });
  const isRest = areaOf.some((area) => area < 0);
  const rest: Area[] = isRest ? [{ ...REST, ...NOTHING, polygons: outlineOf(cells, areaOf) }] : [];
  const columns = areaColumns([{ name: OWN_SOURCE, areas: [...own, ...rest] }], []);
  const row = Uint32Array.from(areaOf, (area) => (area < 0 ? own.length : area));
  const population = columns.population.map((figure, area) => {
    // An area too small to hold a cell has its people nowhere on the map, so no figure may claim to know them.
    return Number.isNaN(figure) || counts[area] === 0 ? sumOrUnknown(people, row, area) : figure;
  });
  const groups = hasFigures ? [] : cells.groups;
  return {
    areas: {
      ...columns,
      population,
      groups: groups.map(({ values, ...group }) => ({
        ...group,
        values: Float64Array.from(columns.population, (_, area) => sumOrUnknown(values, row, area)),
      })),
    },
    cells: { ...cells, area: row, people, groups },
  };
}

const NOTHING = { population: null, groups: {}, source: OWN_SOURCE };

/** By cell the first area with its point in it, or -1. */
function cellsIn(areas: readonly Area[], cells: CellColumns): Int32Array {
  const found = new Int32Array(cells.count).fill(-1);
  areas.forEach(({ polygons }, area) => {
    const rings = flatRingsOf(polygons);
    const [west, south, east, north] = boxOfRings(rings);
    for (let cell = 0; cell < cells.count; cell++) {
      const [x, y] = [cells.lon[cell] * 1e6, cells.lat[cell] * 1e6];
      if (found[cell] >= 0 || x < west || x > east || y < south || y > north) continue;
      if (isInsideRings(rings, x, y)) found[cell] = area;
    }
  });
  return found;
}

/** Known values only. */
function sumsOf(values: Float64Array, areaOf: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  areaOf.forEach((area, cell) => {
    if (area >= 0 && !Number.isNaN(values[cell])) sums[area] += values[cell];
  });
  return sums;
}

/** NaN where no cell of the area is known: nobody known is not nobody. */
function sumOrUnknown(values: Float64Array, row: Uint32Array, area: number): number {
  let [sum, known] = [0, 0];
  for (let cell = 0; cell < row.length; cell++) {
    if (row[cell] !== area || Number.isNaN(values[cell])) continue;
    sum += values[cell];
    known++;
  }
  return known > 0 ? sum : Number.NaN;
}

function outlineOf({ polygons }: CellColumns, areaOf: Int32Array) {
  const cells = [...areaOf.keys()].filter((cell) => areaOf[cell] < 0);
  return coordinatesOf(dissolve(cells.map((cell) => nestRings(flatRingsOf(multiPolygonOf(polygons, cell))).flat())));
}
