import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import { cut, file, folder, point } from './cutting';
import { readAllTiles, sumsByZoom, withArchive } from './readArchive';

describe('the points of a layer', () => {
  test('one point alone is in one tile of each zoom, with its properties and id', async () => {
    const { tiles, report } = await cut({
      inputs: [[point(10, 53.5, { name: 'Bücherhalle', capacity: 12, open: true, share: 0.1 }, 7)]],
    });
    expect(tiles.map(({ z }) => z)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    for (const { layers } of tiles) {
      expect(layers.sites).toHaveLength(1);
      expect(layers.sites[0].properties).toEqual({ name: 'Bücherhalle', capacity: 12, open: true, share: 0.1 });
      expect(layers.sites[0].id).toBe(7);
    }
    expect(report).toMatchObject({ featuresIn: 1, features: 1, tiles: 7, minZoom: 0, maxZoom: 6 });
  });

  test('no point at all makes an archive that readers take, and a warning', async () => {
    const { report, tiles } = await cut({
      inputs: [file('none.geojson', '{"type":"FeatureCollection","features":[]}')],
    });
    expect(tiles).toEqual([{ z: 0, x: 0, y: 0, layers: {} }]);
    expect(report.warnings.join()).toMatch(/No features/);
  });

  test('thousands of points on one position are one cluster until the last zoom, where all are drawn', async () => {
    const points = Array.from({ length: 3000 }, (_, i) => point(-58.4, -34.6, { i }));
    const { tiles } = await cut({ inputs: [points] });
    expect(sumsByZoom(tiles, 'sites')).toEqual(Array(7).fill(3000));
    expect(tiles.slice(0, 6).every(({ layers }) => layers.sites.length === 1)).toBe(true);
    expect(new Set(tiles[6].layers.sites.map(({ properties }) => properties.i)).size).toBe(3000);
  });

  test('points on the date line, at the poles and at the corners lie inside a tile', async () => {
    const corners = [-180, 180].flatMap((lon) => [-90, -85.06, 85.06, 90].map((lat) => point(lon, lat)));
    const { tiles } = await cut({ inputs: [corners], cluster: false });
    expect(sumsByZoom(tiles, 'sites')).toEqual(Array(7).fill(8));
    for (const { layers } of tiles) {
      for (const feature of layers.sites) {
        const [[{ x, y }]] = feature.loadGeometry();
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThan(4096);
      }
    }
  });

  test('counts by kind and sums of capacity are those of the members at every zoom', async () => {
    const kinds = ['library', 'museum', 'school'];
    const points = Array.from({ length: 500 }, (_, i) =>
      point(((i * 37) % 360) - 180, ((i * 17) % 140) - 70, {
        kind: kinds[i % 3],
        ...(i % 5 === 0 ? {} : { capacity: i }),
      }),
    );
    const { tiles } = await cut({ inputs: [points], cluster: { countBy: ['kind'], sum: ['capacity'], radius: 80 } });
    const total = points.reduce((sum, { properties }) => sum + (properties?.capacity ?? 0), 0);
    expect(sumsByZoom(tiles, 'sites', 'capacity')).toEqual(Array(7).fill(total));
    kinds.forEach((kind, k) => {
      const counts: number[] = Array(7).fill(0);
      for (const { z, layers } of tiles) {
        for (const { properties } of layers.sites) {
          counts[z] += properties.cluster ? Number(properties[`kind:${kind}`] ?? 0) : Number(properties.kind === kind);
        }
      }
      expect(counts).toEqual(Array(7).fill(points.filter((_, i) => i % 3 === k).length));
    });
  });

  test('a sum that none of the members knows is left out, not zero', async () => {
    const { tiles } = await cut({ inputs: [[point(1, 1), point(1, 1)]], cluster: { sum: ['capacity'] } });
    expect(tiles[0].layers.sites[0].properties).toEqual({ cluster: true, point_count: 2 });
  });

  test('only included properties are written, but counted ones still count', async () => {
    const points = [
      point(1, 1, { kind: 'library', name: 'A', secret: 1 }),
      point(1, 1, { kind: 'library', name: 'B', secret: 2 }),
    ];
    const { tiles } = await cut({ inputs: [points], include: ['name'], cluster: { countBy: ['kind'] } });
    expect(tiles[0].layers.sites[0].properties).toEqual({ cluster: true, point_count: 2, 'kind:library': 2 });
    expect(tiles[6].layers.sites.map(({ properties }) => properties)).toEqual([{ name: 'A' }, { name: 'B' }]);
  });

  test('without clusters a point is absent below its minZoom', async () => {
    const { tiles } = await cut({
      inputs: [[point(1, 1, { name: 'small', minZoom: 4 }), point(1, 1, { name: 'large' })]],
      cluster: false,
    });
    const names = tiles.map(({ layers }) => layers.sites.map(({ properties }) => properties.name).sort());
    expect(names).toEqual([...Array(4).fill(['large']), ...Array(3).fill(['large', 'small'])]);
  });

  test('worker threads make the same archive as one thread', async () => {
    const points = Array.from({ length: 20_000 }, (_, i) =>
      point(((i * 7919) % 36_000) / 100 - 180, ((i * 104_729) % 14_000) / 100 - 70, { name: `site ${i % 977}` }, i),
    );
    const alone = await cut({ inputs: [points] }, { workers: 0 });
    const together = await cut({ inputs: [points] }, { workers: 2 });
    expect(readFileSync(together.output).equals(readFileSync(alone.output))).toBe(true);
  });
});

describe('ids and properties', () => {
  test('ids beyond 2^53 keep every digit, texts become property id', async () => {
    const path = file(
      'ids.geojsonl',
      ['18446744073709551615', '9007199254740993', '"Q42"', '-1', '1.5']
        .map(
          (id, i) =>
            `{"type":"Feature","id":${id},"geometry":{"type":"Point","coordinates":[${i},0]},"properties":{"i":${i}}}\n`,
        )
        .join(''),
    );
    const { output, tiles } = await cut({ inputs: [path], cluster: false }, { maxZoom: 0 });
    const bytes = await withArchive(output, async (archive) => Buffer.from((await archive.getZxy(0, 0, 0))!.data));
    const varint = (value: bigint): number[] =>
      value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)];
    for (const id of [18446744073709551615n, 9007199254740993n]) {
      expect(bytes.includes(Buffer.from([0x08, ...varint(id)]))).toBe(true);
    }
    const byPlace = tiles[0].layers.sites.map(({ properties }) => properties).sort((a, b) => Number(a.i) - Number(b.i));
    expect(byPlace.map(({ id }) => id)).toEqual([undefined, undefined, 'Q42', -1, 1.5]);
  });

  test('nested properties are flattened, whole numbers beyond 2^53 keep every digit', async () => {
    const path = file(
      'nested.geojson',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[0,0]},"properties":{"address":{"street":"A \\"1\\"","zip":null},"tags":["a","b",3],"osm":9007199254740993,"huge":123456789012345678901234567890,"neg":-5}}',
    );
    const { tiles } = await cut({ inputs: [path] }, { maxZoom: 0 });
    const { osm, ...rest } = tiles[0].layers.sites[0].properties;
    expect(rest).toEqual({ 'address.street': 'A "1"', tags: 'a;b;3', huge: '123456789012345678901234567890', neg: -5 });
    // The decoder gives doubles: it cannot show the last digit, but the tile has it.
    expect(osm).toBe(9007199254740992);
  });
});

