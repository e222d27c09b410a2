import { fc, test } from '@fast-check/vitest';
import type { Position } from 'geojson';
import { expect } from 'vitest';
import type { Shape } from '../../../../scripts/tiles/featureSource';
import { areaInTiles, cutShapes, type DecodedTile, signedArea, unitsOf, type XY } from './cutShapes';

/** A town of areas whose common borders wander: corners of a jittered grid, each border one polyline that both sides use. */
const towns = fc
  .record({
    side: fc.integer({ min: 1, max: 4 }),
    lon: fc.double({ min: -179, max: 170, noNaN: true }),
    lat: fc.double({ min: -70, max: 65, noNaN: true }),
    cell: fc.double({ min: 0.05, max: 2, noNaN: true }),
    seed: fc.nat(),
  })
  .map(town);

function town({ side, lon, lat, cell, seed }: { side: number; lon: number; lat: number; cell: number; seed: number }) {
  const wobble = (...keys: number[]) => {
    let h = seed | 0;
    for (const key of keys) h = Math.imul(h ^ (key + 0x9e3779b9), 0x85ebca6b) ^ (h >>> 13);
    return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32 - 0.5;
  };
  const corner = (i: number, j: number): Position => [
    lon + cell * (i + 0.4 * wobble(i, j, 1)),
    lat + cell * (j + 0.4 * wobble(i, j, 2)),
  ];
  const border = (i: number, j: number, isUp: number): Position[] => {
    const [from, to] = [corner(i, j), isUp ? corner(i, j + 1) : corner(i + 1, j)];
    return Array.from({ length: 9 }, (_, k) => {
      const t = k / 8;
      const bend = t * (1 - t) * 0.6 * cell;
      return [
        from[0] + (to[0] - from[0]) * t + bend * wobble(i, j, isUp, k, 3),
        from[1] + (to[1] - from[1]) * t + bend * wobble(i, j, isUp, k, 4),
      ];
    });
  };
  const shapes: Shape[] = [];
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const [south, east] = [border(i, j, 0), border(i + 1, j, 1)];
      const [north, west] = [border(i, j + 1, 0).reverse(), border(i, j, 1).reverse()];
      const ring = [south, east, north, west].flatMap((part) => part.slice(0, -1));
      const geometry = { type: 'Polygon' as const, coordinates: [[...ring, ring[0]]] };
      shapes.push({ geometry, id: j * side + i, properties: { name: `area ${i}, ${j}` } });
    }
  }
  return shapes;
}

const exactArea = (shapes: readonly Shape[], z: number) =>
  shapes.reduce((sum, { geometry }) => {
    const [ring] = geometry.coordinates as Position[][];
    return sum + Math.abs(signedArea(ring.slice(0, -1).map((position) => unitsOf(position, z))));
  }, 0);

test.prop([towns], { numRuns: 40 })('the area inside the tiles of a zoom is the area of the town', async (shapes) => {
  const { tiles } = await cutShapes(shapes, { minZoom: 5, maxZoom: 9 });
  for (const z of [5, 6, 7, 8, 9]) {
    const exact = exactArea(shapes, z);
    // Borders wander by at most the tolerance (3 units) along the town's outline of about 4 sides; specks leave less than 16 a tile.
    const room = 16 * Math.sqrt(exact) + 16 * tiles.filter((tile) => tile.z === z).length;
    expect(Math.abs(areaInTiles(tiles, z) - exact)).toBeLessThan(room);
  }
});

/** Edges of the tile's polygons that lie inside it and are not on the edge of its buffer, as texts, with how often each runs which way. */
function borderBalance(tile: DecodedTile) {
  const balance = new Map<string, number>();
  const onEdge = ({ x, y }: XY) => [x, y].some((v) => v <= -64 || v >= 4096 + 64);
  for (const { rings } of tile.features) {
    for (const ring of rings) {
      ring.forEach((b, i) => {
        const a = ring.at(i - 1)!;
        if (onEdge(a) || onEdge(b)) return;
        const isForward = a.x < b.x || (a.x === b.x && a.y < b.y);
        const key = isForward ? `${a.x},${a.y} ${b.x},${b.y}` : `${b.x},${b.y} ${a.x},${a.y}`;
        balance.set(key, (balance.get(key) ?? 0) + (isForward ? 1 : -1));
      });
    }
  }
  return balance;
}

test.prop([towns], { numRuns: 40 })(
  'borders of neighbours fall together at every zoom: no gap, no overlap',
  async (shapes) => {
    // A ring of one area around each inner area: every border of the inner ones has two sides.
    const { tiles } = await cutShapes(shapes, { minZoom: 4, maxZoom: 10 });
    const side = Math.sqrt(shapes.length);
    const isOutline = (id: number) => id % side === 0 || id % side === side - 1 || id < side || id >= side * (side - 1);
    for (const tile of tiles) {
      // Specks and areas that are drawn in full where simplification would lose them are exempt: look where all are drawn.
      if (tile.features.some(({ rings }) => Math.abs(signedArea(rings[0])) < 200)) continue;
      const inner = tile.features.filter(({ id }) => !isOutline(id!));
      const all = borderBalance(tile);
      for (const key of borderBalance({ ...tile, features: inner }).keys())
        expect([key, all.get(key)]).toEqual([key, 0]);
    }
  },
);

test.prop([towns], { numRuns: 20 })('tiles come in ascending order, each once, none empty', async (shapes) => {
  const { tiles, features } = await cutShapes(shapes, { maxZoom: 9 });
  for (let i = 1; i < tiles.length; i++) expect(tiles[i].id).toBeGreaterThan(tiles[i - 1].id);
  for (const tile of tiles) expect(tile.features.length).toBeGreaterThan(0);
  expect(features).toBe(tiles.reduce((sum, tile) => sum + tile.features.length, 0));
});

test.prop([towns], { numRuns: 20 })(
  'no vertex lies outside its tile and buffer, and every ring turns as it should',
  async (shapes) => {
    const { tiles } = await cutShapes(shapes, { maxZoom: 9 });
    for (const { features } of tiles) {
      for (const { rings } of features) {
        for (const ring of rings) {
          expect(signedArea(ring)).toBeGreaterThan(0);
          for (const { x, y } of ring) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(-64);
            expect(Math.max(x, y)).toBeLessThanOrEqual(4096 + 64);
          }
        }
      }
    }
  },
);

const wildPositions = fc.array(
  fc.tuple(fc.double({ min: -360, max: 360, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  { maxLength: 12 },
);

test.prop([fc.array(wildPositions, { maxLength: 4 }), fc.constantFrom('Polygon', 'MultiLineString')], { numRuns: 150 })(
  'whatever the rings and lines, crossing and touching themselves, tiles decode and nothing is thrown',
  async (coordinates, type) => {
    const shape = { geometry: { type, coordinates }, properties: {} } as Shape;
    const { tiles } = await cutShapes([shape], { maxZoom: 4 });
    for (const { features } of tiles) for (const { rings } of features) expect(rings.length).toBeGreaterThan(0);
  },
);
