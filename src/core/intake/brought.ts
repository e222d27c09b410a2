/** A file that somebody brought, whatever its format: a table of texts, and a shape a row where the format has shapes. */
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { Problem } from '../problem';
import type { DecimalSign } from '../table/readNumber';
import type { TableRow } from '../table/readTable';
import type { LonLat } from '../units';

export const FORMATS = {
  table: 'table of text',
  geojson: 'GeoJSON',
  shapefile: 'Shapefile',
  kml: 'KML',
  gpx: 'GPX',
  flatgeobuf: 'FlatGeobuf',
  geoparquet: 'GeoParquet',
} as const;
export type Format = keyof typeof FORMATS;

export type Shape =
  /** Not checked yet: may lie outside the Earth's degrees. */
  | { readonly what: 'point'; readonly at: LonLat }
  | { readonly what: 'area'; readonly polygons: MultiPolygonCoordinates }
  /** A line, say: neither a site nor an area. */
  | { readonly what: 'other'; readonly type: string };

export interface Brought {
  readonly file: string;
  readonly format: Format;
  readonly columns: readonly string[];
  /** `row` as the file numbers it: of a table the spreadsheet's row, else the number of the feature. */
  readonly rows: readonly TableRow[];
  /** By position in `rows`; null for a table, whose positions stand in its cells. */
  readonly shapes: readonly (Shape | null)[] | null;
  readonly decimal: DecimalSign;
  readonly problems: readonly Problem[];
}

/** What a file may hold. Beyond it, it is refused with these numbers, before it can hold up the page. */
export const LIMITS = {
  /** Of the file itself. */
  bytes: 100_000_000,
  /** Of all that is packed in it, as it unpacks. */
  unpackedBytes: 300_000_000,
  /** Of KML and GPX, whose every word becomes an object while it is read. */
  xmlBytes: 40_000_000,
  rows: 100_000,
  areas: 5000,
  /** Corners of all areas together. */
  corners: 2_000_000,
  columns: 500,
} as const;
