import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import type { TileOptions } from '../../../scripts/tiles/tileOptions';
import { cut, file, folder, point } from './cutting';
import { sumsByZoom } from './readArchive';

describe('properties that are too many for memory', () => {
  const points = Array.from({ length: 6_000 }, (_, i) =>
    point(
      ((i * 7919) % 36_000) / 100 - 180,
      ((i * 104_729) % 14_000) / 100 - 70,
      i % 5 === 0 ? {} : { name: `site ${i % 977}`, kind: i % 3 === 0 ? 'library' : 'school', capacity: i % 500 },
      i % 4 === 0 ? undefined : i,
    ),
  );
  const layer = { inputs: [points], cluster: { countBy: ['kind'], sum: ['capacity'] } };

  test.each([{ workers: 0 }, { workers: 2 }, { workers: 2, maxTileBytes: 3000 }])(
    'wait in a file, and the archive is the same: %o',
    async (options) => {
      const text = '{"type":"Feature","id":18446744073709551615,"geometry":{"type":"Point","coordinates":[1,2]}}';
      const inputs = [points, file('largest-id.geojsonl', text)];
      const inMemory = await cut({ ...layer, inputs }, options);
      const inFile = await cut({ ...layer, inputs }, { ...options, maxRowBytes: 0 });
      expect(readFileSync(inFile.output).equals(readFileSync(inMemory.output))).toBe(true);
      expect(inFile.report.reducedTileCount).toBe(inMemory.report.reducedTileCount);
      expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
    },
  );

  test('are absent from tiles below minZoom all the same', async () => {
    const inputs = [[point(1, 1, { name: 'small', minZoom: 4 }), point(1, 1, { name: 'large' })]];
    const inMemory = await cut({ inputs, cluster: false });
    const inFile = await cut({ inputs, cluster: false }, { maxRowBytes: 0 });
    expect(readFileSync(inFile.output).equals(readFileSync(inMemory.output))).toBe(true);
  });

  test('leave no file behind when the run is interrupted', async () => {
    const output = join(folder, 'interrupted-cut.pmtiles');
    const controller = new AbortController();
    const beside: string[] = [];
    const onProgress: TileOptions['onProgress'] = ({ stage }) => {
      if (stage !== 'cut' || controller.signal.aborted) return;
      const scratch = readdirSync(folder).find((name) => name.endsWith('-scratch'));
      if (scratch) beside.push(...readdirSync(join(folder, scratch)));
      controller.abort();
    };
    const { signal } = controller;
    const options = { layers: [{ name: 'sites', ...layer }], output, maxRowBytes: 0, workers: 2, signal, onProgress };
    await expect(cutTiles(options)).rejects.toThrow();
    expect(beside).toEqual(['rows-0']);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  test('that a killed run left behind are removed by the next', async () => {
    const output = join(folder, 'after-a-kill.pmtiles');
    // Ended before this line, so its number is nobody's.
    const { pid } = spawnSync(process.execPath, ['--version']);
    const scratch = `${output}.tmp-${pid}-scratch`;
    mkdirSync(scratch);
    writeFileSync(join(scratch, 'rows-0'), 'rows');
    await cutTiles({ layers: [{ name: 'sites', inputs: [[point(1, 2)]] }], output, maxZoom: 2 });
    expect(existsSync(scratch)).toBe(false);
  });
});

describe('a limit for the bytes of a tile', () => {
  const points = Array.from({ length: 4000 }, (_, i) =>
    point((i % 63) / 40, Math.floor(i / 63) / 40, {
      name: `Site number ${i}`,
      kind: i % 4 === 0 ? 'library' : 'school',
      capacity: i,
    }),
  );

  test.each([0, 2])(
    'tiles too large are gathered into clusters, and counts and sums still add up (%i threads)',
    async (workers) => {
      const { tiles, report, output } = await cut(
        { inputs: [points], cluster: { maxZoom: 3, countBy: ['kind'], sum: ['capacity'] } },
        { maxTileBytes: 4000, workers },
      );
      expect(sumsByZoom(tiles, 'sites')).toEqual(Array(7).fill(4000));
      expect(sumsByZoom(tiles, 'sites', 'capacity')).toEqual(Array(7).fill((4000 * 3999) / 2));
      const libraries = tiles
        .filter(({ z }) => z === 6)
        .flatMap(({ layers }) => layers.sites)
        .reduce(
          (sum, { properties }) =>
            sum +
            (properties.cluster ? Number(properties['kind:library'] ?? 0) : Number(properties.kind === 'library')),
          0,
        );
      expect(libraries).toBe(1000);
      expect(report.largestTile!.bytes).toBeLessThanOrEqual(4000);
      expect(report.reducedTileCount).toBeGreaterThan(0);
      expect(report.reducedTiles[0]).toMatchObject({
        layer: 'sites',
        what: expect.stringMatching(/^\d+ points and clusters gathered into \d+/),
      });
      expect(report.warnings.join()).toMatch(/kept below 4000 bytes/);
      expect(existsSync(output)).toBe(true);
    },
  );

  test('a limit that no tile passes changes nothing', async () => {
    const free = await cut({ inputs: [points] });
    const limited = await cut({ inputs: [points] }, { maxTileBytes: 10_000_000 });
    expect(limited.report.reducedTileCount).toBe(0);
    expect(limited.tiles.map(({ layers }) => layers.sites.length)).toEqual(
      free.tiles.map(({ layers }) => layers.sites.length),
    );
  });
});
