#!/usr/bin/env node
// npm run bench:tiles [-- --runs 5 --only points-100k,areas-20k --keep FOLDER]
// Times `atlas tiles` as a whole process on seeded data and, where the environment variable TIPPECANOE names a binary,
// tippecanoe in turn (A B A B ...) with the same clusters and attributes. Prints medians and the ratios of the pairs.
// CPU and peak memory need GNU time (/usr/bin/time); without it only wall time is told.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeAreas, writePoints } from './tilesData.mjs';

const points = (count, more) => ({ write: (path) => writePoints(path, { count, ...more }), isPoints: true });
const SETS = {
  'points-10k': points(10_000),
  'points-100k': points(100_000),
  'region-100k': points(100_000, { cities: 40, noise: 0.005, seed: 7 }),
  'points-1m': points(1_000_000),
  'points-5m': points(5_000_000),
  'points-20m': { ...points(20_000_000), oursOnly: true },
  'areas-20k': { write: (path) => writeAreas(path, { count: 20_000 }) },
  'lines-20k': { write: (path) => writeAreas(path, { count: 20_000, asLines: true }) },
};
const USUAL = ['points-10k', 'points-100k', 'region-100k', 'points-1m', 'areas-20k', 'lines-20k'];

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, only: { type: 'string' }, keep: { type: 'string' } },
});
const runs = Number(values.runs);
const names = values.only?.split(',') ?? USUAL;
const atlas = fileURLToPath(new URL('../atlas.mjs', import.meta.url));
const tippecanoe = process.env.TIPPECANOE;
const gnuTime = existsSync('/usr/bin/time') ? '/usr/bin/time' : null;
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'bench-tiles-'));
mkdirSync(folder, { recursive: true });

const oursOf = (input, output) => [
  process.execPath,
  atlas,
  'tiles',
  input,
  '-o',
  output,
  '--layer',
  'sites',
  '--sum',
  'capacity',
  '--force',
];
// tippecanoe counts a cluster's radius in 1/256 of a tile, supercluster and we in 1/512.
const theirsOf = (input, output, isPoints) => [
  tippecanoe,
  '-q',
  '-f',
  '-o',
  output,
  '-l',
  'sites',
  '-Z0',
  '-z12',
  '-P',
  '--no-tile-size-limit',
  '--no-feature-limit',
  ...(isPoints ? ['-r1', '-K20', '-k11', '-Ecapacity:sum'] : []),
  input,
];

/** Wall seconds, CPU seconds and peak MiB of one whole process. */
function measure(command) {
  const log = join(folder, 'time.txt');
  const timed = gnuTime ? [gnuTime, '-q', '-o', log, '-f', '%U %S %M', ...command] : command;
  const start = performance.now();
  const { status, stderr } = spawnSync(timed[0], timed.slice(1), { encoding: 'utf8', maxBuffer: 1 << 26 });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')}\nended with ${status}: ${stderr}`);
  const [user, system, peak] = gnuTime ? readFileSync(log, 'utf8').trim().split(' ').map(Number) : [];
  return { wall, cpu: user + system, peak: peak / 1024 };
}

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};
const text = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(9);

try {
  spawnSync(process.execPath, [atlas, 'tiles', '--help']); // bundles the command, which no run should pay for
  console.log(
    `Node ${process.version}; ${tippecanoe ? `tippecanoe: ${spawnSync(tippecanoe, ['--version'], { encoding: 'utf8' }).stderr.trim()}` : 'no TIPPECANOE, ours alone'}; medians of ${runs}`,
  );
  console.log(
    'set              wall s    CPU s peak MiB  MB       | tippecanoe: wall, CPU, peak, MB           | ratios: wall, CPU, peak, MB',
  );
  for (const name of names) {
    const set = SETS[name];
    if (!set) throw new Error(`no set "${name}"; there are ${Object.keys(SETS).join(', ')}`);
    const input = join(folder, `${name}.geojsonl`);
    if (!existsSync(input)) set.write(input);
    const [ourOutput, theirOutput] = [join(folder, 'ours.pmtiles'), join(folder, 'theirs.pmtiles')];
    const ours = [];
    const theirs = [];
    for (let run = 0; run < runs; run++) {
      if (tippecanoe && !set.oursOnly) theirs.push(measure(theirsOf(input, theirOutput, set.isPoints)));
      ours.push(measure(oursOf(input, ourOutput)));
    }
    const our = ['wall', 'cpu', 'peak'].map((figure) => median(ours.map((run) => run[figure])));
    our.push(statSync(ourOutput).size / 1e6);
    const row = [name.padEnd(13), ...our.map((value) => text(value))];
    if (theirs.length > 0) {
      const their = ['wall', 'cpu', 'peak'].map((figure) => median(theirs.map((run) => run[figure])));
      their.push(statSync(theirOutput).size / 1e6);
      const ratios = ['wall', 'cpu', 'peak'].map((figure) =>
        median(ours.map((run, i) => run[figure] / theirs[i][figure])),
      );
      ratios.push(our[3] / their[3]);
      row.push('|', ...their.map((value) => text(value)), '|', ...ratios.map((value) => text(value, 3)));
    }
    console.log(row.join(' '));
    if (!values.keep) rmSync(input);
  }
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}
