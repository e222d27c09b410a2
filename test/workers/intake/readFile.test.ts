import { readFileSync } from 'node:fs';
import { fc, test as law } from '@fast-check/vitest';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection } from 'geojson';
import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/core/intake/brought';
import { readFile } from '../../../src/workers/intake/readFile';
import { ProblemError } from '../../../src/workers/messages';

const read = (file: string, content: Uint8Array | string) =>
  readFile({ file, bytes: new Uint8Array(typeof content === 'string' ? strToU8(content) : content) });

/** The words of the refusal. */
async function refused(file: string, content: Uint8Array | string): Promise<string> {
  try {
    await read(file, content);
  } catch (error) {
    if (error instanceof ProblemError) return `${error.problem.what}. ${error.problem.fix}`;
    throw error;
  }
  throw new Error(`${file} was read`);
}

const PLACES: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Biblioteca Gòtic', kind: 'library', capacity: 80 },
      geometry: { type: 'Point', coordinates: [2.1765, 41.3802] },
    },
    {
      type: 'Feature',
      properties: { name: 'Museu del Barri', kind: 'museum', capacity: 20 },
      geometry: { type: 'Point', coordinates: [2.165, 41.395] },
    },
  ],
};

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Barris</name>
  <Placemark><name>Biblioteca Gòtic</name>
    <ExtendedData><Data name="kind"><value>library</value></Data></ExtendedData>
    <Point><coordinates>2.1765,41.3802,0</coordinates></Point></Placemark>
  <Placemark><name>El Gòtic</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
    2.17,41.38 2.18,41.38 2.18,41.39 2.17,41.38</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Folder></Document></kml>`;

const GPX = `<?xml version="1.0"?><gpx version="1.1" creator="a" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="41.3802" lon="2.1765"><name>Biblioteca Gòtic</name><type>library</type></wpt>
  <trk><name>Passeig</name><trkseg><trkpt lat="41.38" lon="2.17"/><trkpt lat="41.39" lon="2.18"/></trkseg></trk></gpx>`;

function geoparquet(codec: 'SNAPPY' | 'GZIP' | 'UNCOMPRESSED', geo: object = {}) {
  return new Uint8Array(
    parquetWriteBuffer({
      codec,
      compressors: { GZIP: (bytes) => gzipSync(bytes) },
      columnData: [
        { name: 'name', data: PLACES.features.map(({ properties }) => properties!.name), type: 'STRING' },
        { name: 'capacity', data: [80n, 20n], type: 'INT64' },
        { name: 'geometry', data: PLACES.features.map(({ geometry }) => geojsonToWkb(geometry)), type: 'BYTE_ARRAY' },
      ],
      kvMetadata: [
        {
          key: 'geo',
          value: JSON.stringify({
            version: '1.1.0',
            primary_column: 'geometry',
            columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'], ...geo } },
          }),
        },
      ],
    }),
  );
}

test('GeoJSON, FlatGeobuf and GeoParquet say the same of the same places', async () => {
  const shapes = [
    { what: 'point', at: [2.1765, 41.3802] },
    { what: 'point', at: [2.165, 41.395] },
  ];
  for (const [file, bytes, format] of [
    ['a.geojson', JSON.stringify(PLACES), 'geojson'],
    ['a.geojsonl', PLACES.features.map((feature) => JSON.stringify(feature)).join('\n'), 'geojson'],
    ['a.fgb', serialize(PLACES), 'flatgeobuf'],
    ['a.parquet', geoparquet('SNAPPY'), 'geoparquet'],
    ['b.parquet', geoparquet('GZIP'), 'geoparquet'],
  ] as const) {
    const brought = await read(file, bytes);
    expect(brought).toMatchObject({ file, format, shapes });
    const [name, capacity] = ['name', 'capacity'].map((column) => brought.columns.indexOf(column));
    expect(brought.rows.map(({ row, cells }) => [row, cells[name], cells[capacity]])).toEqual([
      [1, 'Biblioteca Gòtic', '80'],
      [2, 'Museu del Barri', '20'],
    ]);
  }
});

test('a Shapefile in UTM comes out in degrees, with its names', async () => {
  const zip = readFileSync(new URL('./fixtures/equipaments-utm31.zip', import.meta.url));
  const brought = await read('equipaments.zip', zip);
  expect(brought).toMatchObject({ format: 'shapefile', columns: ['NOM', 'TIPUS', 'PLACES'], problems: [] });
  expect(brought.rows.map(({ cells }) => cells)).toEqual([
    ['Biblioteca Gòtic', 'Biblioteca', '80'],
    ['Museu del Barri', 'Museu', ''],
    ['Ludoteca El Far', 'Ludoteca', '25'],
  ]);
  const [first] = brought.shapes!;
  // UTM 31N 430900 4581500, worked out apart by Krüger's series.
  expect(first?.what === 'point' && first.at[0]).toBeCloseTo(2.173587248, 8);
  expect(first?.what === 'point' && first.at[1]).toBeCloseTo(41.382058126, 8);
});

test('KML, KMZ and GPX give their points and outlines, and say of lines that they are lines', async () => {
  for (const brought of [await read('a.kml', KML), await read('a.kmz', zipSync({ 'doc.kml': strToU8(KML) }))]) {
    expect(brought.format).toBe('kml');
    expect(brought.shapes!.map((shape) => shape?.what)).toEqual(['point', 'area']);
    expect(brought.rows[0].cells[brought.columns.indexOf('kind')]).toBe('library');
  }
  const gpx = await read('a.gpx', GPX);
  expect(gpx.shapes!.map((shape) => shape?.what).sort()).toEqual(['other', 'point']);
});

test('a table is read whatever its encoding, and alone in a zip archive too', async () => {
  const text = 'nom;lat;lon\nGràcia;41,40;2,15\nGòtic;41,38;2,17\n';
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  for (const brought of [
    await read('a.csv', text),
    await read('a.csv', latin),
    await read('a.zip', zipSync({ 'a.csv': strToU8(text) })),
  ]) {
    expect(brought).toMatchObject({ format: 'table', columns: ['nom', 'lat', 'lon'], decimal: ',', shapes: null });
    expect(brought.rows[0]).toEqual({ row: 2, cells: ['Gràcia', '41,40', '2,15'] });
  }
});

/** The archive with another length in its directory than its one file has. */
function claiming(archive: Uint8Array, length: number): Uint8Array {
  const entry = archive.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => archive[at + i] === byte));
  new DataView(archive.buffer).setUint32(entry + 24, length, true);
  return archive;
}

test('an archive that unpacks to more than the limit is refused before it is unpacked', async () => {
  const table = strToU8('a;b\n1;2\n'.repeat(1000));
  expect(await refused('bomb.zip', claiming(zipSync({ 'a.csv': table }), LIMITS.unpackedBytes + 1))).toContain(
    'unpacks to more than the 300 MB',
  );
  // One that claims less than it holds gets no more than it claims.
  const { rows } = await read('lying.zip', claiming(zipSync({ 'a.csv': table }), 40));
  expect(rows.length).toBeLessThan(11);
  expect(await refused('inside.zip', zipSync({ 'a.csv': zipSync({ 'a.csv': strToU8('a,b') }) }))).toContain(
    'another archive',
  );
  const many = Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.bin`, new Uint8Array()]));
  expect(await refused('many.zip', zipSync(many))).toContain('more than 1000 files');
});

