#!/usr/bin/env node
// Starts the `atlas` command: bundles its TypeScript when a source file changed, then runs the bundle. Compiling at
// every start would cost more than most commands themselves.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/learning-atlas');

/** Names the state of all sources by path, time and size: cheap, and changes whenever an editor saves. */
function sourceKey() {
  const hash = createHash('sha1');
  const visit = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (/\.(ts|mjs|json)$/.test(entry.name)) {
        const { mtimeMs, size } = statSync(path);
        hash.update(`${path} ${mtimeMs} ${size}\n`);
      }
    }
  };
  visit(join(root, 'scripts'));
  visit(join(root, 'src/core'));
  hash.update(String(statSync(join(root, 'package.json')).mtimeMs));
  return hash.digest('hex').slice(0, 16);
}

async function bundle(target) {
  const { build } = await import('esbuild').catch(() => {
    console.error(
      'atlas: the packages are not installed. Run npm install (or npm start, which does it too) and try again.',
    );
    process.exit(1);
  });
  const scratch = `${target}.${process.pid}`;
  const workers = readdirSync(join(root, 'scripts'), { recursive: true }).filter((name) => name.endsWith('.worker.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: ['scripts/atlas.ts', ...workers.map((name) => `scripts/${name}`)],
    outdir: scratch,
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    renameSync(scratch, target);
  } catch (error) {
    // Another process bundled the same sources first: use its result.
    rmSync(scratch, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

const DAY_MS = 86_400_000;

/** Bundles of earlier states of the sources, a day after their last start: a long run may still load a part of its own. */
function forgetOld(keep) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (path !== keep && Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}

const target = join(cache, `atlas-${sourceKey()}`);
if (!existsSync(target)) {
  mkdirSync(cache, { recursive: true });
  await bundle(target);
  forgetOld(target);
} else {
  const now = new Date();
  // A read-only cache starts all the same.
  try {
    utimesSync(target, now, now);
  } catch {}
}
const { atlas } = await import(pathToFileURL(join(target, 'atlas.mjs')).href);
process.exitCode = await atlas(process.argv.slice(2));
