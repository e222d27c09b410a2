/** GeoJSON features, as every geographic format is read, to rows and shapes. Features are a stranger's: any value may be anything. */
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { Problem } from '../problem';
import type { LonLat } from '../units';
import { type Brought, FORMATS, type Format, LIMITS, type Shape } from './brought';

export interface Features {
  readonly file: string;
  readonly format: Format;
  readonly features: Iterable<unknown>;
}

/** Never throws for what is in the features. Features beyond the limit are not read, which is an error. */
export function broughtFeatures({ file, format, features }: Features): Brought {
  const columns = new Map<string, number>();
  const sparse: (readonly [column: number, text: string][])[] = [];
  const shapes: (Shape | null)[] = [];
  const problems: Problem[] = [];
  let corners = 0;
  for (const feature of features) {
    const { geometry, properties } = asRecord(feature);
    const shape = shapeOfGeometry(geometry);
    corners += shape?.what === 'area' ? shape.polygons.flat(1).reduce((sum, ring) => sum + ring.length, 0) : 0;
    const limit = overLimit(shapes.length, corners);
    if (limit) {
      problems.push({ where: `${file}, feature ${shapes.length + 1}`, ...limit });
      break;
    }
    shapes.push(shape);
    sparse.push(
      Object.entries(asRecord(properties)).flatMap(([name, value]) => {
        const column = columns.get(name) ?? (columns.size < LIMITS.columns ? columns.size : -1);
        if (column < 0) return [];
        columns.set(name, column);
        return [[column, textOf(value)] as [number, string]];
      }),
    );
  }
  const rows = sparse.map((cells, i) => {
    const all = Array<string>(columns.size).fill('');
    for (const [column, text] of cells) all[column] = text;
    return { row: i + 1, cells: all };
  });
  if (rows.length === 0 && problems.length === 0) problems.push(nothingIn(file, format));
  return { file, format, columns: [...columns.keys()], rows, shapes, decimal: '.', problems };
}

const nothingIn = (file: string, format: Format): Problem => ({
  where: file,
  what: `is read as ${FORMATS[format]}, and holds no places and no areas`,
  fix: 'Check that it is the file you mean.',
  level: 'error',
});

function overLimit(rows: number, corners: number): Omit<Problem, 'where'> | null {
  const fix = 'Bring only what lies in the city, or simplify the outlines.';
  if (rows >= LIMITS.rows)
    return { what: `and those after it are beyond the limit of ${LIMITS.rows} rows`, fix, level: 'error' };
  if (corners > LIMITS.corners)
    return {
      what: `and those after it are beyond the limit of ${LIMITS.corners} corners of all outlines`,
      fix,
      level: 'error',
    };
  return null;
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Texts stay; lists and objects become JSON, so that one sees what there was. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  // An empty figure of a Shapefile's table comes as NaN.
  if (value === null || value === undefined || Number.isNaN(value)) return '';
  if (typeof value !== 'object') return String(value);
  try {
    return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
  } catch {
    return '';
  }
}

/** What a GeoJSON geometry is to us; null where there is none or none that holds together. */
export function shapeOfGeometry(geometry: unknown): Shape | null {
  const { type, coordinates, geometries } = asRecord(geometry);
  switch (type) {
    case 'Point':
      return pointOf(coordinates);
    case 'MultiPoint':
      return Array.isArray(coordinates) && coordinates.length === 1
        ? pointOf(coordinates[0])
        : { what: 'other', type: 'MultiPoint' };
    case 'Polygon':
      return areaOf([coordinates]);
    case 'MultiPolygon':
      return areaOf(coordinates);
    case 'GeometryCollection':
      // KML wraps single shapes so.
      return Array.isArray(geometries) && geometries.length === 1
        ? shapeOfGeometry(asRecord(geometries[0]).type === 'GeometryCollection' ? null : geometries[0])
        : { what: 'other', type: 'GeometryCollection' };
    default:
      return typeof type === 'string' ? { what: 'other', type } : null;
  }
}

function pointOf(coordinates: unknown): Shape | null {
  const at = positionOf(coordinates);
  return at && { what: 'point', at };
}

function positionOf(value: unknown): LonLat | null {
  if (!Array.isArray(value)) return null;
  const [x, y] = value as unknown[];
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
}

/** Rings with a broken position, or too few, spoil the whole: part of an area would be another area. */
function areaOf(value: unknown): Shape | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const polygons: LonLat[][][] = [];
  for (const polygon of value as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return null;
    const rings: LonLat[][] = [];
    for (const ring of polygon as unknown[]) {
      if (!Array.isArray(ring) || ring.length < 4) return null;
      const positions = ring.map(positionOf);
      if (positions.includes(null)) return null;
      rings.push(positions as LonLat[]);
    }
    polygons.push(rings);
  }
  return { what: 'area', polygons: polygons as MultiPolygonCoordinates };
}
