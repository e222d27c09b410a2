/** What people bring to the planner's room: read, recognised, checked and taken into use, as the page's worker does it. */
import { readFileSync } from 'node:fs';
import { gzipSync, unzipSync, zipSync } from 'fflate';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection } from 'geojson';
import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import { type Reader, type Seed, textBody } from '../../../scripts/fuzz/reader';
import { readOwnData } from '../../../src/core/intake/ownData';
import { packWithOwn } from '../../../src/core/intake/packWithOwn';
import { createIntake } from '../../../src/workers/intake/intakeDesk';
import { ProblemError } from '../../../src/workers/messages';
import { createArea, createPack, createSite } from '../../core/city/createPack';
import { JOURNEY, ROW_NAMES, surroundings } from '../../core/intake/bringing';
import { orRefused } from './refused';

const RING = [
  [2.17, 41.38],
  [2.18, 41.38],
  [2.18, 41.39],
  [2.17, 41.38],
];

export const PLACES: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Biblioteca Gòtic', kind: 'library', capacity: 80, website: 'https://example.org' },
      geometry: { type: 'Point', coordinates: [2.1765, 41.3802] },
    },
    {
      type: 'Feature',
      properties: { name: 'Museu del Barri', kind: 'museum', capacity: 20, website: null },
      geometry: { type: 'Point', coordinates: [2.165, 41.395] },
    },
  ],
};

export const AREAS: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { codi: '1', nom: 'El Raval', poblacio: 47000 },
      geometry: { type: 'Polygon', coordinates: [RING] },
    },
    {
      type: 'Feature',
      properties: { codi: '2', nom: 'Gòtic', poblacio: null },
      geometry: { type: 'MultiPolygon', coordinates: [[RING]] },
    },
  ],
};

const KML = `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Barris</name>
  <Placemark><name>Biblioteca Gòtic</name><styleUrl>#a</styleUrl>
    <ExtendedData><Data name="kind"><value>library</value></Data></ExtendedData>
    <Point><coordinates>2.1765,41.3802,0</coordinates></Point></Placemark>
  <Placemark><name>El Gòtic</name><description><![CDATA[<b>x</b>]]></description><Polygon><outerBoundaryIs><LinearRing><coordinates>
    2.17,41.38 2.18,41.38 2.18,41.39 2.17,41.38</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Folder></Document></kml>`;

const GPX = `<?xml version="1.0"?><gpx version="1.1" creator="a" xmlns="http://www.topografix.com/GPX/1/1">
  <wpt lat="41.3802" lon="2.1765"><name>Biblioteca Gòtic</name><type>library</type></wpt>
  <trk><name>Passeig</name><trkseg><trkpt lat="41.38" lon="2.17"><time>2025-05-12T08:00:00Z</time></trkpt><trkpt lat="41.39" lon="2.18"/></trkseg></trk></gpx>`;

export const geoparquet = (codec: 'SNAPPY' | 'GZIP' | 'UNCOMPRESSED') =>
  new Uint8Array(
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
            columns: { geometry: { encoding: 'WKB', geometry_types: ['Point'] } },
          }),
        },
      ],
    }),
  );

export const flatgeobuf = (collection: FeatureCollection) => new Uint8Array(serialize(collection));

const lines = ({ features }: FeatureCollection) => features.map((feature) => JSON.stringify(feature)).join('\n');

/** Each file of an archive in its turn, changed and packed again with the others. */
export function insideZip(archive: Uint8Array, as: (name: string) => Seed['as']): Seed[] {
  const files = unzipSync(archive);
  return Object.keys(files).map((name) => ({
    body: files[name],
    as: as(name),
    wrap: (body) => zipSync({ ...files, [name]: body }, { level: 1 }),
  }));
}

const shapefile = new Uint8Array(readFileSync('test/workers/intake/fixtures/equipaments-utm31.zip'));

