/** Whether a geometry is what GeoJSON says it is, whether its positions are degrees, and whether its rings enclose. */
import type { Geometry, Position } from 'geojson';
import { type RingFault, ringFaults } from '../../src/core/site/ringFaults';
import type { LonLat } from '../../src/core/units';
import { isRecord } from './readFeatures';

export interface GeometryFault {
  readonly code: string;
  readonly what: string;
  readonly fix: string;
}

/** How deep each type's positions lie in its `coordinates`. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** What keeps a value from being a geometry whose every position is in degrees. Rings are looked at by `ringsFaults`. */
export function geometryFaults(geometry: unknown): GeometryFault[] {
  if (geometry === null || geometry === undefined) {
    return [{ code: 'no-geometry', what: 'has no geometry', fix: 'Give it one, or leave it out.' }];
  }
  if (!isRecord(geometry)) return [notGeometry(`has a geometry that is a ${typeof geometry}`)];
  if (geometry.type === 'GeometryCollection') {
    const fix = 'Give each part its own feature.';
    return [{ code: 'bad-geometry', what: 'is a GeometryCollection, which cannot be drawn as one thing', fix }];
  }
  const { type } = geometry;
  if (typeof type !== 'string' || !Object.hasOwn(DEPTH, type)) {
    return [notGeometry(`has a geometry of type ${short(type)}`)];
  }
  if (isEmpty(geometry.coordinates)) {
    return [
      {
        code: 'no-geometry',
        what: `is a ${type} without positions`,
        fix: 'Give it positions, or leave it out.',
      },
    ];
  }
  return coordinateFaults(geometry.coordinates, DEPTH[type], type);
}

/** The faults of every ring of a polygon that `geometryFaults` finds whole; other geometries have none. */
export const ringsFaults = (geometry: Geometry): GeometryFault[] =>
  ringsOf(geometry).flatMap((ring) => ringFaults(ring as unknown as LonLat[]).map((fault) => ringWords(fault, ring)));

function ringWords(fault: RingFault, ring: readonly Position[]): GeometryFault {
  if (fault.fault === 'short') {
    const what = `has a ring of ${fault.positions} position${fault.positions === 1 ? '' : 's'}`;
    return { code: 'short-ring', what, fix: 'A ring needs at least four, the last equal to the first.' };
  }
  if (fault.fault === 'unclosed') {
    const what = `has a ring that ends at ${positionText(ring.at(-1)!)} and not where it began, ${positionText(ring[0])}`;
    return { code: 'unclosed-ring', what, fix: 'Repeat the first position at the end.' };
  }
  return {
    code: 'self-crossing-ring',
    what: `has a ring that crosses itself at ${positionText(fault.at as unknown as Position)}`,
    fix: 'Redraw it there, or repair it with the geometry tools of your GIS (make valid).',
  };
}

function ringsOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Every position of a geometry that `geometryFaults` finds whole. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return [];
  let positions: unknown = geometry.coordinates;
  if (geometry.type === 'Point') return [positions as Position];
  for (let depth = DEPTH[geometry.type]; depth > 1; depth--) positions = (positions as unknown[]).flat();
  return positions as Position[];
}

/** Only the first fault: a file in metres of a projection would else report every position. */
function coordinateFaults(coordinates: unknown, depth: number, type: string): GeometryFault[] {
  if (!Array.isArray(coordinates)) return [notGeometry(`has ${short(coordinates)} where a ${type} has a list`)];
  if (depth === 0) return positionFaults(coordinates);
  if (coordinates.length === 0) return [notGeometry(`has an empty part in its ${type}`)];
  for (const part of coordinates) {
    const faults = coordinateFaults(part, depth - 1, type);
    if (faults.length > 0) return faults;
  }
  return [];
}

function positionFaults(position: readonly unknown[]): GeometryFault[] {
  const [lon, lat] = position;
  if (position.length < 2 || typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon + lat)) {
    return [
      {
        code: 'bad-coordinates',
        what: `has ${short(position)} for a position`,
        fix: 'Give two numbers: [longitude, latitude].',
      },
    ];
  }
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) return [];
  const isOne = Math.abs(lat) > 90 ? `latitude ${lat} is outside -90 to 90` : `longitude ${lon} is outside -180 to 180`;
  return [{ code: 'bad-coordinates', what: isOne, fix: rangeFix(lon, lat) }];
}

function rangeFix(lon: number, lat: number) {
  if (Math.abs(lon) > 400 || Math.abs(lat) > 400) {
    return 'These look like metres of a projection: convert them to WGS84 longitude and latitude.';
  }
  if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180)
    return 'GeoJSON positions are [longitude, latitude]; are the two swapped?';
  return 'GeoJSON positions are [longitude, latitude] in degrees.';
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) && value.every((part) => Array.isArray(part) && isEmptyList(part));
/** Two levels are enough: `[]`, `[[]]` and `[[[]]]` are all that a program writes for nothing. */
const isEmptyList = (list: readonly unknown[]): boolean =>
  list.every((part) => Array.isArray(part) && part.every((inner) => Array.isArray(inner) && inner.length === 0));

const notGeometry = (what: string): GeometryFault => ({
  code: 'bad-geometry',
  what,
  fix: 'Give a Point, LineString, Polygon, or their Multi form, with coordinates as deep as its type says.',
});

const positionText = ([lon, lat]: Position) => `[${+lon.toFixed(6)}, ${+lat.toFixed(6)}]`;

function short(value: unknown) {
  if (value === undefined) return 'nothing';
  try {
    const text = JSON.stringify(value, (_, inner) => (Number.isNaN(inner) ? 'not a number' : inner));
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  } catch {
    // Lists in lists, a hundred thousand deep, are more than JSON.stringify can follow.
    return 'something too deeply nested';
  }
}
