import type { Brought } from '../../core/intake/brought';
import { broughtFeatures } from '../../core/intake/fromFeatures';
import { refusal } from './intakeError';
import { whole } from './wholeFile';

/** GeoJSON of any sort: a collection, one feature, a bare geometry, or a feature a line. */
export function readGeojson(file: string, text: string): Brought {
  const value = parsed(file, text);
  const { type, features, crs } = (value ?? {}) as { type?: unknown; features?: unknown; crs?: unknown };
  requireDegrees(file, crs);
  if (type === 'FeatureCollection' && Array.isArray(features)) {
    return whole(broughtFeatures({ file, format: 'geojson', features }));
  }
  if (type === 'Topology') {
    throw refusal(file, 'is TopoJSON', 'Save it as GeoJSON, for example with mapshaper.');
  }
  if (type === 'Feature') return whole(broughtFeatures({ file, format: 'geojson', features: [value] }));
  if (Array.isArray(value)) return whole(broughtFeatures({ file, format: 'geojson', features: value }));
  if (typeof type === 'string' && ('coordinates' in (value as object) || 'geometries' in (value as object))) {
    return whole(broughtFeatures({ file, format: 'geojson', features: [{ geometry: value, properties: {} }] }));
  }
  throw refusal(file, 'is JSON, but not GeoJSON', 'A map layer is a FeatureCollection; tables can be brought as CSV.');
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const lines = byLine(text);
    if (lines) return lines;
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal(file, `is not whole JSON (${reason.slice(0, 200)})`, 'The file may be cut off: save it again.');
  }
}

/** Stands before each feature of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(0x1e);

/** A feature a line (GeoJSONSeq); null where the first lines are none. */
function byLine(text: string): unknown[] | null {
  const lines = text
    .replaceAll(RECORD_SEPARATOR, '\n')
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}

/** Before RFC 7946 a collection could be in any coordinate system, and said so. */
function requireDegrees(file: string, crs: unknown) {
  const name = (crs as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (typeof name !== 'string' || /CRS:?:?84|4326|4258/i.test(name)) return;
  throw refusal(file, `is in the coordinate system ${name.slice(0, 80)}`, 'Save it in WGS84 degrees (EPSG:4326).');
}
