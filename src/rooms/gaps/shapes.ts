/** Pack columns as the GeoJSON that the map draws. Ids are rows, so that states can be set by row. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import { multiPolygonOf } from '../../core/city/polygonColumns';
import { type Bbox, bboxOf } from '../../core/geo/bbox';
import { squareMetresOf } from '../../core/geo/polygon';
import type { LonLat } from '../../core/units';
import type { CityFacts, SiteCluster, SiteReach } from '../../workers/questions';

/**
 * `presence` says how much of the city a cell is, 0 to 1: its density of people against half of that at which the median
 * person lives. `people` are those of a group, or everybody. The map is paler where fewer people live, because a walk that nobody walks is no gap.
 */
export function cellShapes(
  { cells }: CityFacts,
  people = cells.people,
): FeatureCollection<MultiPolygon, { presence: number }> {
  return peopledShapes(
    Array.from({ length: cells.count }, (_, row) => multiPolygonOf(cells.polygons, row)),
    people,
  );
}

/** The same for areas: `people` by row of the areas. Finer levels are left without a shape. */
export function areaCellShapes({ areas }: CityFacts, people: Float64Array): ReturnType<typeof cellShapes> {
  return peopledShapes(
    Array.from({ length: areas.count }, (_, row) =>
      areas.level[row] === 0 ? multiPolygonOf(areas.polygons, row) : [],
    ),
    people,
  );
}

function peopledShapes(
  polygons: readonly ReturnType<typeof multiPolygonOf>[],
  people: Float64Array,
): ReturnType<typeof cellShapes> {
  const densities = polygons.map((polygon, row) => people[row] / squareMetresOf(polygon));
  const full = medianDensity(densities, people) / 2;
  return collect(
    [...polygons.keys()]
      .filter((row) => polygons[row].length > 0)
      .map((row) => ({
        type: 'Feature',
        id: row,
        geometry: { type: 'MultiPolygon', coordinates: polygons[row] },
        // Where people are not known, nothing says that there are few.
        properties: { presence: Number.isNaN(densities[row]) || full === 0 ? 1 : Math.min(1, densities[row] / full) },
      })),
  );
}

/** The density at which half of all people live more densely; 0 where no people are known. */
function medianDensity(densities: readonly number[], people: Float64Array): number {
  const rows = [...densities.keys()].filter((row) => people[row] > 0).sort((a, b) => densities[b] - densities[a]);
  const half = rows.reduce((sum, row) => sum + people[row], 0) / 2;
  let denser = 0;
  for (const row of rows) {
    denser += people[row];
    if (denser >= half) return densities[row];
  }
  return 0;
}

/** Areas of level 0: those in the table. */
export const areaShapes = ({ areas }: CityFacts): FeatureCollection<MultiPolygon> =>
  collect(
    Array.from(areas.level.keys())
      .filter((row) => areas.level[row] === 0)
      .map((row) => ({
        type: 'Feature',
        id: row,
        geometry: { type: 'MultiPolygon', coordinates: multiPolygonOf(areas.polygons, row) },
        properties: {},
      })),
  );

export const areaBounds = ({ areas }: CityFacts, row: number): Bbox =>
  bboxOf(multiPolygonOf(areas.polygons, row).flat(2));

export const clusterPoints = (clusters: readonly SiteCluster[]): FeatureCollection<Point> =>
  collect(
    clusters.map(({ at, count, site, opensAt }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...at] },
      properties: { count, site: site ?? -1, opensAt },
    })),
  );

/** The farthest band first, so that the nearest is drawn on top. */
export const reachShapes = (reach: SiteReach | null): FeatureCollection<MultiPolygon> =>
  collect(
    (reach?.bands ?? [])
      .flatMap(({ outline }, band) => (outline ? [{ ...outline, properties: { band } }] : []))
      .reverse(),
  );

/** The walk, and the point where it starts: a cell has no mark of its own on the map, a site has. */
export const pathShape = (path: readonly LonLat[]): FeatureCollection<LineString | Point> =>
  collect(
    path.length < 2
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: path.map((position) => [...position]) },
            properties: {},
          },
          { type: 'Feature', geometry: { type: 'Point', coordinates: [...path[0]] }, properties: {} },
        ],
  );

function collect<Geometry extends MultiPolygon | Point | LineString, Properties extends object>(
  features: Feature<Geometry, Properties>[],
): FeatureCollection<Geometry, Properties> {
  return { type: 'FeatureCollection', features };
}