test('entities that unfold without end are refused, not unfolded', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><kml>&b;</kml>`;
  expect(await refused('laughs.kml', laughs)).toContain('document type of its own');
});

test.each([
  ['a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'spreadsheet'],
  ['a.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'save the sheet as CSV'],
  ['a.gpkg', strToU8('SQLite format 3\0'), 'GeoPackage'],
  ['a.shp', Uint8Array.from([0, 0, 0x27, 0x0a, 0, 0]), 'Zip it together'],
  ['a.zip', zipSync({ 'a.txt.bin': strToU8('x') }), 'nothing that the page reads'],
  ['a.csv', new Uint8Array(), 'is empty'],
  ['a.csv', strToU8('only one column\nof words'), 'no columns'],
  ['a.json', strToU8('{"type":"Topology","objects":{}}'), 'TopoJSON'],
  ['a.json', strToU8('{"a":1}'), 'not GeoJSON'],
  ['a.geojson', strToU8('{"type":"FeatureCollection","features":[{'), 'not whole JSON'],
  ['a.geojson', strToU8('{"type":"FeatureCollection","features":[]}'), 'no places and no areas'],
  [
    'a.geojson',
    strToU8('{"type":"FeatureCollection","crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::25831"}},"features":[]}'),
    'WGS84 degrees',
  ],
  ['a.xml', strToU8('<html><body>x</body></html>'), 'neither KML nor GPX'],
  ['a.fgb', strToU8('fgb\x03fgb\x01xxxxxxxxxxxxxxxxxxx'), 'FlatGeobuf'],
  ['a.parquet', strToU8('PAR1xxxxxxxxxxxxxxxxPAR1'), 'Parquet'],
])('%s is refused with words on what to do: %#', async (file, bytes, words) => {
  expect(await refused(file, bytes)).toContain(words);
});

test('GeoParquet in other coordinates, and FlatGeobuf that is cut off, are refused', async () => {
  const other = geoparquet('UNCOMPRESSED', { crs: { id: { authority: 'EPSG', code: 25831 } } });
  expect(await refused('a.parquet', other)).toContain('coordinate system 25831');
  const whole = serialize(PLACES);
  expect(await refused('a.fgb', whole.slice(0, -40))).toMatch(/damaged or cut off/);
});

test('more rows than the limit are refused with the row at which it ends', async () => {
  const table = `name;lat;lon\n${'a;41,4;2,1\n'.repeat(LIMITS.rows + 1)}`;
  await expect(read('long.csv', table)).rejects.toMatchObject({
    problem: { where: `long.csv, row ${LIMITS.rows + 2}`, what: expect.stringContaining('100000 rows') },
  });
});

/** Bytes that begin as a format does, and go on as nobody wrote them. */
const starts = ['', 'fgb\x03fgb\x01', 'PAR1', 'PK\x03\x04', '{"type":', '<kml>', '<gpx ', 'a;b\n', '\xff\xfe'];
const hostile = fc
  .tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }))
  .map(([start, rest]) => Uint8Array.from([...Array.from(start, (letter) => letter.charCodeAt(0)), ...rest]));

law.prop([hostile])('any bytes are a file that can be read, or a refusal in words', async (bytes) => {
  try {
    const { rows, columns } = await read('a.bin', bytes);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
  }
});

const damaged = fc.constantFrom(
  serialize(PLACES),
  geoparquet('SNAPPY'),
  new Uint8Array(readFileSync(new URL('./fixtures/equipaments-utm31.zip', import.meta.url))),
  strToU8(KML),
  strToU8(JSON.stringify(PLACES)),
);

law.prop([damaged, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 5 }), fc.nat()])(
  'a file damaged anywhere, or cut off, is read or refused, and nothing else',
  async (bytes, changes, end) => {
    const copy = bytes.slice(0, bytes.length - (end % bytes.length));
    for (const [at, value] of changes) copy[at % copy.length] = value;
    try {
      await read('a.bin', copy);
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError);
    }
  },
);
