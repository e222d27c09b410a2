import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import type { Feature, Point } from 'geojson';
import Supercluster from 'supercluster';
import { expect } from 'vitest';
import { canonicalOrder } from '../../../../scripts/tiles/points/canonicalOrder';
import { clusterLevels, pointNodes } from '../../../../scripts/tiles/points/clusterLevels';
import { ClusterStatistics } from '../../../../scripts/tiles/points/clusterStatistics';
import { HALF_WORLD, PointStore, WORLD_UNITS } from '../../../../scripts/tiles/points/pointStore';
import { RowShapes } from '../../../../scripts/tiles/points/rowShapes';

interface Site {
  readonly lon: number;
  readonly lat: number;
  readonly kind: string;
  readonly capacity: number;
}

/** Around a few towns, so that there is something to cluster; and anywhere, the edges of the world included. */
const town = fc.record({ lon: fc.integer({ min: -3, max: 3 }), lat: fc.integer({ min: -1, max: 1 }) });
const near = fc.tuple(
  town,
  fc.double({ min: -0.2, max: 0.2, noNaN: true }),
  fc.double({ min: -0.2, max: 0.2, noNaN: true }),
);
const position = fc.oneof(
  { weight: 8, arbitrary: near.map(([{ lon, lat }, dx, dy]) => ({ lon: lon * 59 + dx, lat: lat * 48 + dy })) },
  {
    weight: 2,
    arbitrary: fc.record({
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ lon: fc.constantFrom(-180, 0, 180), lat: fc.constantFrom(-90, 0, 90) }) },
);
const site = fc
  .tuple(position, fc.constantFrom('library', 'museum', 'school'), fc.integer({ min: 0, max: 500 }))
  .map(([place, kind, capacity]): Site => ({ ...place, kind, capacity }));
const sites = fc.array(site, { minLength: 1, maxLength: 300, size: 'max' });
const options = fc.record({
  radius: fc.constantFrom(10, 40, 60, 128, 512),
  minZoom: fc.integer({ min: 0, max: 4 }),
  clusterMaxZoom: fc.integer({ min: 4, max: 14 }),
});

/** `library:3 museum:1 ...`, whichever side it comes from. */
const countsText = (counts: Record<string, number>) =>
  ['library', 'museum', 'school'].map((kind) => `${kind}:${counts[kind] ?? 0}`).join(' ');

/** Degrees of a world unit, as supercluster computes them. */
const lonOf = (x: number) => ((x + HALF_WORLD) / WORLD_UNITS - 0.5) * 360;

async function ours(
  all: readonly Site[],
  { radius, minZoom, clusterMaxZoom }: { radius: number; minZoom: number; clusterMaxZoom: number },
) {
  const store = new PointStore(new RowShapes(null, []));
  const [kind, capacity] = ['kind', 'capacity'].map((name) => store.shapes.key(name));
  for (const one of all) {
    store.begin();
    store.push(kind, one.kind);
    store.push(capacity, one.capacity);
    store.end(one.lon, one.lat);
  }
  const { order } = canonicalOrder(store);
  store.reorder(order);
  const request = { radius, minZoom, clusterMaxZoom, maxZoom: clusterMaxZoom + 1 };
  const nodes = pointNodes(store, request);
  const statistics = new ClusterStatistics(store, { countBy: ['kind'], sum: ['capacity'] });
  await clusterLevels(nodes, request, statistics, async () => {});
  const { labels, pairs, pairEnds, sums } = statistics.shared;
  const at = (zoom: number) => {
    const clusters: string[] = [];
    const singles: number[] = [];
    for (let node = 0; node < nodes.count; node++) {
      if (zoom < nodes.lowZoom[node] || zoom > nodes.highZoom[node]) continue;
      if (node < nodes.pointCount) singles.push(node);
      else {
        const cluster = node - nodes.pointCount;
        const counts: Record<string, number> = {};
        for (let i = cluster === 0 ? 0 : pairEnds[cluster - 1]; i < pairEnds[cluster]; i++) {
          counts[labels[pairs[2 * i]].replace('kind:', '')] = pairs[2 * i + 1];
        }
        clusters.push(
          `${nodes.clusterCounts[cluster]} at ${lonOf(nodes.x[node])} with ${countsText(counts)} for ${sums[cluster]}`,
        );
      }
    }
    expect(nodes.drawn[zoom]).toBe(clusters.length + singles.length);
    return { clusters: clusters.sort(), singles };
  };
  return { at, order };
}

type Totals = Record<string, number>;

test.prop([sites, options], { numRuns: 150 })(
  'clusters, their counts and sums are those of supercluster, at every zoom',
  async (all, { radius, minZoom, clusterMaxZoom }) => {
    const mine = await ours(all, { radius, minZoom, clusterMaxZoom });
    const index = new Supercluster<Site & { number: number }, Totals>({
      radius,
      minZoom,
      maxZoom: clusterMaxZoom,
      map: ({ kind, capacity }) => ({ [kind]: 1, capacity }),
      reduce: (total, one) => {
        for (const [name, value] of Object.entries(one)) total[name] = (total[name] ?? 0) + value;
      },
    });
    index.load(
      [...mine.order].map(
        (i, number): Feature<Point, Site & { number: number }> => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [all[i].lon, all[i].lat] },
          properties: { ...all[i], number },
        }),
      ),
    );
    for (let zoom = minZoom; zoom <= clusterMaxZoom + 1; zoom++) {
      const clusters: string[] = [];
      const singles: number[] = [];
      for (const { properties, geometry } of index.getClusters([-180, -90, 180, 90], zoom)) {
        if ('cluster' in properties && properties.cluster) {
          const totals = properties as unknown as Totals;
          clusters.push(
            `${totals.point_count} at ${geometry.coordinates[0]} with ${countsText(totals)} for ${totals.capacity}`,
          );
        } else singles.push((properties as unknown as { number: number }).number);
      }
      expect(mine.at(zoom)).toEqual({ clusters: clusters.sort(), singles: singles.sort((a, b) => a - b) });
    }
  },
);

test.prop([sites], { numRuns: 100 })('the canonical order is by position, whatever the order of the input', (all) => {
  const positions = (list: readonly Site[]) => {
    const store = new PointStore(new RowShapes(null, []));
    const kind = store.shapes.key('kind');
    for (const one of list) {
      store.begin();
      store.push(kind, one.kind);
      store.end(one.lon, one.lat);
    }
    return [...canonicalOrder(store).order].map((i) => `${store.x[i]},${store.y[i]},${list[i].kind}`);
  };
  expect(positions([...all].reverse())).toEqual(positions(all));
});
