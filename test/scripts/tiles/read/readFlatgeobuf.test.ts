import { fc, test as property } from '@fast-check/vitest';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { damage, inputOf, outcomeOf, readAll } from './recordingSink';

const town: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'Bücherei', seats: 40, open: true },
      geometry: { type: 'Point', coordinates: [10, 53.5] },
    },
    {
      type: 'Feature',
      properties: { name: '公園', seats: 0.5, open: false },
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 53],
          [11, 54],
        ],
      },
    },
    {
      type: 'Feature',
      properties: { name: 'ring', seats: 1, open: true },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [9, 0],
              [9, 9],
              [0, 0],
            ],
            [
              [3, 1],
              [5, 1],
              [5, 3],
              [3, 1],
            ],
          ],
          [
            [
              [20, 0],
              [29, 0],
              [29, 9],
              [20, 0],
            ],
          ],
        ],
      },
    },
  ],
};
const bytes = serialize(town);

test('points, lines and polygons of one file come out as they went in', async () => {
  const { features } = await readAll(inputOf(bytes, 'flatgeobuf'));
  expect(features.map(({ geometry, properties }) => ({ type: 'Feature', properties, geometry }))).toEqual(
    town.features,
  );
  expect(features.map(({ place }) => bytes.length > place)).toEqual([true, true, true]);
});

test('the size of the chunks does not matter', async () => {
  const whole = await readAll(inputOf(bytes, 'flatgeobuf'));
  for (const size of [1, 2, 3, 5, 7, 8, 11, 12, 13, 64, 255]) {
    const { features } = await readAll(inputOf(bytes, 'flatgeobuf', size));
    expect([size, features]).toEqual([size, whole.features]);
  }
});

test('whole numbers of 64 bits stay exact, and JSON is flattened', async () => {
  const plain = {
    title: null,
    description: null,
    width: -1,
    precision: -1,
    scale: -1,
    nullable: true,
    unique: false,
    primary_key: false,
  };
  const header = {
    geometryType: 1,
    columns: [
      { ...plain, name: 'osm', type: 7 },
      { ...plain, name: 'tags', type: 12 },
    ],
    envelope: null,
    featuresCount: 1,
    indexNodeSize: 0,
    crs: null,
    title: null,
    description: null,
    metadata: null,
  };
  const geometry = parseGeometry({ type: 'Point', coordinates: [1, 2] });
  const properties = { osm: 2n ** 53n + 1n, tags: { kind: 'library' } } as never;
  const file = Buffer.concat([bytes.subarray(0, 8), buildHeader(header), buildFeature(geometry, properties, header)]);
  const { features } = await readAll(inputOf(file, 'flatgeobuf'));
  expect(features[0].properties).toEqual({ osm: 2n ** 53n + 1n, 'tags.kind': 'library' });
});

test('a file in another coordinate system is refused, not drawn in the wrong place', async () => {
  await expect(readAll(inputOf(serialize(town, 25832), 'flatgeobuf'))).rejects.toThrow(/EPSG:25832.*WGS84/s);
  await expect(readAll(inputOf(serialize(town, 4326), 'flatgeobuf'))).resolves.toBeDefined();
});

test('a file that ends early names the byte and the last good feature, wherever it ends', async () => {
  for (let length = 8; length < bytes.length; length++) {
    const reading = readAll(inputOf(bytes.slice(0, length), 'flatgeobuf'));
    await expect(reading, `cut at ${length}`).rejects.toThrow(/damaged at byte \d+/);
  }
  const last = readAll(inputOf(bytes.slice(0, -1), 'flatgeobuf'));
  await expect(last).rejects.toThrow(/The last feature read is number 2\./);
});

property.prop(
  [fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), bit: fc.nat(7), isCut: fc.constant(false) })],
  {
    numRuns: 400,
  },
)('a file with a turned bit is read or refused in words', async (harm) => {
  await outcomeOf(inputOf(damage(bytes, harm), 'flatgeobuf'));
});
