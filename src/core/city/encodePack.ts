import type { AreaColumns, CellColumns, CityPack, PolygonColumns, SiteColumns } from './cityPack';
import { crc32 } from './crc32';
import { ByteWriter } from './packBytes';
import { writeNumbers, writePolygons, writeWholes } from './packColumns';
import { COUNTS, type PackCounts } from './packLayout';
import { writeStreets } from './packStreets';
import { textOf } from './packText';
import { encodeUtf8 } from './utf8';

/** As in PNG: the high bit and the two kinds of line end show what a transfer as text would have spoilt. */
export const MAGIC = Uint8Array.of(0x89, 0x4c, 0x41, 0x50, 0x4b, 0x0d, 0x0a, 0x1a);
/** Grows whenever older readers would misread the bytes. */
export const VERSION = 1;

/**
 * The bytes of a city: magic, version, length of the body, its CRC-32, and the body: counts, then columns.
 * Nothing is lost, with one exception: positions of areas and cells are in whole 1e-6 degrees already, streets in 1e-7.
 * On disk and over the wire the bytes are gzipped, which halves them once more.
 */
export function encodePack(pack: CityPack): Uint8Array<ArrayBuffer> {
  const text = encodeUtf8(textOf(pack));
  const body = new ByteWriter();
  const counts = countsOf(pack, text.length);
  for (const name of COUNTS) body.uint32(counts[name]);
  body.raw(text);
  writeSites(body, pack.sites);
  writeAreas(body, pack.areas);
  writeCells(body, pack.cells);
  if (pack.streets) writeStreets(body, pack.streets);

  const bytes = body.done();
  const file = new ByteWriter();
  file.raw(MAGIC);
  file.uint32(VERSION);
  file.uint32(bytes.length);
  file.uint32(crc32(bytes));
  file.raw(bytes);
  return file.done();
}

const polygonCounts = ({ ringStart, positionStart, positions }: PolygonColumns) => [
  ringStart.length - 1,
  positionStart.length - 1,
  positions.length / 2,
];

function countsOf({ sites, areas, cells, streets }: CityPack, textBytes: number): PackCounts {
  const [areaPolygons, areaRings, areaPositions] = polygonCounts(areas.polygons);
  const [cellPolygons, cellRings, cellPositions] = polygonCounts(cells.polygons);
  return {
    textBytes,
    sites: sites.count,
    areas: areas.count,
    areaGroups: areas.groups.length,
    areaPolygons,
    areaRings,
    areaPositions,
    cells: cells.count,
    cellGroups: cells.groups.length,
    cellPolygons,
    cellRings,
    cellPositions,
    hasStreets: streets ? 1 : 0,
    nodes: streets?.nodeCount ?? 0,
    edges: streets?.edgeCount ?? 0,
    shapePositions: streets ? streets.shape.length / 2 : 0,
  };
}

function writeSites(body: ByteWriter, { kind, kindMask, lon, lat, capacity }: SiteColumns) {
  writeWholes(body, kind, 'plain');
  writeWholes(body, kindMask, 'plain');
  writeNumbers(body, lon, 'difference');
  writeNumbers(body, lat, 'difference');
  writeNumbers(body, capacity, 'signed');
}

function writeAreas(body: ByteWriter, { level, within, population, groups, polygons }: AreaColumns) {
  writeWholes(body, level, 'plain');
  writeWholes(body, within, 'difference');
  writeNumbers(body, population, 'signed');
  for (const { values } of groups) writeNumbers(body, values, 'signed');
  writePolygons(body, polygons);
}

function writeCells(body: ByteWriter, { lon, lat, area, people, groups, polygons }: CellColumns) {
  writeNumbers(body, lon, 'difference');
  writeNumbers(body, lat, 'difference');
  writeWholes(body, area, 'difference');
  writeNumbers(body, people, 'signed');
  for (const { values } of groups) writeNumbers(body, values, 'signed');
  writePolygons(body, polygons);
}