describe('the archive', () => {
  test('its header and metadata say what is in it', async () => {
    const { output } = await cut(
      { inputs: [[point(-10, 50, { name: 'A', capacity: 3 }), point(20, 60, { name: 'B', open: false })]] },
      { minZoom: 2, maxZoom: 5, name: 'Places', attribution: 'us' },
    );
    await withArchive(output, async (archive) => {
      expect(await archive.getHeader()).toMatchObject({
        minZoom: 2,
        maxZoom: 5,
        clustered: true,
        tileType: 1,
        tileCompression: 2,
        minLon: -10,
        minLat: 50,
        maxLon: 20,
        maxLat: 60,
        centerLon: 5,
        centerLat: 55,
      });
      expect(await archive.getMetadata()).toMatchObject({
        name: 'Places',
        attribution: 'us',
        vector_layers: [
          {
            id: 'sites',
            minzoom: 2,
            maxzoom: 5,
            fields: { name: 'String', capacity: 'Number', open: 'Boolean', cluster: 'Boolean', point_count: 'Number' },
          },
        ],
      });
    });
  });

  test('an existing archive is not replaced unless asked, and nothing is left beside it', async () => {
    const output = file('kept.pmtiles', 'precious');
    const layers = [{ name: 'sites', inputs: [[point(1, 2)]] }];
    await expect(cutTiles({ layers, output })).rejects.toThrow(/exists already.*--force/);
    expect(readFileSync(output, 'utf8')).toBe('precious');
    await cutTiles({ layers, output, force: true, maxZoom: 2 });
    expect(readFileSync(output, 'latin1').startsWith('PMTiles')).toBe(true);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  test('an interrupted run leaves the old archive and nothing else', async () => {
    const output = file('interrupted.pmtiles', 'precious');
    const controller = new AbortController();
    const features = (function* () {
      for (let i = 0; i < 50_000; i++) {
        if (i === 30_000) controller.abort();
        yield point(i % 180, i % 80);
      }
    })();
    await expect(
      cutTiles({ layers: [{ name: 'sites', inputs: [features] }], output, force: true, signal: controller.signal }),
    ).rejects.toThrow();
    expect(readFileSync(output, 'utf8')).toBe('precious');
    expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  test('several layers stand in one archive, each tile with all of its layers', async () => {
    const output = join(folder, 'layers.pmtiles');
    const area: Feature = {
      type: 'Feature',
      properties: { name: 'Mitte' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1, -1],
            [3, -1],
            [3, 3],
            [-1, 3],
            [-1, -1],
          ],
        ],
      },
    };
    await cutTiles({
      layers: [
        { name: 'sites', inputs: [[point(1, 1, { name: 'A' }), point(100, 1, { name: 'B' })]] },
        { name: 'areas', inputs: [[area]], minZoom: 1, maxZoom: 3 },
        { name: 'mixed', inputs: [[area, point(1, 1, { name: 'C', rank: 2 })]], maxZoom: 2 },
      ],
      output,
      maxZoom: 4,
    });
    const tiles = await readAllTiles(output);
    const first = tiles.find(({ z }) => z === 0)!;
    expect(Object.keys(first.layers)).toEqual(['sites', 'mixed']);
    expect(first.layers.mixed.map(({ type, properties }) => [type, { ...properties }])).toEqual([
      [1, { name: 'C', rank: 2 }],
      [3, { name: 'Mitte' }],
    ]);
    expect(new Set(tiles.filter(({ z }) => z === 4).flatMap(({ layers }) => Object.keys(layers)))).toEqual(
      new Set(['sites']),
    );
    expect(new Set(tiles.filter(({ layers }) => layers.areas).map(({ z }) => z))).toEqual(new Set([1, 2, 3]));
  });
});

const world = join(__dirname, '../../../data/world/learning-sites.csv.gz');

test.runIf(existsSync(world))(
  "the world's learning sites add up to the valid rows at every zoom, and kind by kind",
  async () => {
    const rows = gunzipSync(readFileSync(world)).toString().trim().split('\n').length - 1;
    const { tiles, report } = await cut({ inputs: [world], cluster: { countBy: ['kind'] } }, { maxZoom: 8 });
    expect(report.featuresIn).toBe(rows);
    expect(sumsByZoom(tiles, 'sites')).toEqual(Array(9).fill(report.features));
    const kinds = (z: number) => {
      const counts: Record<string, number> = {};
      for (const tile of tiles.filter((tile) => tile.z === z)) {
        for (const { properties } of tile.layers.sites) {
          if (properties.cluster !== true)
            counts[`kind:${properties.kind}`] = (counts[`kind:${properties.kind}`] ?? 0) + 1;
          else
            for (const [name, value] of Object.entries(properties))
              if (name.startsWith('kind:')) counts[name] = (counts[name] ?? 0) + Number(value);
        }
      }
      return counts;
    };
    const deepest = kinds(8);
    expect(Object.values(deepest).reduce((sum, count) => sum + count, 0)).toBe(report.features);
    for (let z = 0; z < 8; z++) expect(kinds(z)).toEqual(deepest);
  },
);
