import { createHash } from 'node:crypto';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../../scripts/tiles/featureSource';
import { createShapeLayer } from '../../../../scripts/tiles/shapes/shapeLayer';
import { areaInTiles, cutShapes, insideTile, signedArea, unitsOf } from './cutShapes';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...rings: Position[][]): Shape => ({
  geometry: { type: 'Polygon', coordinates: rings },
  properties: {},
});
const line = (...positions: Position[]): Shape => ({
  geometry: { type: 'LineString', coordinates: positions },
  properties: {},
});

describe('polygons', () => {
  test('a hole across tile borders stays a hole in every tile', async () => {
    const { tiles } = await cutShapes([polygon(box(-40, -40, 40, 40), box(-10, -10, 10, 10))], { maxZoom: 6 });
    for (const z of [0, 1, 2, 3, 4, 5, 6]) {
      const corner = unitsOf([40, 40], z);
      const hole = unitsOf([10, 10], z);
      const middle = 2048 * 2 ** z;
      const expected = 4 * (corner.x - middle) * (middle - corner.y) - 4 * (hole.x - middle) * (middle - hole.y);
      expect(areaInTiles(tiles, z) / expected).toBeCloseTo(1, 2);
    }
    expect(
      tiles.find(({ z, x, y }) => z === 6 && x === 32 && y === 32),
      'a tile within the hole',
    ).toBeUndefined();
  });

  test('outer rings run clockwise on the screen and holes the other way, however the file draws them', async () => {
    const backwards = (ring: Position[]) => [...ring].reverse();
    for (const outer of [box(0, 0, 20, 20), backwards(box(0, 0, 20, 20))]) {
      for (const hole of [box(5, 5, 15, 15), backwards(box(5, 5, 15, 15))]) {
        const { tiles } = await cutShapes([polygon(outer, hole)], { maxZoom: 0 });
        expect(tiles[0].features[0].rings.map((ring) => Math.sign(signedArea(ring)))).toEqual([1, -1]);
      }
    }
  });

  test('a ring that the file leaves open is closed', async () => {
    const open = polygon(box(0, 0, 20, 20).slice(0, -1));
    const { tiles } = await cutShapes([open], { maxZoom: 0 });
    expect(tiles[0].features[0].rings[0]).toHaveLength(4);
  });

  test('a polygon over a whole tile fills it up to its buffer', async () => {
    const { tiles } = await cutShapes([polygon(box(-170, -80, 170, 80))], { minZoom: 4, maxZoom: 4 });
    const inner = tiles.find(({ x, y }) => x === 8 && y === 8);
    expect(inner?.features[0].rings).toHaveLength(1);
    expect(signedArea(inner!.features[0].rings[0])).toBe((4096 + 2 * 64) ** 2);
  });

  test('a polygon that counts on beyond 180 degrees is drawn on both sides of the date line', async () => {
    const { tiles } = await cutShapes([polygon(box(170, 0, 190, 10))], { maxZoom: 2 });
    const columns = tiles.filter(({ z }) => z === 2).map(({ x }) => x);
    expect([...new Set(columns)].sort()).toEqual([0, 3]);
    const expected = (unitsOf([190, 0], 2).x - unitsOf([170, 0], 2).x) * (unitsOf([0, 0], 2).y - unitsOf([0, 10], 2).y);
    expect(areaInTiles(tiles, 2) / expected).toBeCloseTo(1, 2);
  });

  test('a polygon around the pole ends at the edge of the map', async () => {
    const { tiles, layer } = await cutShapes([polygon(box(-180, -90, 180, -60))], { maxZoom: 1 });
    expect(tiles.filter(({ z }) => z === 1).map(({ x, y }) => [x, y])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(layer.bounds[1]).toBeCloseTo(-85.0511, 3);
    for (const { features } of tiles) {
      for (const ring of features[0].rings) for (const { y } of ring) expect(y).toBeLessThanOrEqual(4096);
    }
  });

  test('a long and thin polygon does not vanish when it is thinner than the tolerance', async () => {
    const wave = Array.from({ length: 41 }, (_, i) => [-60 + i * 3, Math.sin(i)]);
    const strip = polygon([...wave, ...wave.map(([lon, lat]) => [lon, lat - 0.1]).reverse(), wave[0]]);
    const { tiles } = await cutShapes([strip], { maxZoom: 8 });
    for (const z of [2, 3, 4, 5, 6, 7, 8]) expect(areaInTiles(tiles, z)).toBeGreaterThan(0);
  });

  test('many areas too small to see are drawn as squares of about their area', async () => {
    const tiny = Array.from({ length: 900 }, (_, i) => {
      const [lon, lat] = [8 + (i % 30) * 0.1, 50 + Math.floor(i / 30) * 0.1];
      return polygon(box(lon, lat, lon + 0.1, lat + 0.1));
    });
    const { tiles } = await cutShapes(tiny, { maxZoom: 3 });
    for (const z of [1, 2, 3]) {
      const [a, b] = [unitsOf([8, 53], z), unitsOf([11, 50], z)];
      expect(areaInTiles(tiles, z) / ((b.x - a.x) * (b.y - a.y))).toBeGreaterThan(0.8);
      expect(areaInTiles(tiles, z) / ((b.x - a.x) * (b.y - a.y))).toBeLessThan(1.05);
    }
  });
});

describe('lines', () => {
  const lengthInTiles = (tiles: Awaited<ReturnType<typeof cutShapes>>['tiles'], z: number) => {
    let sum = 0;
    for (const tile of tiles.filter((tile) => tile.z === z)) {
      for (const { rings } of tile.features) {
        for (const ring of rings) {
          for (let i = 1; i < ring.length; i++) {
            // A line along a tile's border belongs to the tile that begins there.
            const [a, b] = [ring[i - 1], ring[i]];
            if ((a.x === 4096 && b.x === 4096) || (a.y === 4096 && b.y === 4096)) continue;
            const inside = insideTile([a, b]);
            const lengths = inside.flatMap((p) => inside.map((q) => Math.hypot(p.x - q.x, p.y - q.y)));
            sum += Math.max(0, ...lengths);
          }
        }
      }
    }
    return sum;
  };

  test('a line across many tiles is drawn once: its pieces inside the tiles add up to its length', async () => {
    const [from, to] = [
      [-120, 10],
      [100, 55],
    ];
    const { tiles } = await cutShapes([line(from, to)], { maxZoom: 6 });
    for (const z of [0, 3, 6]) {
      const [a, b] = [unitsOf(from, z), unitsOf(to, z)];
      expect(lengthInTiles(tiles, z) / Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(1, 3);
    }
  });

  test('a line that runs along a tile border is inside one of the two tiles only', async () => {
    const { tiles } = await cutShapes([line([0, 10], [0, 20])], { minZoom: 1, maxZoom: 1 });
    const [a, b] = [unitsOf([0, 10], 1), unitsOf([0, 20], 1)];
    expect(lengthInTiles(tiles, 1)).toBeCloseTo(Math.abs(a.y - b.y), -1);
  });

  test('lines too short to see thin out at low zooms, and all are there at the last', async () => {
    const streets = Array.from({ length: 400 }, (_, i) => {
      const [lon, lat] = [2.1 + (i % 20) * 0.001, 41.3 + Math.floor(i / 20) * 0.001];
      return line([lon, lat], [lon + 0.0008, lat]);
    });
    const { tiles } = await cutShapes(streets, { maxZoom: 12 });
    const drawn = (z: number) =>
      tiles.filter((tile) => tile.z === z).reduce((sum, tile) => sum + tile.features.length, 0);
    expect(drawn(12)).toBeGreaterThanOrEqual(400);
    expect(drawn(7)).toBeLessThan(drawn(9));
    expect(drawn(7)).toBeGreaterThan(0);
  });

  test('a line that leaves a tile and comes back is two lines there', async () => {
    const there = line([-30, 10], [30, 20], [-30, 30]);
    const { tiles } = await cutShapes([there], { minZoom: 1, maxZoom: 1 });
    const west = tiles.find(({ x, y }) => x === 0 && y === 0);
    const east = tiles.find(({ x, y }) => x === 1 && y === 0);
    expect(west?.features[0].rings).toHaveLength(2);
    expect(east?.features[0].rings).toHaveLength(1);
  });
});

describe('features', () => {
  test('ids beyond 2^53, texts, numbers and truth values come out as they went in', async () => {
    const properties = { name: 'Großer Garten 東', count: 7, share: 0.25, huge: 2 ** 40, below: -3, open: true };
    const shape = { ...polygon(box(0, 0, 20, 20)), id: 2n ** 53n + 2n, properties };
    const { tiles } = await cutShapes([shape], { maxZoom: 0 });
    expect(tiles[0].features[0].properties).toEqual(properties);
    expect(tiles[0].features[0].id).toBe(2 ** 53 + 2);
  });

  test('an id of 64 bits is written whole', async () => {
    const layer = createShapeLayer();
    layer.add({ ...polygon(box(0, 0, 20, 20)), id: 2n ** 64n - 1n });
    const request = { layer: 'a', minZoom: 0, maxZoom: 0, form: 'layer', workers: 0, scratchFolder: () => '' } as const;
    for await (const { bytes } of layer.cut(request)) {
      // Feature.id is field 1, a varint: nine bytes of 7 ones, then the last bit.
      expect(Buffer.from(bytes).toString('hex')).toContain('08ffffffffffffffffff01');
    }
  });

  test('a feature with minZoom is absent below it', async () => {
    const shape = { ...polygon(box(0, 0, 20, 20)), properties: { minZoom: 1.5 } };
    const { tiles } = await cutShapes([shape], { maxZoom: 3 });
    expect(Math.min(...tiles.map(({ z }) => z))).toBe(2);
  });

  test('features keep the order of the input in every tile', async () => {
    const shapes = Array.from({ length: 50 }, (_, i) => ({ ...polygon(box(-i, -5, 10 + i, 5)), id: 50 - i }));
    const { tiles } = await cutShapes(shapes, { maxZoom: 4 });
    for (const { features } of tiles) {
      const ids = features.map(({ id }) => id!);
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
    }
  });

  test.each([
    ['a line of one position', line([0, 0])],
    ['a line that stands still', line([1, 1], [1, 1], [1, 1])],
    [
      'a polygon of two positions',
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ],
    [
      'a polygon without area',
      polygon([
        [0, 0],
        [1, 0],
        [2, 0],
        [0, 0],
      ]),
    ],
    ['a polygon without rings', polygon()],
    ['a latitude of 95', polygon(box(0, 80, 20, 95))],
    ['metres instead of degrees', line([500000, 4600000], [500100, 4600100])],
    ['a missing coordinate', line([0, 0], [1])],
    [
      'coordinates of the wrong depth',
      {
        geometry: {
          type: 'Polygon',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
        properties: {},
      },
    ],
    ['coordinates that are none', { geometry: { type: 'LineString', coordinates: null }, properties: {} }],
  ] as [string, Shape][])('%s is refused with a reason, and nothing of it is kept', async (_, shape) => {
    const good = { ...polygon(box(0, 0, 20, 20)), id: 1 };
    const { skipped, tiles, layer } = await cutShapes([good, shape, { ...good, id: 2 }], { maxZoom: 0 });
    expect(skipped).toHaveLength(1);
    expect(skipped[0].fix).not.toBe('');
    expect(layer.count).toBe(2);
    expect(tiles[0].features.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('threads cut the same tiles as one thread does, in the same order', async () => {
    const shapes = Array.from({ length: 300 }, (_, i) => ({
      ...polygon(box(i % 20, Math.floor(i / 20), (i % 20) + 0.9, Math.floor(i / 20) + 0.9)),
      properties: { name: `area ${i}` },
    }));
    const archive = async (workers: number) => {
      const layer = createShapeLayer(0);
      for (const shape of shapes) layer.add(shape);
      const hash = createHash('sha1');
      const request = { layer: 'a', minZoom: 0, maxZoom: 9, form: 'gzip', workers, scratchFolder: () => '' } as const;
      for await (const { tileIds, bytes } of layer.cut(request)) hash.update(tileIds).update(bytes);
      return hash.digest('hex');
    };
    expect(await archive(2)).toBe(await archive(0));
  });

  test('a layer without shapes has no tiles and an empty box', async () => {
    const { tiles, layer } = await cutShapes([], { maxZoom: 3 });
    expect(tiles).toEqual([]);
    expect(layer.bounds[0]).toBeGreaterThan(layer.bounds[2]);
  });

  test('a tile that would be too large leaves out its smallest shapes and says so', async () => {
    const shapes = Array.from({ length: 400 }, (_, i) => {
      const [lon, lat, side] = [(i % 20) * 3, Math.floor(i / 20) * 3, 0.5 + (i % 7) / 3];
      return { ...polygon(box(lon, lat, lon + side, lat + side)), properties: { name: `area ${i} of many` } };
    });
    const { tiles, reduced } = await cutShapes(shapes, { minZoom: 2, maxZoom: 2, maxTileBytes: 1000 });
    expect(reduced.length).toBeGreaterThan(0);
    for (const { bytesAfter } of reduced) expect(bytesAfter).toBeLessThanOrEqual(1000);
    expect(reduced[0].what).toMatch(/smallest of .* shapes left out/);
    const sizes = tiles.flatMap(({ features }) => features.map(({ rings }) => signedArea(rings[0])));
    expect(Math.min(...sizes)).toBeGreaterThan(1);
  });
});
