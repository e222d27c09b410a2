// Builds the page once more, in another folder, and compares every byte with the page that was built before:
// node scripts/page/reproducible.mjs [FOLDER OF THE BUILT PAGE]. `npm test` asks after each build.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Paths of all files below a folder, in order, with slashes. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();

/** How two folders differ, a sentence a file; none when they hold the same files with the same bytes. */
export function differences(first, second) {
  const [before, after] = [filesOf(first), filesOf(second)];
  const [inFirst, inSecond] = [new Set(before), new Set(after)];
  return [
    ...before.filter((name) => !inSecond.has(name)).map((name) => `${name}: only in the first build`),
    ...after.filter((name) => !inFirst.has(name)).map((name) => `${name}: only in the second build`),
    ...before
      .filter((name) => inSecond.has(name))
      .filter((name) => !readFileSync(join(first, name)).equals(readFileSync(join(second, name))))
      .map((name) => `${name}: not the same bytes`),
  ];
}

async function main(built) {
  const again = mkdtempSync(join(tmpdir(), 'atlas-again-'));
  try {
    // As scripts/start.mjs does.
    process.env.NODE_ENV = 'production';
    const { build } = await import('vite');
    await build({ logLevel: 'error', build: { outDir: again, emptyOutDir: true } });
    const found = differences(built, again);
    for (const difference of found) console.error(difference);
    if (found.length > 0) process.exitCode = 1;
    else console.log(`Built twice: the same ${filesOf(built).length} files, byte by byte.`);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv[2] ?? fileURLToPath(new URL('../../dist', import.meta.url)));
}
