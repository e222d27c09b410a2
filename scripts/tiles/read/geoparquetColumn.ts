/** Where a GeoParquet file keeps its geometry, by its `geo` metadata (https://geoparquet.org, 1.1). */
import type { FileMetaData } from 'hyparquet';
import { shownValue } from '../../../src/core/problem';
import { InputError } from '../../command/command';

export interface GeoColumn {
  readonly geometry: string;
  /** Columns that only repeat what the geometry says: other geometries and bounding boxes. */
  readonly derived: ReadonlySet<string>;
}

interface ColumnMetadata {
  readonly encoding?: unknown;
  readonly crs?: {
    readonly id?: { readonly authority?: unknown; readonly code?: unknown };
    readonly name?: unknown;
  } | null;
  readonly covering?: { readonly bbox?: Readonly<Record<string, unknown>> };
}

export function geoColumnOf(name: string, metadata: FileMetaData): GeoColumn {
  const text = metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value;
  const geo = text === undefined ? null : parseObject(text);
  const columns = (geo?.columns ?? {}) as Readonly<Record<string, ColumnMetadata>>;
  const geometry = geo?.primary_column;
  if (typeof geometry !== 'string' || !Object.hasOwn(columns, geometry)) {
    throw new InputError(
      `${name}: this Parquet file does not say which column is the geometry (no "geo" metadata). Write it as GeoParquet.`,
    );
  }
  const { encoding, crs, covering } = columns[geometry];
  if (encoding !== 'WKB') {
    throw new InputError(`${name}: geometry is encoded as ${shownValue(encoding)}. Write it with encoding WKB.`);
  }
  requireDegrees(name, crs);
  const boxes = Object.values(covering?.bbox ?? {}).map((path) => (Array.isArray(path) ? String(path[0]) : ''));
  return { geometry, derived: new Set([...Object.keys(columns), ...boxes]) };
}

/** No `crs` means longitude and latitude in WGS84 (OGC:CRS84), null that nobody knows: both are read as degrees. */
function requireDegrees(name: string, crs: ColumnMetadata['crs']) {
  if (!crs) return;
  const code = String(crs.id?.code ?? '');
  if (code === '4326' || code === 'CRS84' || /WGS ?84/.test(String(crs.name))) return;
  const called = crs.id ? `${crs.id.authority}:${code}` : String(crs.name);
  throw new InputError(`${name}: its coordinates are in ${called}. Write it in WGS84 degrees (EPSG:4326).`);
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
