/** Which columns of a table hold the position, by their headings. */
import { InputError } from '../../command/command';

export interface CsvColumns {
  readonly headings: readonly string[];
  readonly lon: number;
  readonly lat: number;
}

/** In the order in which they are believed: `x` may be something else where a `lon` stands beside it. */
const LON = [
  'lon',
  'lng',
  'long',
  'longitude',
  'x',
  'x_lon',
  'lon_x',
  'coord_x',
  'geo_lon',
  'geo_lng',
  'geo_longitude',
];
const LAT = ['lat', 'latitude', 'y', 'y_lat', 'lat_y', 'coord_y', 'geo_lat', 'geo_latitude'];

/** Throws an InputError that lists the headings when the position's are not among them. */
export function csvColumns(name: string, headings: readonly string[]): CsvColumns {
  const plain = headings.map((heading) => heading.trim().toLowerCase());
  const find = (names: readonly string[]) => names.map((known) => plain.indexOf(known)).find((i) => i >= 0) ?? -1;
  const [lon, lat] = [find(LON), find(LAT)];
  if (lon >= 0 && lat >= 0) return { headings: headings.map((heading) => heading.trim()), lon, lat };
  const missing = lon < 0 ? (lat < 0 ? 'longitude and latitude' : 'longitude') : 'latitude';
  const shown = headings
    .slice(0, 20)
    .map((heading) => `"${heading.trim().slice(0, 40)}"`)
    .join(', ');
  throw new InputError(
    `${name}: no column is named for the ${missing} (headings: ${shown}). ` +
      'Name the columns lon and lat (or lng, longitude, x; latitude, y) in the first line.',
  );
}

/** Semicolons are what spreadsheets write where the comma is the decimal sign. */
export function delimiterOf(headingLine: string): ',' | ';' | '\t' {
  const count = (sign: string) => headingLine.replace(/"[^"]*"/g, '').split(sign).length;
  const best = ([',', ';', '\t'] as const).map((sign) => ({ sign, columns: count(sign) }));
  return best.reduce((a, b) => (b.columns > a.columns ? b : a)).sign;
}
