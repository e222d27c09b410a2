/** Inputs of `atlas tiles`, read into a layer as the command does, whatever they are packed in. */
import { gzipSync } from 'node:zlib';
import { InputError } from '../../../scripts/command/command';
import { type Reader, type Seed, textBody } from '../../../scripts/fuzz/reader';
import { LayerSink } from '../../../scripts/tiles/featureSink';
import { PointScanner } from '../../../scripts/tiles/points/pointScanner';
import { PointStore } from '../../../scripts/tiles/points/pointStore';
import { readGeojson } from '../../../scripts/tiles/points/readGeojson';
import { RowShapes } from '../../../scripts/tiles/points/rowShapes';
import { openInput } from '../../../scripts/tiles/read/openInput';
import { readInput } from '../../../scripts/tiles/read/readInput';
import { createShapeLayer } from '../../../scripts/tiles/shapes/shapeLayer';
import { SkippedFeatures } from '../../../scripts/tiles/skippedFeatures';
import { AREAS, flatgeobuf, geoparquet, PLACES } from './brought';
import { orRefused } from './refused';
import { scratch } from './scratch';

const TABLE = 'id,name,lon,lat\n1,"Großer ""Garten""",9.99,53.55\n2,東京,139.7,35.68\n3,,0,\n';
const LINES = PLACES.features.map((feature, id) => `${JSON.stringify({ ...feature, id })}\n`).join('');

/** `id,name,lon,lat` and four rows, packed by zstd 1.5 at level 19. */
const ZSTD = Buffer.from(
  'KLUv/QRoHQIAggMNEpDPAW81MAhuSV8KBxv32OXoM6UPIh1AEJ/WRrc+2hhAzFMC6fmy26S6aMzmq52HlNU/GQQAOOkA4S7FWK6dUE/lmZA=',
  'base64',
);

const SEEDS: Readonly<Record<string, () => readonly Seed[]>> = {
  'tiles/geojson': () => [
    textBody(JSON.stringify(PLACES), 'json'),
    textBody(JSON.stringify({ ...AREAS, features: [...PLACES.features, ...AREAS.features] }), 'json'),
    textBody(LINES),
    textBody(`\x1e${LINES}`),
    textBody(JSON.stringify(AREAS.features), 'json'),
  ],
  'tiles/table': () => [textBody(TABLE), textBody(TABLE.replaceAll(',', ';')), textBody(TABLE.replaceAll(',', '\t'))],
  'tiles/flatgeobuf': () => [PLACES, AREAS].map((one) => ({ body: flatgeobuf(one), as: 'bytes' })),
  'tiles/geoparquet': () =>
    (['SNAPPY', 'GZIP', 'UNCOMPRESSED'] as const).map((codec) => ({ body: geoparquet(codec), as: 'bytes' })),
  'tiles/packed': () => [
    { ...textBody(TABLE), wrap: (body) => gzipSync(body) },
    {
      ...textBody(LINES),
      wrap: (body) => Buffer.concat([gzipSync(body.subarray(0, 50)), gzipSync(body.subarray(50))]),
    },
    { body: ZSTD, as: 'bytes' },
    { body: gzipSync(LINES), as: 'bytes' },
  ],
};

const files = scratch();

async function readLayer(bytes: Uint8Array) {
  const points = new PointStore(new RowShapes(null, ['capacity']));
  const shapes = createShapeLayer();
  const skipped = new SkippedFeatures(false);
  const sink = new LayerSink({ points, shapes, skipped });
  const input = await openInput(files.put('input', bytes));
  await readInput(input, sink, async (geojson) => {
    sink.beginInput(geojson.name, 'byte');
    const target = {
      sink,
      store: points,
      scanner: new PointScanner(points),
      countPoint: () => sink.countPoints(1),
      countPoints: (count: number) => sink.countPoints(count),
      pause: async () => {},
    };
    await readGeojson(geojson, target, Number.POSITIVE_INFINITY);
  });
  return [sink.featuresIn, points.count, shapes.count, skipped.listed];
}

export const TILES: readonly Reader[] = Object.entries(SEEDS).map(([name, seeds]) => ({
  name,
  seeds,
  read: (bytes) => orRefused(InputError, () => readLayer(bytes)),
}));
