/** What opening a city costs: its pack, in a thread that has just started, beside reading the same city from its GeoJSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { decodePack } from '../../src/core/city/decodePack';
import { encodePack } from '../../src/core/city/encodePack';
import { makePack } from '../../src/core/city/makePack';
import { cityStreets } from '../city/cityStreets';
import { packFileBytes } from '../city/packFile';
import { readCity } from '../city/readCity';
import { type BenchRow, benchTable, type Timing, timed } from './stopwatch';

const CITIES = fileURLToPath(new URL('../../data/cities', import.meta.url));
const GOAL_MS = 50;
const RUNS = 20;
const THREADS = 7;

export async function bench(): Promise<string> {
  const code = await openerCode();
  const rows: BenchRow[] = [];
  const sizes: string[] = [];
  for (const slug of readdirSync(CITIES).sort()) {
    const folder = join(CITIES, slug);
    const { known } = readCity(folder);
    const { pack } = makePack({ ...known, streets: await cityStreets(folder) });
    const bytes = encodePack(pack);
    const file = packFileBytes(pack);
    sizes.push(`${slug}: ${Math.ceil(file.length / 1000)} kB gzipped, ${Math.ceil(bytes.length / 1000)} kB of bytes`);
    const texts = readdirSync(folder)
      .filter((name) => /\.(geojson|csv)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    const naive = timed(
      () =>
        texts.map((text) => (text.startsWith('{') ? JSON.parse(text) : text.split('\n').map((row) => row.split(',')))),
      5,
    );
    const other = { name: 'reading its files', best: naive.best };
    rows.push({ what: `${slug}: opened for the first time`, ours: await firstTime(code, bytes), goal: GOAL_MS });
    rows.push({ what: `${slug}: opened again`, ours: timed(() => decodePack(bytes), RUNS), other });
    rows.push({ what: `${slug}: gunzip and open`, ours: timed(() => decodePack(gunzipSync(file)), RUNS), other });
    rows.push({ what: `${slug}: written`, ours: timed(() => encodePack(pack), 5) });
  }
  return `${benchTable('a city pack', rows)}\n${sizes.join('\n')}\n`;
}

/** `decodePack` as one script, for threads in which nothing has been compiled yet. */
async function openerCode(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { parentPort } from 'node:worker_threads';
        import { decodePack } from './src/core/city/decodePack';
        parentPort.once('message', (bytes) => {
          const start = performance.now();
          decodePack(bytes);
          parentPort.postMessage(performance.now() - start);
        });`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  return outputFiles[0].text;
}

async function firstTime(code: string, bytes: Uint8Array): Promise<Timing> {
  const lasted: number[] = [];
  for (let round = 0; round < THREADS; round++) {
    const worker = new Worker(code, { eval: true });
    const answer = new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
    worker.postMessage(bytes);
    lasted.push(await answer);
    await worker.terminate();
  }
  lasted.sort((a, b) => a - b);
  return { best: lasted[0], median: lasted[THREADS >> 1], worst: lasted[THREADS - 1] };
}
