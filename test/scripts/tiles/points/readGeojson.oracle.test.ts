/** A file read by two threads against the same file read by one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { InputError } from '../../../../scripts/command/command';
import { LayerSink } from '../../../../scripts/tiles/featureSink';
import { PointScanner } from '../../../../scripts/tiles/points/pointScanner';
import { PointStore } from '../../../../scripts/tiles/points/pointStore';
import { readGeojson } from '../../../../scripts/tiles/points/readGeojson';
import { RowShapes } from '../../../../scripts/tiles/points/rowShapes';
import { valueOfCode } from '../../../../scripts/tiles/points/valueTable';
import { openInput } from '../../../../scripts/tiles/read/openInput';
import { createShapeLayer } from '../../../../scripts/tiles/shapes/shapeLayer';
import { SkippedFeatures } from '../../../../scripts/tiles/skippedFeatures';

const folder = mkdtempSync(join(tmpdir(), 'two-threads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(path: string, leastBytes: number) {
  const points = new PointStore(new RowShapes(null, ['capacity']));
  const shapes = createShapeLayer();
  const skipped = new SkippedFeatures(false);
  const sink = new LayerSink({ points, shapes, skipped });
  const input = await openInput(path);
  sink.beginInput(path, 'byte');
  let byOther = 0;
  const target = {
    sink,
    store: points,
    scanner: new PointScanner(points),
    countPoint: () => sink.countPoints(1),
    countPoints: (count: number) => {
      byOther += count;
      sink.countPoints(count);
    },
    pause: async () => {},
  };
  const error = await readGeojson(input, target, leastBytes).catch((thrown: unknown) => thrown);
  if (error !== undefined) expect(error).toBeInstanceOf(InputError);
  const rows = Array.from({ length: points.count }, (_, i) => {
    const row = points.rowStarts[i];
    const values = [...points.shapes.list(points.rows[row])].map((key, k) => [
      points.shapes.keys[key],
      valueOfCode(points.rows[row + 1 + k], points.values.shared),
    ]);
    const id = points.bigIds.get(i) ?? points.ids?.[i];
    return { x: points.x[i], y: points.y[i], id: Number.isNaN(id) ? undefined : id, values };
  });
  return {
    byOther,
    result: {
      rows,
      count: sink.featuresIn,
      skipped: skipped.listed,
      message: (error as Error | undefined)?.message,
      box: [points.west, points.south, points.east, points.north],
      kinds: points.shapes.keys.map((key, i) => [key, points.shapes.keyKinds[i]]),
    },
  };
}

/** About 3 MB, so that the first chunk does not reach the rear half. */
const COUNT = 20_000;
const feature = (i: number, more: object = {}) =>
  JSON.stringify({
    type: 'Feature',
    ...(i % 3 === 0 ? { id: i } : {}),
    geometry: { type: 'Point', coordinates: [(i % 3600) / 10 - 180, (i % 170) - 85] },
    properties: {
      name: `Bücherhalle ${i % 700}`,
      [i % 2 ? 'kind' : 'type']: 'library',
      capacity: i / 2,
      open: i % 5 === 0,
    },
    ...more,
  });
const some = (make: (i: number) => string) => Array.from({ length: COUNT }, (_, i) => make(i));
const collection = (features: readonly string[], between = ',\n') =>
  `{"type":"FeatureCollection","features":[\n${features.join(between)}\n]\n,"licence":"CC0"}\n`;
const late = COUNT - 1000;
const line = {
  geometry: {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  },
};

const files: Record<string, { text: string; least?: number }> = {
  'features line by line': { text: some(feature).join('\n'), least: 9000 },
  'a collection with a feature a line': { text: collection(some(feature)), least: 9000 },
  'a bare array': { text: `[${some(feature).join(',\n')}]`, least: 9000 },
  'commas before features instead of behind them': { text: collection(some(feature), '\n,') },
  'a line string late in the file': { text: some((i) => feature(i, i === late ? line : {})).join('\n'), least: 8000 },
  'a broken line late in the file': {
    text: some((i) => (i === late ? '{"type":' : feature(i))).join('\n'),
    least: 8000,
  },
  'a point out of range late in the file': {
    text: some((i) => (i === late ? feature(i).replace(/\[[^\]]*\]/, '[10,95]') : feature(i))).join('\n'),
    least: 8000,
  },
  'a file that is cut off': { text: some(feature).join('\n').slice(0, -30), least: 9000 },
  'a collection that is cut off': { text: collection(some(feature)).slice(0, -30), least: 9000 },
  'a feature whose properties are features line by line': {
    text: `${feature(0)}\n${feature(1, { properties: { list: '' } }).replace('""', `[\n${some(feature).join(',\n')}\n]`)}\n`,
  },
  'one line': { text: collection(some(feature), ',').replaceAll('\n', '') },
};

test.each(Object.entries(files))('%s: two threads read what one reads', async (name, { text, least = 0 }) => {
  const path = join(folder, `${name}.geojson`);
  writeFileSync(path, text);
  const [one, two] = [await read(path, Number.POSITIVE_INFINITY), await read(path, 0)];
  expect(two.result).toEqual(one.result);
  expect(one.byOther).toBe(0);
  // Where it is worth it the second thread did its part; where its guess was wrong, nothing of it was taken.
  if (least > 0) expect(two.byOther).toBeGreaterThanOrEqual(least);
  else expect(two.byOther).toBe(0);
});
