import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import type { Feature, Point } from 'geojson';
import { afterAll, expect } from 'vitest';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import { worldX, worldY } from '../../../scripts/tiles/points/pointStore';
import { readAllTiles, sumsByZoom } from './readArchive';

const folder = mkdtempSync(join(tmpdir(), 'cut-tiles-laws-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAX_ZOOM = 7;

const position = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
      .map(([x, y]) => [2 + x / 1000, 41 + y / 1000]),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(-180, 0, 180), fc.constantFrom(-90, -85.0511287798066, 0, 90)) },
);
const properties = fc.record(
  {
    name: fc.string({ maxLength: 12, unit: 'grapheme' }),
    kind: fc.constantFrom('library', 'museum', 'school'),
    capacity: fc.integer({ min: 0, max: 2 ** 31 }),
    share: fc.double({ noNaN: true, noDefaultInfinity: true }),
    open: fc.boolean(),
    nothing: fc.constant(null),
  },
  { requiredKeys: [] },
);
const site = fc.tuple(position, properties, fc.option(fc.integer({ min: 0 }), { nil: undefined })).map(
  ([coordinates, properties, id]): Feature<Point> => ({
    type: 'Feature',
    ...(id === undefined ? {} : { id }),
    geometry: { type: 'Point', coordinates: [...coordinates] },
    properties,
  }),
);
const sites = fc.array(site, { minLength: 1, maxLength: 120, size: 'max' });

async function archiveOf(features: readonly Feature[], workers = 0): Promise<string> {
  const input = join(folder, 'sites.geojson');
  writeFileSync(input, JSON.stringify({ type: 'FeatureCollection', features }));
  const output = join(folder, 'sites.pmtiles');
  const cluster = { countBy: ['kind'], sum: ['capacity'] };
  await cutTiles({
    layers: [{ name: 'sites', inputs: [input], cluster }],
    output,
    maxZoom: MAX_ZOOM,
    force: true,
    workers,
  });
  return output;
}

test.prop([sites], { numRuns: 40 })(
  'points, counts and sums of all tiles are those of the input at every zoom',
  async (features) => {
    const tiles = await readAllTiles(await archiveOf(features));
    const everyZoom = (value: number) => Array(MAX_ZOOM + 1).fill(value);
    expect(sumsByZoom(tiles, 'sites')).toEqual(everyZoom(features.length));
    const capacity = features.reduce((sum, { properties }) => sum + (properties?.capacity ?? 0), 0);
    expect(sumsByZoom(tiles, 'sites', 'capacity').map((sum) => sum ?? 0)).toEqual(everyZoom(capacity));
    for (const kind of ['library', 'museum', 'school']) {
      const counts = everyZoom(0);
      for (const { z, layers } of tiles) {
        for (const { properties } of layers.sites) {
          counts[z] += properties.cluster ? Number(properties[`kind:${kind}`] ?? 0) : Number(properties.kind === kind);
        }
      }
      expect(counts).toEqual(everyZoom(features.filter(({ properties }) => properties?.kind === kind).length));
    }
  },
);

test.prop([sites], { numRuns: 40 })(
  'every point is in its own tile at the last zoom, with all its properties',
  async (features) => {
    const tiles = await readAllTiles(await archiveOf(features));
    const found: string[] = [];
    for (const { z, x, y, layers } of tiles) {
      if (z !== MAX_ZOOM) continue;
      for (const one of layers.sites) {
        const [[at]] = one.loadGeometry();
        found.push(JSON.stringify([one.id ?? null, x * 4096 + at.x, y * 4096 + at.y, sorted(one.properties)]));
      }
    }
    const last = 2 ** MAX_ZOOM * 4096;
    const expected = features.map(({ id, geometry, properties }) => {
      const [lon, lat] = geometry.coordinates;
      // Rounded to tile units; what would fall out of its tile stays at the tile's edge.
      const units = (world: number) => {
        const fromEdge = Math.min(2 ** 30 - 1, world + 2 ** 29);
        const exact = (fromEdge / 2 ** 30) * last;
        return Math.min(Math.round(exact), (Math.floor(exact / 4096) + 1) * 4096 - 1);
      };
      return JSON.stringify([id ?? null, units(worldX(lon)), units(worldY(lat)), sorted(properties ?? {})]);
    });
    expect(found.sort()).toEqual(expected.sort());
  },
);

/** Entries without nulls, by name; -0 is 0 in JSON. */
const sorted = (properties: Record<string, unknown>) =>
  Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, value === 0 ? 0 : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));

test.prop([sites, fc.integer()], { numRuns: 40 })(
  'shuffling the input gives the same bytes',
  async (features, seed) => {
    const before = readFileSync(await archiveOf(features));
    const order = features.map((_, i) => ({ i, key: Math.imul(i + 1, seed | 1) }));
    const shuffled = order.sort((a, b) => a.key - b.key || a.i - b.i).map(({ i }) => features[i]);
    expect(readFileSync(await archiveOf(shuffled)).equals(before)).toBe(true);
  },
);
