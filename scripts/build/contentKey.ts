/** Keys that say of what a built file was made: the same key, the same file. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dependencies, version } from '../../package.json';

/** 64 bits: enough that no two states of a folder ever share a name. */
const KEY_DIGITS = 16;

/**
 * The key of what is built from these files (those of them that exist) by the present builder. `scope` keeps apart things
 * that are built from the same files. File names count, folders do not: a copy of a folder gives the same key.
 */
export function contentKey(scope: string, files: readonly string[]): string {
  const hash = createHash('sha256').update(`${builderVersion()}\n${scope}\n`);
  for (const file of files.filter(existsSync).toSorted()) add(hash, basename(file), readFileSync(file));
  return hash.digest('hex').slice(0, KEY_DIGITS);
}

function add(hash: Hash, name: string, content: Uint8Array) {
  // With lengths, so that no file can end in the beginning of the next.
  hash.update(`${name} ${content.length}\n`).update(content);
}

let known: string | null = null;

/**
 * The program that builds: its version, its libraries and its code. With the code, whoever works on the builder never
 * meets a file that an older one left behind; from sources (in tests) the version has to do.
 */
function builderVersion(): string {
  if (known !== null) return known;
  const hash = createHash('sha256').update(JSON.stringify({ version, dependencies }));
  const folder = dirname(fileURLToPath(import.meta.url));
  if (existsSync(join(folder, 'atlas.mjs'))) {
    for (const name of readdirSync(folder).toSorted()) {
      if (name.endsWith('.mjs')) add(hash, name, readFileSync(join(folder, name)));
    }
  }
  known = hash.digest('hex').slice(0, KEY_DIGITS);
  return known;
}
