import { KINDS } from '../site/kinds';
import type { CityPack, GroupColumn } from './cityPack';
import { crc32 } from './crc32';
import { MAGIC, VERSION } from './encodePack';
import { ByteReader } from './packBytes';
import { readNumbers, readPolygons, readWholes } from './packColumns';
import { badContent, PackError } from './packError';
import { COUNTS, ColumnArena, layColumns, type PackCounts } from './packLayout';
import { readStreets } from './packStreets';
import { type PackText, readText } from './packText';
import { decodeUtf8 } from './utf8';

/** Magic, version, length, checksum. */
const HEADER_BYTES = MAGIC.length + 3 * 4;

/**
 * A column of eight-byte numbers needs at least a bit a row in the file (all of them unknown), so that memory for honest
 * packs is at most 64 times their bytes. Counts that ask for more are not believed.
 */
const MOST_GROWTH = 64;
const SMALL_CHANGE = 1024;

/**
 * The city in the (gunzipped) bytes of a pack. All columns lie in one new buffer (`packBuffer`). Throws a `PackError`
 * that says which is wrong: magic, version, length, checksum or, for bytes made to deceive, content.
 */
export function decodePack(bytes: Uint8Array): CityPack {
  const body = new ByteReader(bodyOf(bytes));
  const counts = readCounts(body);
  const text = readText(decodeUtf8(body.raw(counts.textBytes)), counts);
  const measured = new ColumnArena(null);
  layColumns(counts, measured);
  if (measured.used > MOST_GROWTH * body.left + SMALL_CHANGE) throw badContent('its counts do not fit its length');
  const columns = layColumns(counts, new ColumnArena(new ArrayBuffer(measured.used)));
  readColumns(body, columns, { counts, levels: text.levels.length });
  if (body.left > 0) throw badContent('it goes on after its last column');
  return packOf(text, counts, columns);
}

/** The one buffer in which all columns of a decoded pack lie: post it with `transfer: [packBuffer(pack)]`. */
export const packBuffer = (pack: CityPack): ArrayBuffer => pack.sites.kind.buffer as ArrayBuffer;

function bodyOf(bytes: Uint8Array): Uint8Array {
  const head = new ByteReader(bytes);
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const why = isGzip ? 'it is still gzipped' : 'it does not begin with the mark of one';
    throw new PackError('magic', `This is not a city pack: ${why}.`);
  }
  if (bytes.length < HEADER_BYTES) {
    throw new PackError('length', `The city pack is cut short: it ends after ${bytes.length} bytes, within its head.`);
  }
  head.raw(MAGIC.length);
  const [version, length, checksum] = [head.uint32(), head.uint32(), head.uint32()];
  if (version !== VERSION) {
    const mend = version > VERSION ? 'Reload the page or update the program' : 'Build it again with "atlas city"';
    const what = `The city pack is of version ${version}, and this program reads version ${VERSION}`;
    throw new PackError('version', `${what}. ${mend}.`);
  }
  if (head.left !== length) {
    const what = head.left < length ? 'is cut short' : 'has more bytes than it should';
    throw new PackError('length', `The city pack ${what}: ${head.left} bytes instead of ${length}. Fetch it again.`);
  }
  const body = head.raw(length);
  if (crc32(body) !== checksum) {
    throw new PackError('checksum', 'The city pack is damaged: its checksum does not match. Fetch it again.');
  }
  return body;
}

function readCounts(body: ByteReader): PackCounts {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, body.uint32()])) as PackCounts;
  const { hasStreets, nodes, edges, shapePositions } = counts;
  if (hasStreets > 1 || (hasStreets === 0 && nodes + edges + shapePositions > 0)) {
    throw badContent('it both has streets and has none');
  }
  return counts;
}

type Columns = ReturnType<typeof layColumns>;

function readColumns(body: ByteReader, columns: Columns, { counts, levels }: { counts: PackCounts; levels: number }) {
  const { sites, areas, cells } = columns;
  readWholes(body, sites.kind, { coding: 'plain', limit: KINDS.length, what: 'kind of site' });
  readWholes(body, sites.kindMask, { coding: 'plain', limit: 2 ** KINDS.length, what: 'set of kinds' });
  readNumbers(body, sites.lon, 'difference');
  readNumbers(body, sites.lat, 'difference');
  readNumbers(body, sites.capacity, 'signed');

  readWholes(body, areas.level, { coding: 'plain', limit: levels, what: 'level of areas' });
  readWholes(body, areas.within, { coding: 'difference', least: -1, limit: counts.areas, what: 'area' });
  readNumbers(body, areas.population, 'signed');
  for (const values of areas.groups) readNumbers(body, values, 'signed');
  readPolygons(body, areas.polygons);

  readNumbers(body, cells.lon, 'difference');
  readNumbers(body, cells.lat, 'difference');
  readWholes(body, cells.area, { coding: 'difference', limit: counts.areas, what: 'area' });
  readNumbers(body, cells.people, 'signed');
  for (const values of cells.groups) readNumbers(body, values, 'signed');
  readPolygons(body, cells.polygons);

  if (counts.hasStreets) readStreets(body, { nodeCount: counts.nodes, edgeCount: counts.edges, ...columns.streets });
}

function packOf(text: PackText, counts: PackCounts, { sites, areas, cells, streets }: Columns): CityPack {
  const groupsOf = (definitions: PackText['areaGroups'], values: readonly Float64Array[]): GroupColumn[] =>
    definitions.map((definition, i) => ({ ...definition, values: values[i] }));
  return {
    slug: text.slug,
    title: text.title,
    bounds: text.bounds,
    sites: { count: counts.sites, ids: text.siteIds, names: text.siteNames, details: text.siteDetails, ...sites },
    areas: {
      ...areas,
      count: counts.areas,
      ids: text.areaIds,
      names: text.areaNames,
      levels: text.levels,
      groups: groupsOf(text.areaGroups, areas.groups),
    },
    cells: {
      ...cells,
      count: counts.cells,
      groups: groupsOf(text.cellGroups, cells.groups),
      method: text.method,
    },
    streets: counts.hasStreets ? { nodeCount: counts.nodes, edgeCount: counts.edges, ...streets } : null,
  };
}
