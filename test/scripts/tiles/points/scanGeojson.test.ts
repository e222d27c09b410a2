import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../scripts/command/command';
import { LayerSink } from '../../../../scripts/tiles/featureSink';
import { PointScanner } from '../../../../scripts/tiles/points/pointScanner';
import { PointStore } from '../../../../scripts/tiles/points/pointStore';
import { RowShapes } from '../../../../scripts/tiles/points/rowShapes';
import { GeojsonScan } from '../../../../scripts/tiles/points/scanGeojson';
import { valueOfCode } from '../../../../scripts/tiles/points/valueTable';
import { createShapeLayer } from '../../../../scripts/tiles/shapes/shapeLayer';
import { SkippedFeatures } from '../../../../scripts/tiles/skippedFeatures';

function scan(text: string | Uint8Array, chunkBytes = 1 << 20) {
  const points = new PointStore(new RowShapes(null, []));
  const shapes = createShapeLayer();
  const skipped = new SkippedFeatures(false);
  const sink = new LayerSink({ points, shapes, skipped });
  sink.beginInput('a.geojson', 'byte');
  const scanning = new GeojsonScan('a.geojson', {
    sink,
    scanner: new PointScanner(points),
    countPoint: () => sink.countPoints(1),
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanning.push(bytes.subarray(at, at + chunkBytes));
  scanning.finish();
  const rows = Array.from({ length: points.count }, (_, i) => {
    const row = points.rowStarts[i];
    const keys = points.shapes.list(points.rows[row]);
    const values = [...keys].map((key, k) => [
      points.shapes.keys[key],
      valueOfCode(points.rows[row + 1 + k], points.values.shared),
    ]);
    const id = points.ids?.[i];
    return {
      ...(id === undefined || Number.isNaN(id) ? {} : { id }),
      x: points.x[i],
      y: points.y[i],
      properties: Object.fromEntries(values),
    };
  });
  return { rows, shapes: shapes.count, skipped: skipped.listed, featuresIn: sink.featuresIn };
}

const feature = (lon: number, lat: number, properties: Record<string, unknown> | null, more: object = {}): Feature =>
  ({ type: 'Feature', ...more, geometry: { type: 'Point', coordinates: [lon, lat] }, properties }) as Feature;

const features = [
  feature(
    9.99,
    53.55,
    { name: 'Zentralbibliothek', kind: 'library', capacity: 120, open: true, share: 0.25 },
    { id: 1 },
  ),
  feature(
    -58.4,
    -34.6,
    { name: 'Escuela "Ñandú" \\ 東', kind: 'primary', capacity: null, open: false, share: -1.5e-7 },
    { id: 2 },
  ),
  feature(0, 0, {}, { id: 3 }),
  feature(180, -90, null),
  feature(1.5, 2.25, { nested: { a: [1, 2], b: { c: 'd' } }, name: 'x' }),
  feature(-0.000001, 12.3456789012345, { capacity: 4294967296, neg: -7, name: '' }),
];
const collection = { type: 'FeatureCollection', features };

describe('layouts', () => {
  const plain = scan(JSON.stringify(collection));

  test('every feature of a collection in one line is read', () => {
    expect(plain.rows).toHaveLength(features.length);
    expect(plain.rows[0]).toMatchObject({
      id: 1,
      properties: { name: 'Zentralbibliothek', capacity: 120, open: true, share: 0.25 },
    });
    expect(plain.rows[1].properties).toEqual({
      name: 'Escuela "Ñandú" \\ 東',
      kind: 'primary',
      open: false,
      share: -1.5e-7,
    });
    expect(plain.rows[4].properties).toEqual({ 'nested.a': '1;2', 'nested.b.c': 'd', name: 'x' });
    expect(plain.skipped).toEqual([]);
  });

  const layouts: Record<string, string> = {
    'printed prettily': JSON.stringify(collection, null, 2),
    'with Windows line ends and tabs': JSON.stringify(collection, null, '\t').replaceAll('\n', '\r\n'),
    'with a byte order mark': `\ufeff${JSON.stringify(collection)}`,
    'with crs, bbox and foreign members around its features': JSON.stringify({
      name: 'a "features": [ list',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      bbox: [-180, -90, 180, 90],
      ...collection,
      after: { features: [1, { deep: ']}' }], n: null },
      last: -1.5,
    }),
    'one feature a line': features.map((one) => `${JSON.stringify(one)}\n`).join(''),
    'one feature a line without a last line end': features.map((one) => JSON.stringify(one)).join('\n'),
    'separated by RS': features.map((one) => `\u001e${JSON.stringify(one)}\n`).join(''),
    'with nothing between features': features.map((one) => JSON.stringify(one)).join(''),
    'as a bare array': JSON.stringify(features),
    'as two collections one behind the other': [features.slice(0, 3), features.slice(3)]
      .map((list) => JSON.stringify({ ...collection, features: list }))
      .join('\n'),
    'with the members of features in another order': `[${features
      .map(({ geometry, properties, id }) => {
        const members = [
          `"properties":${JSON.stringify(properties)}`,
          `"geometry":{"coordinates":${JSON.stringify((geometry as { coordinates: number[] }).coordinates)} , "type" : "Point"}`,
          '"type" : "Feature"',
        ];
        return `{ ${id === undefined ? '' : `"id": ${id},`} ${members.join(' , ')} }`;
      })
      .join(' , ')}]`,
  };
  test.each(Object.entries(layouts))('a collection %s gives the same points', (_, text) => {
    expect(scan(text).rows).toEqual(plain.rows);
  });

  test.each(Object.entries(layouts))('a collection %s gives the same points in chunks of any size', (_, text) => {
    for (let size = 1; size < 80; size++) expect(scan(text, size).rows).toEqual(plain.rows);
  });
});

describe('features of other kinds', () => {
  test('multipoints, collections of geometries and bare geometries are taken apart', () => {
    const result = scan(
      [
        {
          type: 'Feature',
          properties: { n: 1 },
          geometry: {
            type: 'MultiPoint',
            coordinates: [
              [1, 1],
              [2, 2],
            ],
          },
        },
        {
          type: 'Feature',
          properties: { n: 2 },
          geometry: {
            type: 'GeometryCollection',
            geometries: [
              { type: 'Point', coordinates: [3, 3] },
              {
                type: 'LineString',
                coordinates: [
                  [0, 0],
                  [1, 1],
                ],
              },
            ],
          },
        },
        { type: 'Point', coordinates: [4, 4, 100] },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    expect(result.rows.map(({ properties }) => properties)).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }, {}]);
    expect(result.shapes).toBe(1);
    expect(result.featuresIn).toBe(3);
  });

  test('a name that comes twice has its last value, as in JSON.parse', () => {
    const twice = '{"type":"Feature","geometry":{"type":"Point","coordinates":[0,0]},"properties":{"a":1,"b":2,"a":3}}';
    expect(scan(`${twice}\n${twice}`).rows.map(({ properties }) => properties)).toEqual([
      { a: 3, b: 2 },
      { a: 3, b: 2 },
    ]);
  });
});

describe('broken features', () => {
  const broken: [what: string, text: string, kind: string][] = [
    ['a latitude out of range', JSON.stringify(feature(10, 95, {})), 'out of range'],
    ['a longitude out of range', JSON.stringify(feature(190, 5, {})), 'out of range'],
    ['no geometry', '{"type":"Feature","geometry":null,"properties":{}}', 'no geometry'],
    [
      'texts for coordinates',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":["1","2"]},"properties":{}}',
      'no position',
    ],
    [
      'one coordinate',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[1]},"properties":{}}',
      'no position',
    ],
    [
      'an unknown geometry',
      '{"type":"Feature","geometry":{"type":"Circle","coordinates":[1,2]},"properties":{}}',
      'unknown geometry',
    ],
    [
      'an empty collection',
      '{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[]},"properties":{}}',
      'no geometry',
    ],
    ['a number where a feature should be', '12', 'not a feature'],
    ['an object that is no feature', '{"a":1}', 'not a feature'],
    [
      'a number with a leading zero',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[01,2]},"properties":{}}',
      'not JSON',
    ],
  ];
  test.each(broken)('a feature with %s is skipped, named and counted', (_, text, kind) => {
    const good = JSON.stringify(features[0]);
    const result = scan(`{"type":"FeatureCollection","features":[${good},${text},${good}]}`);
    expect(result.rows).toHaveLength(2);
    expect(result.featuresIn).toBe(3);
    expect(result.skipped).toMatchObject([
      { kind, input: 'a.geojson', feature: 2, position: 40 + good.length + 1, positionUnit: 'byte' },
    ]);
  });

  test('a line that is no JSON is skipped, the next one is read', () => {
    const good = JSON.stringify(features[0]);
    const result = scan(`${good}\n{"type":"Feat]\nwhat is this\n${good}\n`);
    expect(result.rows).toHaveLength(2);
    expect(result.skipped.map(({ kind }) => kind)).toEqual(['not JSON', 'not JSON']);
  });

  test('bytes that are no UTF-8 become the replacement character', () => {
    const text = Buffer.from(JSON.stringify(feature(0, 0, { name: 'Bücher' })), 'latin1');
    expect(scan(text).rows[0].properties).toEqual({ name: 'B\ufffdcher' });
  });
});

