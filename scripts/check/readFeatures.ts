/**
 * The features of a file, whatever state it is in: GeoJSON (a collection, one feature, or one a line), CSV with
 * coordinates, each also gzipped. Never throws; what cannot be read becomes a finding with the place and the mend.
 * The whole file is held in memory: it is for the data of a city or a layer, not for extracts of countries.
 */
import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { shownValue } from '../../src/core/problem';
import { type Finding, fileFinding } from './finding';
import { decodeText, parseJson } from './readJson';

/** A feature as found: nothing of it has been checked but that it is an object. */
export interface RawFeature {
  /** From 1. */
  readonly number: number;
  readonly id: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

export interface ReadFeatures {
  readonly features: readonly RawFeature[];
  readonly findings: readonly Finding[];
}

/** A gigabyte of text does not fit into one string; a small file that unpacks to more is a trap. */
const LARGEST = 500_000_000;

export function readFeatures(file: string): ReadFeatures {
  const read = readFileText(file);
  if ('finding' in read) return { features: [], findings: [read.finding] };
  return /\.(csv|tsv)(\.gz)?$/i.test(file) ? csvFeatures(read.text, file) : jsonFeatures(read.text, file);
}

/** A file's text, unpacked if its bytes are gzip, or why it has none. Never throws. */
export function readFileText(file: string): { readonly text: string } | { readonly finding: Finding } {
  const refuse = (what: string, fix: string) => ({
    finding: fileFinding('error', file, { code: 'unreadable', what, fix }),
  });
  let bytes: Uint8Array;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return refuse('is a folder', 'Name a file.');
    if (stat.size > LARGEST)
      return refuse(`has ${stat.size} bytes, too many to be checked at once`, 'Cut it into parts.');
    bytes = readFileSync(file);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, { maxOutputLength: LARGEST });
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return refuse('is not there', 'Check the spelling of the path.');
    if (code.startsWith('Z_'))
      return refuse(`cannot be unpacked (${message})`, 'Was the download finished? Fetch it again.');
    return refuse(`cannot be read (${message})`, 'Check that it is a file that you may read.');
  }
  const decoded = decodeText(bytes, file);
  if ('text' in decoded) return decoded;
  return { finding: { ...decoded.problem, code: 'not-text', file } };
}

function jsonFeatures(text: string, file: string): ReadFeatures {
  const json = parseJson(text, file);
  if ('value' in json) return featuresOf(json.value, file);
  const lines = lineFeatures(text, file);
  return lines ?? { features: [], findings: [{ ...json.problem, code: 'not-json', file }] };
}

/** One feature a line (RFC 8142 puts a record separator before each); null when the first line is none. */
function lineFeatures(text: string, file: string): ReadFeatures | null {
  const features: RawFeature[] = [];
  const findings: Finding[] = [];
  let lineNumber = 0;
  for (const line of text.split(/\r?\n/)) {
    lineNumber += 1;
    const content = (line.startsWith('\u001e') ? line.slice(1) : line).trim();
    if (content === '') continue;
    const json = parseJson(content, `${file}, line ${lineNumber}`);
    const isFirst = features.length === 0 && findings.length === 0;
    const isFeature = 'value' in json && isRecord(json.value) && json.value.type === 'Feature';
    if (isFirst && !isFeature) return null;
    if (isFeature) features.push(rawFeature(json.value, features.length + 1));
    else if ('problem' in json) findings.push({ ...json.problem, code: 'not-json', file });
    else findings.push({ ...notGeojson(`${file}, line ${lineNumber}`, json.value), file });
  }
  return features.length > 0 ? { features, findings } : null;
}

const GEOMETRIES = /^((Multi)?(Point|LineString|Polygon)|GeometryCollection)$/;

