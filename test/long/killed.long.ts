/** `atlas tiles` killed a hundred times, at moments spread over its whole run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { writePoints } from '../../scripts/bench/tilesData.mjs';

const folder = mkdtempSync(join(tmpdir(), 'killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TIMES = 100;
const input = join(folder, 'points.geojsonl');
const output = join(folder, 'points.pmtiles');
const start = () => spawn('node', ['scripts/atlas.mjs', 'tiles', input, '-o', output, '--force'], { stdio: 'ignore' });

test('the archive that was there is there whole after each kill, and one more run leaves nothing beside it', async () => {
  writePoints(input, { count: 50_000 });
  await once(start(), 'exit');
  const began = performance.now();
  await once(start(), 'exit');
  const duration = performance.now() - began;
  const former = readFileSync(output);
  let killed = 0;
  for (let i = 0; i < TIMES; i++) {
    const child = start();
    const ended = once(child, 'exit');
    // The moment is the point of this test; nothing is waited for.
    await Promise.race([wait((duration * (i + 0.5)) / TIMES), ended]);
    child.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL') killed++;
    // The same input gives the same bytes, so also a run that was done in time must leave just these.
    expect(readFileSync(output).equals(former)).toBe(true);
  }
  expect(killed).toBeGreaterThan(TIMES / 2);
  await once(start(), 'exit');
  expect(readdirSync(folder).sort()).toEqual(['points.geojsonl', 'points.pmtiles']);
});
