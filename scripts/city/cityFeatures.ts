/** Features of a city's files as the core wants them, or what is wrong with each. */
import { existsSync } from 'node:fs';
import type { Area } from '../../src/core/city/areaColumns';
import type { MultiPolygonCoordinates } from '../../src/core/geo/polygon';
import type { Problem } from '../../src/core/problem';
import type { Shaped } from '../../src/core/site/shape';
import type { Site } from '../../src/core/site/site';
import { validateArea } from '../../src/core/site/validateArea';
import { validateSite } from '../../src/core/site/validateSite';
import type { LonLat } from '../../src/core/units';
import { isRecord, type RawFeature, readFeatures } from '../check/readFeatures';

export interface Found<T> {
  readonly items: readonly T[];
  readonly problems: readonly Problem[];
}

/** Nothing where the file is absent: that is a gap, not a fault. */
function featuresOf<T>(file: string, take: (feature: RawFeature, where: string) => Shaped<T>): Found<T> {
  if (!existsSync(file)) return { items: [], problems: [] };
  const { features, findings } = readFeatures(file);
  const items: T[] = [];
  const problems: Problem[] = [...findings];
  for (const feature of features) {
    const id = feature.properties.id ?? feature.id;
    const taken = take(feature, `${file}, feature ${feature.number}${id === undefined ? '' : ` "${String(id)}"`}`);
    if ('value' in taken) items.push(taken.value);
    else problems.push(...taken.problems);
  }
  return { items, problems };
}

export const readSites = (file: string): Found<Site> => readPoints(file, validateSite);

/** Points with properties of some schema, each with its position as `at`. */
export const readPoints = <Properties extends object>(
  file: string,
  validate: (properties: unknown, where: string) => Shaped<Properties>,
): Found<Properties & { readonly at: LonLat }> =>
  featuresOf(file, ({ properties, geometry }, where) => {
    const valid = validate(properties, where);
    const at = isRecord(geometry) && geometry.type === 'Point' ? lonLatOf(geometry.coordinates) : null;
    if (!at) return { problems: [...valid.problems, badGeometry(where, 'a Point with [longitude, latitude]')] };
    return 'value' in valid ? { value: { ...valid.value, at }, problems: [] } : valid;
  });

export const readAreas = (file: string): Found<Area> =>
  featuresOf(file, ({ properties, geometry }, where) => {
    const area = validateArea(properties, where);
    const polygons = polygonsOf(geometry);
    if (!polygons)
      return { problems: [...area.problems, badGeometry(where, 'a Polygon or MultiPolygon of closed rings')] };
    return 'value' in area ? { value: { ...area.value, polygons }, problems: [] } : area;
  });

export interface BasemapPolygon {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: MultiPolygonCoordinates;
}

/** Polygons whatever their properties; other geometries are passed over. */
export const readPolygons = (
  file: string,
  wanted: (properties: RawFeature['properties']) => boolean,
): Found<BasemapPolygon> => {
  const { items, problems } = featuresOf(file, ({ properties, geometry }) => {
    const polygons = wanted(properties) ? polygonsOf(geometry) : null;
    return { value: polygons ? { properties, polygons } : null, problems: [] };
  });
  return { items: items.filter((item) => item !== null), problems };
};

const badGeometry = (where: string, wanted: string): Problem => ({
  where,
  what: `its geometry is not ${wanted}`,
  fix: 'Run "atlas check" on the file, which names the position.',
  level: 'error',
});

function lonLatOf(value: unknown): LonLat | null {
  if (!Array.isArray(value)) return null;
  const [lon, lat]: unknown[] = value;
  if (typeof lon !== 'number' || typeof lat !== 'number') return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

/** Areas reckoned from a ring that does not come back to its beginning would be wrong. */
const isClosed = (ring: readonly unknown[]) => {
  const [first, last] = [lonLatOf(ring[0]), lonLatOf(ring.at(-1))];
  return first !== null && last !== null && first[0] === last[0] && first[1] === last[1];
};

/** Null where any position is none, or a ring is not closed. */
function polygonsOf(geometry: unknown): MultiPolygonCoordinates | null {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return null;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  const polygons: unknown[] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isRing = (ring: unknown) =>
    Array.isArray(ring) && ring.length >= 4 && ring.every((at) => lonLatOf(at) !== null) && isClosed(ring);
  const isGood = polygons.every((rings) => Array.isArray(rings) && rings.length > 0 && rings.every(isRing));
  return isGood && polygons.length > 0 ? (polygons as MultiPolygonCoordinates) : null;
}
