/** The features of a source file, GeoJSON or CSV, each also gzipped: whole in memory, which is what city data allow. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Geometry } from 'geojson';
import { problemText } from '../../src/core/problem';
import { decodeText, parseJson } from '../check/readJson';
import { InputError } from '../command/command';
import type { Properties } from './field';

export interface SourceFeature {
  readonly id: string | number | undefined;
  readonly properties: Properties;
  readonly geometry: Geometry | null;
}

/** Reads all features; throws an `InputError` with place, cause and mend when the file is not what it should be. */
export function readSource(path: string): SourceFeature[] {
  const text = readText(path);
  return /\.(csv|tsv)(\.gz)?$/i.test(path) ? csvFeatures(text, path) : geojsonFeatures(text, path);
}

/** UTF-8 text of a file, unpacked if its name ends with `.gz`. */
export function readText(path: string): string {
  if (!existsSync(path))
    throw new InputError(`${path}: is not there. Check the file's name in the mapping, and --from.`);
  if (statSync(path).isDirectory()) throw new InputError(`${path}: is a folder. Name a file in the mapping.`);
  let bytes: Uint8Array = readFileSync(path);
  if (path.endsWith('.gz')) {
    try {
      bytes = gunzipSync(bytes);
    } catch (error) {
      throw new InputError(`${path}: cannot be unpacked (${(error as Error).message}). Was the download finished?`);
    }
  }
  const decoded = decodeText(bytes, path);
  if ('problem' in decoded) throw new InputError(problemText(decoded.problem));
  return decoded.text;
}

function geojsonFeatures(text: string, path: string): SourceFeature[] {
  const json = parseJson(text, path);
  if ('problem' in json) throw new InputError(problemText(json.problem));
  const features = (json.value as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) {
    throw new InputError(`${path}: has no list of features. Give a GeoJSON FeatureCollection.`);
  }
  return features.map((feature: Partial<SourceFeature> | null, index) => {
    if (typeof feature !== 'object' || feature === null) {
      throw new InputError(`${path}, feature ${index + 1}: is ${JSON.stringify(feature)}. Give a GeoJSON Feature.`);
    }
    return { id: feature.id, properties: feature.properties ?? {}, geometry: feature.geometry ?? null };
  });
}

/** Comma, semicolon or tab, whichever the first line has most of. */
function delimiterOf(text: string) {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const count = (letter: string) => first.split(letter).length;
  return [',', ';', '\t'].reduce((best, letter) => (count(letter) > count(best) ? letter : best));
}

const LON = /^(lon|lng|long|longitude|x)$/i;
const LAT = /^(lat|latitude|y)$/i;

function csvFeatures(text: string, path: string): SourceFeature[] {
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, delimiter: delimiterOf(text) });
  } catch (error) {
    throw new InputError(
      `${path}: ${(error as Error).message}. Is each row as long as the first, and are quotation marks closed?`,
    );
  }
  const columns = Object.keys(rows[0] ?? {});
  const lon = columns.find((name) => LON.test(name));
  const lat = columns.find((name) => LAT.test(name));
  if (lon === undefined || lat === undefined) {
    throw new InputError(`${path}: has no columns lon and lat (it has ${columns.join(', ')}). Name them so.`);
  }
  return rows.map((row) => {
    const { [lon]: x, [lat]: y, ...properties } = row;
    // An empty cell is no position: Number('') would be 0, off the coast of Ghana.
    const isPlaced = x.trim() !== '' && y.trim() !== '';
    const geometry = isPlaced ? { type: 'Point' as const, coordinates: [Number(x), Number(y)] } : null;
    return { id: row.id, properties, geometry };
  });
}
