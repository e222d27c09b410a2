import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fc, test as property } from '@fast-check/vitest';
import type { Geometry } from 'geojson';
import { geojsonToWkb, parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from 'vitest';
import { openInput } from '../../../../scripts/tiles/read/openInput';
import { damage, inputOf, outcomeOf, readAll } from './recordingSink';

const places: { name: string; id: bigint; geometry: Geometry }[] = [
  { name: 'Bücherei', id: 1n, geometry: { type: 'Point', coordinates: [10, 53.5] } },
  {
    name: '公園',
    id: 2n ** 53n + 1n,
    geometry: {
      type: 'LineString',
      coordinates: [
        [10, 53],
        [11, 54],
      ],
    },
  },
  {
    name: 'ring',
    id: 3n,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 0],
        ],
      ],
    },
  },
];

interface Options {
  readonly codec?: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP' | 'BROTLI';
  readonly geo?: unknown;
  readonly wkb?: (Uint8Array | null)[];
}

const GEO = {
  version: '1.1.0',
  primary_column: 'geometry',
  columns: { geometry: { encoding: 'WKB', geometry_types: [] } },
};

function parquet({
  codec = 'SNAPPY',
  geo = GEO,
  wkb = places.map(({ geometry }) => geojsonToWkb(geometry)),
}: Options = {}) {
  const buffer = parquetWriteBuffer({
    codec,
    compressors: { GZIP: (bytes) => gzipSync(bytes), BROTLI: (bytes) => brotliCompressSync(bytes) },
    rowGroupSize: 2,
    columnData: [
      { name: 'id', data: places.map(({ id }) => id), type: 'INT64' },
      { name: 'name', data: places.map(({ name }) => name), type: 'STRING' },
      { name: 'geometry', data: wkb, type: 'BYTE_ARRAY', nullable: true },
    ],
    kvMetadata: geo === null ? [] : [{ key: 'geo', value: JSON.stringify(geo) }],
  });
  return new Uint8Array(buffer);
}

test.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'] as const)(
  'rows of all groups come out as they went in (%s)',
  async (codec) => {
    const { features } = await readAll(inputOf(parquet({ codec }), 'geoparquet', 100));
    expect(features.map(({ geometry }) => geometry)).toEqual(places.map(({ geometry }) => geometry));
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: 1, name: 'Bücherei' },
      { id: 2n ** 53n + 1n, name: '公園' },
      { id: 3, name: 'ring' },
    ]);
    expect(features.map(({ id, place }) => [id, place])).toEqual([
      [1, 1],
      [2n ** 53n + 1n, 2],
      [3, 3],
    ]);
  },
);

test('a file on disk is read in pieces', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'geoparquet-'));
  const path = join(folder, 'places.parquet');
  writeFileSync(path, parquet());
  const opened = await openInput(path);
  expect([opened.format, opened.plainPath]).toEqual(['geoparquet', path]);
  expect((await readAll(opened)).features).toHaveLength(3);
  rmSync(folder, { recursive: true });
});

test('one broken geometry costs one feature, an absent one is handed on as absent', async () => {
  const wkb = [geojsonToWkb(places[0].geometry), Uint8Array.of(1, 3, 0, 0, 0, 255, 255, 255, 255, 1), null];
  const { features, skipped } = await readAll(inputOf(parquet({ wkb }), 'geoparquet'));
  expect(features.map(({ geometry }) => geometry?.type)).toEqual(['Point', undefined]);
  expect(skipped).toEqual([{ place: 2, kind: 'damaged geometry' }]);
});

test.each([
  ['no metadata', null, /does not say which column/],
  ['a column that is not there', { ...GEO, primary_column: 'shape' }, /does not say which column/],
  ['another encoding', { ...GEO, columns: { geometry: { encoding: 'point' } } }, /encoded as "point"/],
  [
    'metres',
    { ...GEO, columns: { geometry: { encoding: 'WKB', crs: { id: { authority: 'EPSG', code: 25832 } } } } },
    /EPSG:25832/,
  ],
])('%s is refused with the way out', async (_, geo, message) => {
  await expect(readAll(inputOf(parquet({ geo }), 'geoparquet'))).rejects.toThrow(message);
});

test('columns that only repeat the geometry are left out', async () => {
  const covering = { bbox: { xmin: ['name', 'xmin'] } };
  const geo = { ...GEO, columns: { geometry: { ...GEO.columns.geometry, covering } } };
  const { features } = await readAll(inputOf(parquet({ geo }), 'geoparquet'));
  expect(Object.keys(features[0].properties)).toEqual(['id']);
});

const whole = parquet();
property.prop(
  [fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bit: fc.nat(7), isCut: fc.boolean() })],
  {
    numRuns: 400,
  },
)('a damaged file is read or refused in words', async (harm) => {
  await outcomeOf(inputOf(damage(whole, harm), 'geoparquet'));
});
