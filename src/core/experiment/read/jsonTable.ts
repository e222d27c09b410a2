/** Lists of JSON objects as a table: measurements of the openSenseMap API (docs.opensensemap.org), points of GeoJSON, and the like. */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Table, TableRow } from '../../table/readTable';

type Flat = Readonly<Record<string, unknown>>;

/** A table whose cells are texts, as `readTable` makes them; null: there is no list of objects in `value`. */
export function jsonTable(value: unknown): Table | null {
  const list = listIn(value);
  if (list === null) return null;
  const rows = list.map(flat);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].slice(0, MOST_COLUMNS);
  if (columns.length === 0) return null;
  return tableOf(
    columns,
    rows.map((row) => columns.map((column) => textOf(row[column]))),
  );
}

const MOST_COLUMNS = 100;

export const isFeatureCollection = (value: unknown): value is FeatureCollection<Geometry | null> =>
  isObject(value) &&
  value.type === 'FeatureCollection' &&
  Array.isArray(value.features) &&
  value.features.every((feature) => isObject(feature) && (feature.geometry === null || isObject(feature.geometry)));

/** Points with their properties, a row each; lines and polygons are left out. */
export const pointList = ({ features }: FeatureCollection<Geometry | null>): readonly Flat[] =>
  features.flatMap(({ geometry, properties }: Feature<Geometry | null>) =>
    geometry?.type === 'Point' && Array.isArray(geometry.coordinates)
      ? [{ lon: geometry.coordinates[0], lat: geometry.coordinates[1], ...properties }]
      : [],
  );

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): Table {
  const numbered: readonly TableRow[] = rows.map((cells, i) => ({ row: i + 1, cells }));
  return { delimiter: ',', decimal: '.', header: true, columns, rows: numbered, problems: [] };
}

/** The list itself; or the sensors of an openSenseMap box, each with its newest measurement. */
function listIn(value: unknown): readonly Flat[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  if (!Array.isArray(value.sensors) || !value.sensors.every(isObject)) return null;
  return value.sensors.flatMap(({ title, unit, lastMeasurement }) =>
    isObject(lastMeasurement)
      ? [{ createdAt: lastMeasurement.createdAt, phenomenon: title, unit, value: lastMeasurement.value }]
      : [],
  );
}

const isObject = (value: unknown): value is Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One level: a `location` of two numbers, or with `coordinates`, becomes lon and lat; what is nested deeper is left out. */
function flat(row: Flat): Flat {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): (readonly [string, unknown])[] => {
      const position = key === 'location' ? (isObject(value) ? value.coordinates : value) : null;
      if (Array.isArray(position)) return [['lon', position[0]] as const, ['lat', position[1]] as const];
      return typeof value === 'object' ? [] : [[key, value] as const];
    }),
  );
}

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));
