// The bytes a visitor waits for before the first map, held against a budget. `npm test` asks after each build:
// node scripts/page/budget.mjs [FOLDER OF THE BUILT PAGE]. Bytes, never seconds: they are the same on every machine.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const KILOBYTE = 1000;

/** Gzipped bytes that each part of the first load may have. */
export const BUDGET = {
  'scripts before the first map': 420 * KILOBYTE,
  'map worker': 150 * KILOBYTE,
  'style sheets of the first room': 25 * KILOBYTE,
};

/** Packages that no room may need before somebody asks for what they do. */
export const ON_DEMAND = [
  '@observablehq/plot',
  '@tmcw/togeojson',
  '@xmldom/xmldom',
  'flatgeobuf',
  'highs',
  'hyparquet',
  'shpjs',
  'terra-draw',
];

const ENTRY = 'index.html';
const isRoom = (key) => /^src\/rooms\/[^/]+\/index\.ts$/.test(key);

/** Everything that is loaded with `key`: itself and what it imports, and what that imports, by keys of the manifest. */
export function loadedWith(manifest, key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) loadedWith(manifest, next, seen);
  return seen;
}

/**
 * What is wrong with the first load, a sentence each, and its bytes.
 * `manifest` is Vite's, `packages` tells the npm packages of each script, `bytes` the gzipped size of a file.
 */
export function weighFirstLoad({ manifest, packages, bytes, workers, firstRoom }) {
  const entry = loadedWith(manifest, ENTRY);
  const room = loadedWith(manifest, firstRoom);
  const filesOf = (keys, part) => [...new Set([...keys].flatMap((key) => part(manifest[key])))];
  const sum = (files) => files.reduce((total, file) => total + bytes(file), 0);

  const weights = {
    'scripts before the first map': sum(filesOf(entry, ({ file }) => [file])),
    'map worker': sum(workers),
    'style sheets of the first room': sum(filesOf(room, ({ css }) => css ?? [])),
  };
  const problems = Object.entries(BUDGET)
    .filter(([part, allowed]) => weights[part] > allowed)
    .map(([part, allowed]) => `The ${part}: ${weights[part]} bytes gzipped, and ${allowed} are allowed.`);
  if (workers.length !== 1) problems.push(`One map worker is expected, and there are ${workers.length}.`);

  for (const key of Object.keys(manifest).filter((key) => key === ENTRY || isRoom(key))) {
    const loaded = loadedWith(manifest, key);
    for (const other of loaded) {
      if (other !== key && isRoom(other)) problems.push(`${key} loads ${other} as well.`);
      for (const name of packages[manifest[other].file] ?? []) {
        if (ON_DEMAND.includes(name)) {
          problems.push(`${key} loads ${name} before anybody asks for it; import() it where it is used.`);
        }
      }
    }
  }
  return { weights, problems };
}

function main(folder) {
  const readJson = (name) => JSON.parse(readFileSync(join(folder, '.vite', name), 'utf8'));
  const { weights, problems } = weighFirstLoad({
    manifest: readJson('manifest.json'),
    packages: readJson('packages.json'),
    bytes: (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    workers: readdirSync(join(folder, 'assets'))
      .filter((name) => /^maplibre-gl-worker-.*\.js$/.test(name))
      .map((name) => `assets/${name}`),
    firstRoom: 'src/rooms/world/index.ts',
  });
  for (const [part, weight] of Object.entries(weights)) {
    console.log(`${part}: ${(weight / KILOBYTE).toFixed(1)} kB of ${BUDGET[part] / KILOBYTE} kB, gzipped`);
  }
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
}
