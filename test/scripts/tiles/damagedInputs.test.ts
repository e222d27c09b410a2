import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../../scripts/command/command';
import { cutTiles } from '../../../scripts/tiles/cutTiles';
import { readAllTiles } from './readArchive';

const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reproducible: the same damage in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const features = Array.from({ length: 60 }, (_, i) => ({
  type: 'Feature',
  id: i,
  geometry:
    i % 10 === 9
      ? {
          type: 'Polygon',
          coordinates: [
            [
              [i, 0],
              [i + 1, 0],
              [i + 1, 1],
              [i, 1],
              [i, 0],
            ],
          ],
        }
      : { type: 'Point', coordinates: [i / 3, i / 7] },
  properties: { name: `Bücherhalle "${i}"`, kind: i % 2 ? 'library' : 'school', capacity: i },
}));
const collection = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
const lines = Buffer.from(features.map((one) => `${JSON.stringify(one)}\n`).join(''));
const table = Buffer.from(
  `id,name,lon,lat\n${features.map((_, i) => `${i},"Site, ${i}",${i / 3},${i / 7}\n`).join('')}`,
);

const inputs: Record<string, Buffer> = {
  'a.geojson': collection,
  'b.geojsonl': lines,
  'c.geojson.gz': gzipSync(collection),
  'd.csv': table,
  'e.csv.gz': gzipSync(table),
};

/** Cuts a damaged input over an archive that is there: either a whole new archive, or a clear error and the old one. */
async function cutDamaged(name: string, bytes: Buffer): Promise<'cut' | 'refused'> {
  const input = join(folder, name);
  const output = join(folder, 'kept.pmtiles');
  writeFileSync(input, bytes);
  writeFileSync(output, 'the former archive');
  try {
    const report = await cutTiles({ layers: [{ name: 'sites', inputs: [input] }], output, maxZoom: 3, force: true });
    await readAllTiles(output);
    expect(report.features + Object.values(report.skipped).reduce((sum, count) => sum + count, 0)).toBe(
      report.featuresIn,
    );
    return 'cut';
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toContain(name);
    expect((error as Error).message.length).toBeLessThan(600);
    expect(readFileSync(output, 'utf8')).toBe('the former archive');
    return 'refused';
  } finally {
    expect(readdirSync(folder).filter((file) => file.includes('.tmp-'))).toEqual([]);
  }
}

describe.each(Object.entries(inputs))('%s', (name, bytes) => {
  test('cut off at twenty places it is refused, or (a table between two rows) read as far as it goes', async () => {
    const next = random(name.length);
    const isTable = name === 'd.csv';
    for (let i = 0; i < 20; i++) {
      const length = Math.floor(next() * (bytes.length - 1)) + 1;
      const outcome = await cutDamaged(name, bytes.subarray(0, length));
      const endsBetweenLines = name === 'b.geojsonl' && /\}\}?\n?$/.test(bytes.subarray(0, length).toString());
      if (!isTable && !endsBetweenLines) expect([length, outcome]).toEqual([length, 'refused']);
    }
  });

  test('with a bit flipped at twenty places it is read or refused, but never breaks anything', async () => {
    const next = random(name.length + 100);
    for (let i = 0; i < 20; i++) {
      const damaged = Buffer.from(bytes);
      damaged[Math.floor(next() * bytes.length)] ^= 1 << Math.floor(next() * 8);
      await cutDamaged(name, damaged);
    }
  });
});

describe('the command as a process', () => {
  const atlas = (args: string[], signalAfter?: { ms: number; signal: NodeJS.Signals }) =>
    new Promise<{ code: number | null; err: string }>((resolve) => {
      const child = execFile('node', ['scripts/atlas.mjs', ...args], (_error, _out, err) =>
        resolve({ code: child.exitCode, err }),
      );
      if (signalAfter) setTimeout(() => child.kill(signalAfter.signal), signalAfter.ms);
    });
  const input = join(folder, 'many.geojsonl');
  const output = join(folder, 'many.pmtiles');
  writeFileSync(
    input,
    Array.from({ length: 60_000 }, (_, i) =>
      JSON.stringify({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [(i * 7) % 180, (i * 3) % 80] },
        properties: { i },
      }),
    ).join('\n'),
  );

  test('killed or interrupted at any moment it leaves the old archive whole, and the next run cleans up', async () => {
    await atlas(['tiles', input, '-o', output, '--force']);
    const former = readFileSync(output);
    for (const [i, signal] of (['SIGKILL', 'SIGINT', 'SIGKILL', 'SIGTERM', 'SIGKILL', 'SIGINT'] as const).entries()) {
      await atlas(['tiles', input, '-o', output, '--force'], { ms: 100 + i * 250, signal });
      // The same input gives the same bytes: whether the run was in time or not, this is what must be there.
      expect(readFileSync(output).equals(former)).toBe(true);
      if (signal !== 'SIGKILL') continue;
      await atlas(['tiles', join(folder, 'd.csv'), '-o', output, '--max-zoom', '0']);
    }
    await atlas(['tiles', input, '-o', output, '--force']);
    expect(readdirSync(folder).filter((file) => file.includes('.tmp-'))).toEqual([]);
  });

  test('a missing file, a second layer of the same input and an unknown option are told in words, with exit codes', async () => {
    const missing = await atlas(['tiles', join(folder, 'missing.geojson'), '-o', join(folder, 'x.pmtiles')]);
    expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/missing\.geojson.*no such file/) });
    const twice = await atlas(['tiles', input, '--layer', 'a', '--layer', 'b', '-o', join(folder, 'x.pmtiles')]);
    expect(twice).toMatchObject({ code: 2, err: expect.stringMatching(/two layers/) });
    const unknown = await atlas(['tiles', input, '--what', '-o', join(folder, 'x.pmtiles')]);
    expect(unknown.code).toBe(2);
    expect(existsSync(join(folder, 'x.pmtiles'))).toBe(false);
  });

  test('--strict stops at the first broken feature; without it the report lists what was skipped', async () => {
    const broken = join(folder, 'broken.geojsonl');
    const report = join(folder, 'report.json');
    writeFileSync(
      broken,
      `${JSON.stringify(features[0])}\n${JSON.stringify({ ...features[0], geometry: { type: 'Point', coordinates: [10, 95] } })}\n`,
    );
    const strict = await atlas(['tiles', broken, '-o', join(folder, 'strict.pmtiles'), '--strict']);
    expect(strict).toMatchObject({
      code: 1,
      err: expect.stringMatching(/broken\.geojsonl, feature 2 \(byte \d+\): latitude 95.*swapped/),
    });
    expect(existsSync(join(folder, 'strict.pmtiles'))).toBe(false);
    const lax = await atlas(['tiles', broken, '-o', join(folder, 'lax.pmtiles'), '--report', report]);
    expect(lax.code).toBe(0);
    expect(statSync(join(folder, 'lax.pmtiles')).size).toBeGreaterThan(127);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      featuresIn: 2,
      features: 1,
      skipped: { 'out of range': 1 },
      skippedFeatures: [{ feature: 2, id: '0', positionUnit: 'byte' }],
    });
  });
});