const SEEDS: Readonly<Record<string, () => readonly Seed[]>> = {
  'brought/table': () => [
    textBody(JOURNEY),
    textBody('name\tkind\tx\ty\nA\tlibrary\t430900\t4581500\nB\tmuseum\t431000\t4581600\n'),
    textBody('sep=;\nnom;població\n"El ""Raval""";47.000\n'),
    { body: Uint8Array.from('nom;lat;lon\nGràcia;41,40;2,15\n', (letter) => letter.charCodeAt(0)), as: 'bytes' },
    { body: new Uint8Array(Buffer.from('\uFEFFnom;lat;lon\nGràcia;41,40;2,15\n', 'utf16le')), as: 'bytes' },
  ],
  'brought/geojson': () => [
    textBody(JSON.stringify(PLACES), 'json'),
    textBody(JSON.stringify(AREAS), 'json'),
    textBody(
      JSON.stringify({ ...AREAS, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }),
      'json',
    ),
    textBody(lines(PLACES)),
    textBody(`\x1e${lines(AREAS)}`),
  ],
  'brought/kml': () => [textBody(KML), { ...textBody(KML), wrap: (body) => zipSync({ 'doc.kml': body }) }],
  'brought/gpx': () => [textBody(GPX)],
  'brought/flatgeobuf': () => [
    { body: flatgeobuf(PLACES), as: 'bytes' },
    { body: flatgeobuf(AREAS), as: 'bytes' },
  ],
  'brought/geoparquet': () =>
    (['SNAPPY', 'GZIP', 'UNCOMPRESSED'] as const).map((codec) => ({ body: geoparquet(codec), as: 'bytes' })),
  'brought/shapefile': () => [
    ...insideZip(shapefile, (name) => (name.endsWith('prj') ? 'text' : 'bytes')),
    { body: shapefile, as: 'bytes' },
  ],
  'brought/zip': () => [
    { ...textBody(JOURNEY), wrap: (body) => zipSync({ 'places.csv': body }) },
    {
      ...textBody(JSON.stringify(PLACES), 'json'),
      wrap: (body) => zipSync({ 'a/places.geojson': body, 'readme.txt': body }),
    },
    {
      body: zipSync({ 'places.csv': new TextEncoder().encode(JOURNEY), 'a/b.kml': new TextEncoder().encode(KML) }),
      as: 'bytes',
    },
  ],
};

const pack = createPack({
  areas: [createArea({ id: 'a' })],
  sites: [createSite({ id: 's', at: [2.175, 41.395] })],
  cells: [{ at: [2.171, 41.391] }, { at: [2.178, 41.398] }],
});

async function bring(bytes: Uint8Array) {
  const intake = createIntake();
  const opened = await intake.read({
    file: new File([new Uint8Array(bytes)], 'brought'),
    surroundings: surroundings(),
  });
  const { setup } = opened;
  const other = setup.purpose === 'sites' ? 'areas' : 'sites';
  const setups = [setup, { ...setup, purpose: other, columns: await intake.recognise({ purpose: other }) } as const];
  const answers: unknown[] = [opened];
  for (const one of setups) {
    const report = await intake.check(one);
    const { bytes: kept } = await intake.finish({ setup: one, rowNames: ROW_NAMES });
    // What the page keeps is read again by the engine, into the pack of the city.
    const text = new TextDecoder().decode(kept);
    const own = readOwnData(
      `{"sites":${one.purpose === 'sites' ? text : 'null'},"areas":${one.purpose === 'areas' ? text : 'null'}}`,
    );
    if (own === null) throw new Error('what was kept cannot be read');
    answers.push(report, packWithOwn(pack, own).sites.count);
  }
  return answers;
}

export const BROUGHT: readonly Reader[] = Object.entries(SEEDS).map(([name, seeds]) => ({
  name,
  seeds,
  read: (bytes) => orRefused(ProblemError, () => bring(bytes)),
}));