describe('files that end too early or are something else', () => {
  const text = JSON.stringify(collection);

  test('a collection cut off anywhere is refused, naming the byte and the last good feature', () => {
    for (let length = 1; length < text.length; length++) {
      const error = failure(() => scan(text.slice(0, length)));
      expect(error).toBeInstanceOf(InputError);
      expect(error.message).toMatch(
        new RegExp(
          `ends at byte ${Buffer.byteLength(text.slice(0, length))} .*truncated.*(last feature read is number \\d|No feature)`,
        ),
      );
    }
  });

  test('a line cut off in the middle is refused', () => {
    const lines = features.map((one) => JSON.stringify(one)).join('\n');
    expect(failure(() => scan(lines.slice(0, -20))).message).toMatch(/truncated.*The last feature read is number 5/);
  });

  test('a collection whose structure is lost is refused, naming the byte', () => {
    expect(failure(() => scan(text.replace('},{', '}{'))).message).toMatch(/damaged at byte \d+: a comma/);
  });

  test('an empty file and a file that is no GeoJSON are refused', () => {
    expect(failure(() => scan('')).message).toMatch(/is empty/);
    expect(failure(() => scan('id,lon,lat\n1,2,3\n')).message).toMatch(/is not GeoJSON: at byte 0 stands "id,lon,lat/);
  });
});

function failure(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not fail');
}
