/** Degrees as people write them, and whether that needs a mend before it may be used. */
import { readNumber } from '../table/readNumber';
import type { LonLat } from '../units';

export interface Degrees {
  readonly degrees: number;
  /** Written with a decimal comma. */
  readonly hasComma: boolean;
}

/** 41°23'14.5"N, 41° 23,5' N, N 41 23 14. */
const SEXAGESIMAL =
  /^([NSEWO])?\s*(-?\d{1,3})\s*[°º\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['’′\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’)?\s*)?)?([NSEWO])?$/i;

/** No position is written longer; a hostile cell would keep the patterns busy. */
const LONGEST = 100;

/**
 * A longitude or latitude, not yet held against its range; null: none. Thousands are never grouped here, so `41,387` is a
 * decimal comma and not forty-one thousand. "O" is the west of Romance languages.
 */
export function readDegrees(text: string): Degrees | null {
  const plain = text.trim().replace(/[°º]$/, '').trim();
  if (plain === '' || plain.length > LONGEST) return null;
  const hasComma = plain.includes(',');
  if (!(hasComma && plain.includes('.')) && !/[\s'’]/.test(plain)) {
    const number = readNumber(plain, hasComma ? ',' : '.');
    if (number !== null) return { degrees: number, hasComma };
  }
  const lettered = /^([NSEWO])?\s*(-?[\d.,]+)\s*°?\s*([NSEWO])?$/i.exec(plain);
  if (lettered && (lettered[1] ?? lettered[3])) {
    const number = readNumber(lettered[2], hasComma ? ',' : '.');
    if (number !== null) return { degrees: number * turned(lettered[1] ?? lettered[3]), hasComma };
  }
  const match = SEXAGESIMAL.exec(text.trim());
  if (!match) return null;
  const [, before, whole, minutes, seconds = '0', behind] = match;
  const part = (digits: string) => Number(digits.replace(',', '.'));
  if (part(minutes) >= 60 || part(seconds) >= 60) return null;
  const size = Math.abs(Number(whole)) + part(minutes) / 60 + part(seconds) / 3600;
  return { degrees: size * turned(before ?? behind) * (whole.startsWith('-') ? -1 : 1), hasComma: false };
}

const turned = (letter: string | undefined) => (letter !== undefined && /[SWO]/i.test(letter) ? -1 : 1);

export interface Position {
  readonly at: LonLat;
  readonly hasComma: boolean;
}

/** Latitude and longitude in one cell: `41.38, 2.17` (latitude first, as maps copy it) or WKT's `POINT (2.17 41.38)`. */
export function readPlace(text: string): Position | null {
  if (text.length > 2 * LONGEST) return null;
  const wkt = /^\s*(?:SRID=4326;)?\s*POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)\s*$/i.exec(text);
  if (wkt) return readLatLon(wkt[2], wkt[1]);
  const trimmed = text.trim().replace(/^[[(]|[\])]$/g, '');
  const parts = trimmed.split(/\s*[;|]\s*|\s*,\s+|\s+/);
  if (parts.length === 2) return readLatLon(parts[0], parts[1]);
  const [lat, lon, ...more] = trimmed.split(',');
  // One comma alone is more often that of decimals than one between two whole degrees.
  return lon?.includes('.') && lat.includes('.') && more.length === 0 ? readLatLon(lat, lon) : null;
}

/** Two cells; null where one of them is no number of degrees. */
export function readLatLon(latitude: string, longitude: string): Position | null {
  const [lat, lon] = [readDegrees(latitude), readDegrees(longitude)];
  return lat && lon && { at: [lon.degrees, lat.degrees], hasComma: lat.hasComma || lon.hasComma };
}

/** Within the Earth's degrees. */
export const isOnEarth = ([lon, lat]: LonLat) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