function featuresOf(value: unknown, file: string): ReadFeatures {
  if (!isRecord(value)) return { features: [], findings: [notGeojson(file, value)] };
  if (value.type === 'Feature') return { features: [rawFeature(value, 1)], findings: [] };
  if (typeof value.type === 'string' && GEOMETRIES.test(value.type)) {
    return { features: [{ number: 1, id: undefined, properties: {}, geometry: value }], findings: [] };
  }
  if (!Array.isArray(value.features)) return { features: [], findings: [notGeojson(file, value)] };
  const features: RawFeature[] = [];
  const findings: Finding[] = [...coordinateSystem(value.crs, file)];
  for (const [index, feature] of value.features.entries()) {
    if (isRecord(feature) && (feature.type === 'Feature' || 'geometry' in feature)) {
      features.push(rawFeature(feature, index + 1));
      continue;
    }
    findings.push({
      ...notGeojson(`${file}, feature ${index + 1}`, feature),
      file,
      feature: index + 1,
    });
  }
  if (value.features.length === 0) {
    const words = { code: 'no-features', what: 'has no features', fix: 'Was the export or the filter too narrow?' };
    findings.push(fileFinding('warning', file, words));
  }
  return { features, findings };
}

function rawFeature(value: unknown, number: number): RawFeature {
  const { id, properties, geometry } = value as Record<string, unknown>;
  return { number, id, properties: isRecord(properties) ? properties : {}, geometry };
}

function notGeojson(where: string, value: unknown): Finding {
  const type = isRecord(value) ? value.type : undefined;
  return {
    level: 'error',
    code: 'not-geojson',
    where,
    what: `is JSON, but no GeoJSON (${type === undefined ? `it is ${kindOfJson(value)}` : `its type is ${shownValue(type)}`})`,
    fix: 'Give a FeatureCollection, a Feature, or one Feature a line.',
    file: where,
  };
}

const kindOfJson = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'an object without type'
        : `a ${typeof value}`;

/** GeoJSON of before 2016 could name another coordinate system; positions in it would be taken for degrees. */
function coordinateSystem(crs: unknown, file: string): Finding[] {
  if (!isRecord(crs) || !isRecord(crs.properties)) return [];
  const { name } = crs.properties;
  if (typeof name !== 'string' || /CRS:?84|EPSG:{1,2}4326|WGS ?84/i.test(name)) return [];
  const words = {
    code: 'other-coordinate-system',
    what: `says that its coordinates are in ${name}`,
    fix: 'Convert them to WGS84 longitude and latitude.',
  };
  return [fileFinding('warning', file, words)];
}

const LON = /^(lon|lng|long|longitude|x)$/i;
const LAT = /^(lat|latitude|y)$/i;

function csvFeatures(text: string, file: string): ReadFeatures {
  const refuse = (what: string, fix: string): ReadFeatures => ({
    features: [],
    findings: [fileFinding('error', file, { code: 'not-a-table', what, fix })],
  });
  let rows: Record<string, string>[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, delimiter: delimiterOf(text) });
  } catch (error) {
    return refuse((error as Error).message, 'Is each row as long as the first, and are quotation marks closed?');
  }
  if (rows.length === 0) return refuse('has no rows', 'Was the export finished?');
  const columns = Object.keys(rows[0]);
  const lon = columns.find((name) => LON.test(name));
  const lat = columns.find((name) => LAT.test(name));
  if (lon === undefined || lat === undefined) {
    return refuse(`has no columns lon and lat (it has ${columns.join(', ').slice(0, 200)})`, 'Name them so.');
  }
  const features = rows.map((row, index) => {
    const { [lon]: x, [lat]: y, ...properties } = row;
    return { number: index + 1, id: row.id, properties: cellValues(properties), geometry: pointOf(x, y) };
  });
  return { features, findings: [] };
}

/** An empty cell is no position: Number('') would be 0, off the coast of Ghana. */
function pointOf(x: string, y: string) {
  if (x.trim() === '' && y.trim() === '') return null;
  return { type: 'Point', coordinates: [x, y].map((text) => (text.trim() === '' ? Number.NaN : Number(text))) };
}

/** In a table, an empty cell is what an absent property is in GeoJSON, and numbers of people are text. */
const cellValues = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, text]) =>
      text === '' ? [] : [[name, AMOUNT.test(name) ? amount(text) : text]],
    ),
  );

/** Only these: other columns may be codes, in which `007` is not 7. */
const AMOUNT = /^(capacity|population)$/;
const amount = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : text);

/** Comma, semicolon or tab, whichever the first line has most of. */
function delimiterOf(text: string) {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const count = (letter: string) => first.split(letter).length;
  return [',', ';', '\t'].reduce((best, letter) => (count(letter) > count(best) ? letter : best));
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
