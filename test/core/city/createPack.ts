/** Made-up cities for tests: name what the test is about, and the rest is filled in. */

import { type Area, areaColumns } from '../../../src/core/city/areaColumns';
import type { AreaColumns, CellColumns, CityPack, DemandMethod, StreetColumns } from '../../../src/core/city/cityPack';
import { polygonColumns } from '../../../src/core/city/polygonColumns';
import { siteColumns } from '../../../src/core/city/siteColumns';
import { bboxOf } from '../../../src/core/geo/bbox';
import { haversine } from '../../../src/core/geo/distance';
import type { MultiPolygonCoordinates } from '../../../src/core/geo/polygon';
import type { GroupDefinition } from '../../../src/core/site/area';
import type { Site } from '../../../src/core/site/site';
import type { LonLat } from '../../../src/core/units';

let made = 0;

export const createSite = (site: Partial<Site> = {}): Site => ({
  id: `site-${++made}`,
  kind: 'library',
  source: 'made-up',
  at: [2.17, 41.39],
  ...site,
});

/** A square of `size` degrees whose lower left corner is at `corner`. */
export const square = ([west, south]: LonLat, size = 0.01): MultiPolygonCoordinates => {
  // Six decimals, as in files: 2.17 + 0.01 is 2.1799999999999997.
  const [east, north] = [west + size, south + size].map((degrees) => Math.round(degrees * 1e6) / 1e6);
  return [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ];
};

export const createArea = (area: Partial<Area> = {}): Area => ({
  id: `area-${++made}`,
  name: 'Eixample',
  population: 1000,
  groups: {},
  source: 'made-up',
  polygons: square([2.17, 41.39]),
  ...area,
});

export interface MadeCell {
  readonly at: LonLat;
  /** Row of the area. */
  readonly area?: number;
  readonly people?: number;
  readonly groups?: Readonly<Record<string, number>>;
  readonly polygons?: MultiPolygonCoordinates;
}

export interface MadeStreets {
  readonly nodes: readonly LonLat[];
  /** From, to, and the positions between; the length is the drawn one unless `metres` is given. */
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly shape?: readonly LonLat[];
    readonly metres?: number;
    readonly class?: number;
  }[];
}

export interface MadeCity {
  readonly slug?: string;
  readonly title?: string;
  readonly sites?: readonly Site[];
  readonly areas?: readonly Area[];
  readonly sections?: readonly Area[];
  readonly groups?: readonly GroupDefinition[];
  readonly cells?: readonly MadeCell[];
  readonly method?: DemandMethod;
  readonly streets?: MadeStreets | null;
}

export function createPack(city: MadeCity = {}): CityPack {
  const groups = city.groups ?? [];
  const levels = [
    { name: 'Neighbourhoods', areas: city.areas ?? [] },
    ...(city.sections ? [{ name: 'Sections', areas: city.sections }] : []),
  ];
  const sites = siteColumns(city.sites ?? []);
  const areas: AreaColumns = areaColumns(levels, groups);
  const streets = city.streets ? createStreets(city.streets) : null;
  const positions: LonLat[] = [
    ...Array.from(sites.lon, (lon, row): LonLat => [lon, sites.lat[row]]),
    ...levels.flatMap((level) => level.areas.flatMap(({ polygons }) => polygons.flat(2))),
    ...(city.streets?.nodes ?? []),
  ];
  return {
    slug: city.slug ?? 'made-up',
    title: city.title ?? 'Made-up Town',
    bounds: bboxOf(positions),
    sites,
    areas,
    cells: createCells(city.cells ?? [], { groups, method: city.method ?? 'even' }),
    streets,
  };
}

function createCells(
  cells: readonly MadeCell[],
  { groups, method }: { groups: readonly GroupDefinition[]; method: DemandMethod },
): CellColumns {
  return {
    count: cells.length,
    lon: Float64Array.from(cells, ({ at }) => at[0]),
    lat: Float64Array.from(cells, ({ at }) => at[1]),
    area: Uint32Array.from(cells, ({ area }) => area ?? 0),
    people: Float64Array.from(cells, ({ people }) => people ?? 100),
    groups: groups
      .filter(({ unit }) => unit === 'people')
      .map((group) => ({
        ...group,
        values: Float64Array.from(cells, (cell) => cell.groups?.[group.id] ?? Number.NaN),
      })),
    polygons: polygonColumns(cells.map(({ polygons, at }) => polygons ?? square(at, 0.001))),
    method,
  };
}

/** Columns of a street network; parts are numbered by size, as the real tables do. */
function createStreets({ nodes, edges }: MadeStreets): StreetColumns {
  const shapes = edges.map(({ shape }) => shape ?? []);
  const shapeStart = new Uint32Array(edges.length + 1);
  for (const [edge, shape] of shapes.entries()) shapeStart[edge + 1] = shapeStart[edge] + shape.length;
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodeLon: Float64Array.from(nodes, ([lon]) => Math.round(lon * 1e7) / 1e7),
    nodeLat: Float64Array.from(nodes, ([, lat]) => Math.round(lat * 1e7) / 1e7),
    edgeFrom: Uint32Array.from(edges, ({ from }) => from),
    edgeTo: Uint32Array.from(edges, ({ to }) => to),
    edgeMillimetres: Uint32Array.from(edges, ({ from, to, shape, metres }) =>
      Math.round((metres ?? alongLine([nodes[from], ...(shape ?? []), nodes[to]])) * 1000),
    ),
    edgeClass: Uint8Array.from(edges, (edge) => edge.class ?? 0),
    shapeStart,
    shape: Int32Array.from(shapes.flat(2), (degrees) => Math.round(degrees * 1e7)),
    component: componentsOf(nodes.length, edges),
  };
}

const alongLine = (line: readonly LonLat[]) => line.slice(1).reduce((sum, to, at) => sum + haversine(line[at], to), 0);

function componentsOf(count: number, edges: MadeStreets['edges']) {
  const label = Array.from({ length: count }, (_, node) => node);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of edges) {
      const least = Math.min(label[from], label[to]);
      if (label[from] !== least || label[to] !== least) changed = true;
      label[from] = label[to] = least;
    }
  }
  const sizes = new Map<number, number>();
  for (const part of label) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([part]) => part);
  return Uint32Array.from(label, (part) => bySize.indexOf(part));
}
