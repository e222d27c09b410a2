/**
 * A file that somebody in class brought, opened as what it is: tables of readings, tracks, points, or a bundle. What the
 * host has to do (decoding text, reading XML) is handed in.
 */
import type { FeatureCollection, Geometry } from 'geojson';
import type { Problem } from '../../problem';
import { type Decode, decodeText } from '../../table/decodeText';
import { readTable, type Table, type TableRow } from '../../table/readTable';
import type { LonLat } from '../../units';
import { isZip, unzip } from '../zip';
import { isFeatureCollection, jsonTable, pointList } from './jsonTable';
import { logText } from './logText';
import { type Matched, matchColumns } from './matchColumns';
import { type NamedPoint, namedPlaces } from './namedPlaces';
import { type Track, tracksOf } from './track';

export type Opened =
  | {
      readonly is: 'table';
      readonly where: string;
      readonly table: Table;
      readonly matched: Matched;
      /** Where all of it was measured, by the name that the file gives; null: it names no place. */
      readonly place: string | null;
    }
  | { readonly is: 'tracks'; readonly where: string; readonly tracks: readonly Track[] }
  /** True points: to be blurred and forgotten. */
  | { readonly is: 'points'; readonly where: string; readonly points: readonly { at: LonLat; name: string }[] }
  /** An experiment of this project: for `readBundle`. */
  | { readonly is: 'bundle'; readonly where: string; readonly bytes: Uint8Array };

export interface OpenedFile {
  readonly opened: readonly Opened[];
  readonly problems: readonly Problem[];
}

export interface Host {
  readonly decode: Decode;
  /** GPX as GeoJSON, by togeojson; throws where the text is no XML. */
  readonly readGpx: (text: string) => FeatureCollection<Geometry | null>;
}

/** More rows than this of one file are not read. */
export const MOST_ROWS = 1_000_000;

/** Never throws. @param timeZone whose clocks the file shows where it does not say itself */
export function openClassFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { timeZone, host }: { readonly timeZone: string; readonly host: Host },
): OpenedFile {
  if (isZip(bytes)) return openZip(name, bytes, { timeZone, host });
  return openText(name, bytes, { timeZone, host, startsAt: null });
}

interface Opening {
  readonly timeZone: string;
  readonly host: Host;
  readonly startsAt: number | null;
}

function openText(where: string, bytes: Uint8Array, opening: Opening): OpenedFile {
  const { text, problems } = decodeText(bytes, opening.host.decode, where);
  const with_ = (opened: readonly Opened[], more: readonly Problem[] = []) => ({
    opened,
    problems: [...problems, ...more],
  });
  const start = text
    .slice(0, 2000)
    .trimStart()
    .replace(/^\ufeff/, '');
  if (text.slice(0, 4096).includes('\0'))
    return with_(
      [],
      [refusal(where, 'is not a text', 'Bring CSV, TSV, JSON, GeoJSON, GPX, or the zip of a phyphox export.')],
    );
  if (start === '') return with_([], [refusal(where, 'is empty', 'Was the export finished?')]);
  if (/<gpx[\s>]/i.test(start)) return openGpx(where, text, opening.host, problems);
  if (/^<(!doctype|html|\?xml|svg)/i.test(start)) {
    const fix = 'On a micro:bit, open MY_DATA.HTM in a browser and choose "Download": that gives a CSV file.';
    return with_([], [refusal(where, 'is a page, not a table', fix)]);
  }
  if (start.startsWith('{') || start.startsWith('[')) {
    const json = parsed(text);
    if (json !== undefined) return openJson(where, json, opening, problems);
  }
  const table = readTable(logText(text), { where, mostRows: MOST_ROWS });
  if (table.rows.length === 0)
    return with_([], [refusal(where, 'has no rows', 'Was the export finished?'), ...table.problems]);
  return with_([tableOf(where, table, opening)], table.problems);
}

const tableOf = (where: string, table: Table, { timeZone, startsAt }: Opening): Opened => ({
  is: 'table',
  where,
  table,
  matched: matchColumns(table, { timeZone, where, startsAt }),
  place: null,
});

/** A table a place: matched as one, so that what is asked is asked once. */
function tablesOfPlaces(where: string, points: readonly NamedPoint[], opening: Opening): readonly Opened[] {
  const whole = jsonTable(points.map(({ properties }) => properties));
  const opened = whole && tableOf(where, whole, opening);
  if (!whole || opened?.is !== 'table' || !bearsReadings(opened.matched)) return [];
  const rows = new Map<string, TableRow[]>(points.map(({ name }) => [name, []]));
  for (const [i, row] of whole.rows.entries()) rows.get(points[i].name)!.push(row);
  const { matching, dateOrders, notices } = opened.matched;
  // A reading a place: there is no next row whose distance could be asked for.
  const interval = rows.size === points.length ? 0 : matching.interval;
  return [...rows].map(([place, own], i) => ({
    ...opened,
    where: `${where}, ${place}`,
    table: { ...whole, rows: own },
    matched: { matching: { ...matching, interval }, dateOrders, notices: i === 0 ? notices : [] },
    place,
  }));
}

