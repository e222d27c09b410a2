/** New data put on a host under pages that are open, as docs/hosting.md says: everything else first, what names it last. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../../../scripts/build/builtFiles';
import { command } from '../../../scripts/build/command';
import type { Catalog } from '../../../src/core/city/catalog';
import { cityFiles, writeFolder } from '../city/madeCity';
import { temporaryFolder } from '../temporaryFolder';
import { worldFiles } from './madeWorld';

const { folder } = temporaryFolder();
const [data, built, host] = ['data', 'public', 'host'].map((name) => join(folder, name));
const CATALOG = 'catalog.json';

const catalogOf = (place: string) => JSON.parse(readFileSync(join(place, CATALOG), 'utf8')) as Catalog;

async function build() {
  const io = { out: () => undefined, err: () => undefined, isTerminal: false };
  expect(await command.run(['--data', data, '--out', built], io)).toBe(0);
  return catalogOf(built);
}

/** Copies file by file in the order of docs/hosting.md; `look` is called after each, as a visitor may come at any moment. */
function publish(look: () => void) {
  const names = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(built.length + 1));
  for (const name of [...names.filter((name) => name !== CATALOG), CATALOG]) {
    mkdirSync(dirname(join(host, name)), { recursive: true });
    copyFileSync(join(built, name), join(host, name));
    look();
  }
}

const bytesOf = (catalog: Catalog) =>
  new Map(filesOf(catalog).map(({ path }) => [path, readFileSync(join(host, path), 'latin1')]));

test('a page that opened before new data were published reads the files it knows, and one that opens then the new ones', async () => {
  for (const [name, files] of Object.entries(worldFiles())) writeFolder(join(data, name), files);
  writeFolder(join(data, 'cities', 'exampleton'), cityFiles());
  const first = await build();
  publish(() => undefined);
  const open = bytesOf(first);

  writeFolder(join(data, 'cities', 'exampleton'), cityFiles([30, 59]));
  const second = await build();
  const [[before], [after]] = [first.cities, second.cities];
  expect([after.pack.path, after.tiles.path]).not.toEqual([before.pack.path, before.tiles.path]);
  expect(second.world.tiles).toEqual(first.world.tiles);

  const named = new Set<string>();
  publish(() => {
    // The page that is open:
    expect(bytesOf(first)).toEqual(open);
    // A page that opens now: whatever the catalogue names is there, whole.
    const now = catalogOf(host);
    named.add(now.cities[0].pack.path);
    for (const { path, bytes } of filesOf(now)) expect(readFileSync(join(host, path))).toHaveLength(bytes);
  });
  expect([...named]).toEqual([before.pack.path, after.pack.path]);
});

test('the files that name others are copied last, by the words of the guide', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  const copies = guide.split('\n').filter((line) => line.trim().startsWith('rsync'));
  const last = ['catalog.json', 'index.html', 'serviceWorker.js'];
  expect(copies).toHaveLength(3);
  expect(last.every((name) => copies[0].includes(`--exclude ${name}`))).toBe(true);
  expect(copies[1]).toMatch(/catalog\.json \S*index\.html/);
  expect(copies[2]).toContain('serviceWorker.js');
});
