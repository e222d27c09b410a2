/** The laws of `atlas tiles` at a million points. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePoints } from '../../scripts/bench/tilesData.mjs';
import { cutTiles } from '../../scripts/tiles/cutTiles';
import { canonicalOrder } from '../../scripts/tiles/points/canonicalOrder';
import { clusterLevels, pointNodes } from '../../scripts/tiles/points/clusterLevels';
import { PointStore } from '../../scripts/tiles/points/pointStore';
import { RowShapes } from '../../scripts/tiles/points/rowShapes';
import { tilesOf, withArchive } from '../scripts/tiles/readArchive';

const COUNT = 1_000_000;
const MAX_ZOOM = 10;
const folder = mkdtempSync(join(tmpdir(), 'tiles-long-'));
const input = join(folder, 'points.geojsonl');
const output = join(folder, 'points.pmtiles');
const layers = [{ name: 'sites', inputs: [input], cluster: { countBy: ['kind'], sum: ['capacity'] } }];
const lines = () => readFileSync(input, 'utf8').trimEnd().split('\n');
const read = (line: string) => JSON.parse(line) as Feature<Point, { kind: string; capacity: number }>;

beforeAll(async () => {
  writePoints(input, { count: COUNT });
  await cutTiles({ layers, output, maxZoom: MAX_ZOOM });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('points, counts by kind and sums of capacity are those of the input at every zoom', async () => {
  const expected: Record<string, number> = { points: COUNT, capacity: 0 };
  for (const line of lines()) {
    const { kind, capacity } = read(line).properties;
    expected.capacity += capacity;
    expected[kind] = (expected[kind] ?? 0) + 1;
  }
  const found: Record<string, number>[] = Array.from({ length: MAX_ZOOM + 1 }, () => ({}));
  await withArchive(output, async (archive) => {
    for await (const { z, layers } of tilesOf(archive)) {
      const add = (name: string, value: number) => {
        found[z][name] = (found[z][name] ?? 0) + value;
      };
      for (const { properties } of layers.sites) {
        add('points', Number(properties.point_count ?? 1));
        add('capacity', Number(properties.capacity));
        if (!properties.cluster) add(String(properties.kind), 1);
        else
          for (const [name, value] of Object.entries(properties))
            if (name.startsWith('kind:')) add(name.slice(5), Number(value));
      }
    }
  });
  for (const zoom of found) expect(zoom).toEqual(expected);
});

test('the clusters are those of supercluster', async () => {
  const features = lines().map(read);
  const store = new PointStore(new RowShapes(null, []));
  for (const { geometry } of features) {
    store.begin();
    store.end(geometry.coordinates[0], geometry.coordinates[1]);
  }
  const { order } = canonicalOrder(store);
  store.reorder(order);
  const request = { minZoom: 0, maxZoom: 12, clusterMaxZoom: 11, radius: 40 };
  const nodes = pointNodes(store, request);
  await clusterLevels(nodes, request, null, async () => {});
  const index = new Supercluster({ radius: 40, maxZoom: 11 }).load(Array.from(order, (i) => features[i]));
  for (let zoom = 0; zoom <= 11; zoom++) {
    const ours: number[] = [];
    for (let node = nodes.pointCount; node < nodes.count; node++) {
      if (zoom >= nodes.lowZoom[node] && zoom <= nodes.highZoom[node])
        ours.push(nodes.clusterCounts[node - nodes.pointCount]);
    }
    const all = index.getClusters([-180, -90, 180, 90], zoom);
    const theirs = all.flatMap(({ properties }) => ('point_count' in properties ? [properties.point_count] : []));
    const ascending = (list: number[]) => Float64Array.from(list).sort();
    expect(Buffer.from(ascending(ours).buffer).equals(Buffer.from(ascending(theirs as number[]).buffer))).toBe(true);
    expect(nodes.drawn[zoom]).toBe(all.length);
  }
});

test('shuffled input gives the same bytes', async () => {
  const shuffled = join(folder, 'shuffled.geojsonl');
  const all = lines();
  for (let i = all.length - 1; i > 0; i--) {
    const j = (i * 7919 + 104_729) % (i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  writeFileSync(shuffled, all.join('\n'));
  const other = join(folder, 'shuffled.pmtiles');
  await cutTiles({ layers: [{ ...layers[0], inputs: [shuffled] }], output: other, maxZoom: MAX_ZOOM });
  expect(readFileSync(other).equals(readFileSync(output))).toBe(true);
});