const namesKept = (where: string, places: number): Problem => ({
  where,
  what: places === 1 ? 'names a place, and the name is kept' : `names ${places} places, and the names are kept`,
  fix: 'They stand in the list of files. If one of them is a person, leave the file, and take the name out of it first.',
  level: 'warning',
});

const bearsReadings = ({ matching }: Matched) =>
  matching.columns.some(({ meaning }) => meaning === 'value' || meaning === 'time');

function openGpx(where: string, text: string, { readGpx }: Host, problems: readonly Problem[]): OpenedFile {
  try {
    return shapes(where, readGpx(text), problems);
  } catch (error) {
    const what = `is no GPX that can be read (${(error as Error).message.slice(0, 120)})`;
    return { opened: [], problems: [...problems, refusal(where, what, 'Was the export finished?')] };
  }
}

function openJson(where: string, json: unknown, opening: Opening, problems: readonly Problem[]): OpenedFile {
  if (isFeatureCollection(json)) {
    const list = pointList(json);
    const places = namedPlaces(list);
    const ofPlaces = places ? tablesOfPlaces(where, places, opening) : [];
    if (ofPlaces.length > 0) return { opened: ofPlaces, problems: [...problems, namesKept(where, ofPlaces.length)] };
    const table = jsonTable(list);
    const opened = table && tableOf(where, table, opening);
    if (opened?.is === 'table' && bearsReadings(opened.matched)) return { opened: [opened], problems };
    return shapes(where, json, problems);
  }
  const table = jsonTable(json);
  if (table) return { opened: [tableOf(where, table, opening)], problems };
  const fix = 'A list of measurements, an openSenseMap box, and GeoJSON are read.';
  return { opened: [], problems: [...problems, refusal(where, 'is JSON without a list of readings', fix)] };
}

/** Tracks and points that bear no readings. Names of points are read, for the page to ask whether they may stay. */
function shapes(
  where: string,
  collection: FeatureCollection<Geometry | null>,
  problems: readonly Problem[],
): OpenedFile {
  const tracks = tracksOf(collection);
  const points = pointList(collection).flatMap(({ lon, lat, name }) =>
    typeof lon === 'number' && typeof lat === 'number' && Math.abs(lon) <= 180 && Math.abs(lat) <= 90
      ? [{ at: [lon, lat] as const, name: typeof name === 'string' ? name.slice(0, 120) : '' }]
      : [],
  );
  const opened: Opened[] = [];
  if (tracks.length > 0) opened.push({ is: 'tracks', where, tracks });
  if (points.length > 0) opened.push({ is: 'points', where, points });
  if (opened.length > 0) return { opened, problems };
  return {
    opened,
    problems: [...problems, refusal(where, 'has neither tracks nor points', 'Record a track, and export it again.')],
  };
}

/**
 * A zip: a bundle of ours, or an export of phyphox (phyphox.org/wiki, "Data export"): a CSV for each set of data, and a
 * folder `meta` with when it ran (kept: the start) and on which device (not kept).
 */
function openZip(name: string, bytes: Uint8Array, { timeZone, host }: Omit<Opening, 'startsAt'>): OpenedFile {
  const unzipped = unzip(bytes, name);
  if (!('files' in unzipped)) return { opened: [], problems: unzipped.problems };
  const { files } = unzipped;
  if (files.has('bundle.json')) return { opened: [{ is: 'bundle', where: name, bytes }], problems: [] };
  const meta = [...files].find(([path]) => /(^|\/)meta\/time\.csv$/i.test(path));
  const startsAt = meta ? startOf(decodeText(meta[1], host.decode).text) : null;
  const results = [...files]
    .filter(([path]) => /\.(csv|tsv|txt|json|geojson|gpx)$/i.test(path) && !/(^|\/)(meta|__MACOSX)\//i.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => openText(`${name}, ${path}`, content, { timeZone, host, startsAt }));
  if (results.length === 0) {
    return {
      opened: [],
      problems: [
        refusal(name, 'has no table in it', 'Bring a zip with CSV files, or an experiment that was saved here.'),
      ],
    };
  }
  return { opened: results.flatMap(({ opened }) => opened), problems: results.flatMap(({ problems }) => problems) };
}

/** When phyphox was first started, from `meta/time.csv`: `event`, `experiment time`, `system time` in seconds since 1970. */
function startOf(text: string): number | null {
  const { columns, rows } = readTable(text);
  const [event, since, system] = [/^event/i, /^experiment/i, /^system time$/i].map((word) =>
    columns.findIndex((name) => word.test(name)),
  );
  const row = rows.find(({ cells }) => /start/i.test(cells[event] ?? ''));
  if (!row || system < 0) return null;
  const at = (Number(row.cells[system]) - Number(row.cells[since] ?? 0)) * 1000;
  return at > 0 && at < 1e14 ? Math.round(at) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const refusal = (where: string, what: string, fix: string): Problem => ({ where, what, fix, level: 'error' });
