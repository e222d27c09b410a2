/**
 * A build that is killed, as a power cut or an impatient person kills it: no handler runs, nothing is tidied up. It is
 * killed at the first, second, third, fifth ... change that it makes in the folder, until a build gets to its end.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPack } from '../../../scripts/city/packFile';
import type { Catalog } from '../../../src/core/city/catalog';
import { cityFiles, writeFolder } from '../city/madeCity';
import { worldFiles } from './madeWorld';
import { tileHeader } from './readArchive';

const root = mkdtempSync(join(tmpdir(), 'atlas-killed-'));
const [data, out] = [join(root, 'data'), join(root, 'public')];
afterAll(() => rmSync(root, { recursive: true }));

const FOLDERS = ['.', 'tiles', 'packs', 'world'];

/** Every input is new in every round, so that there is everything to build. */
function changeData(round: number) {
  for (const name of ['one', 'two']) {
    const files = cityFiles();
    const title = `${name} ${round}`;
    writeFolder(join(data, 'cities', name), { ...files, 'city.json': files['city.json'].replace('Exampleton', title) });
  }
  for (const [name, files] of Object.entries(worldFiles())) {
    const text = JSON.stringify(files).replaceAll('Twoland', `Land ${round}`);
    writeFolder(join(data, name), JSON.parse(text) as Record<string, string>);
  }
}

const startBuild = () =>
  spawn(process.execPath, ['scripts/atlas.mjs', 'build', '--data', data, '--out', out], { stdio: 'ignore' });

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};

/** Kills the build at its nth change of the folder. Its exit code, or null when it was killed. */
async function buildKilledAt(change: number) {
  let seen = 0;
  const child = startBuild();
  const watchers = FOLDERS.map((folder) =>
    watch(join(out, folder), () => {
      if (++seen === change) child.kill('SIGKILL');
    }),
  );
  const code = await ended(child);
  for (const watcher of watchers) watcher.close();
  return code;
}

/** Whatever the catalogue names is there, whole and readable. */
async function expectWhole() {
  const catalog = JSON.parse(readFileSync(join(out, 'catalog.json'), 'utf8')) as Catalog;
  expect(catalog.cities).toHaveLength(2);
  for (const { path, bytes } of [catalog.world, ...catalog.cities].flatMap((part) =>
    'pack' in part ? [part.pack, part.tiles] : [part.tiles, part.cities],
  )) {
    expect(statSync(join(out, path)).size).toBe(bytes);
  }
  for (const { title, pack, tiles } of catalog.cities) {
    expect((await readPack(join(out, pack.path))).title).toBe(title);
    expect((await tileHeader(join(out, tiles.path))).maxZoom).toBe(14);
  }
  expect((await tileHeader(join(out, catalog.world.tiles.path))).maxZoom).toBe(7);
  expect(JSON.parse(readFileSync(join(out, catalog.world.cities.path), 'utf8')).members).toHaveLength(2);
  return catalog;
}

const names = () => FOLDERS.flatMap((folder) => readdirSync(join(out, folder)).map((name) => `${folder}/${name}`));

test('a build that is killed leaves nothing broken, and the next one mends what is left', {
  timeout: 300_000,
}, async () => {
  for (const folder of FOLDERS) mkdirSync(join(out, folder), { recursive: true });
  changeData(0);
  expect(await ended(startBuild())).toBe(0);
  await expectWhole();

  let kills = 0;
  let code: number | null = null;
  for (let [change, step] = [1, 1]; code === null; change += step, step++) {
    changeData(change);
    code = await buildKilledAt(change);
    if (code === null) kills++;
    await expectWhole();
  }
  expect(code).toBe(0);
  expect(kills).toBeGreaterThan(0);

  // Killed once more, and then the same data again: the next build goes on and tidies up.
  changeData(-1);
  await buildKilledAt(6);
  expect(await ended(startBuild())).toBe(0);
  const catalog = await expectWhole();
  expect(catalog.cities.map(({ title }) => title)).toEqual(['one -1', 'two -1']);
  expect(names().filter((name) => name.includes('.tmp-'))).toEqual([]);
  expect(names().filter((name) => /-[0-9a-f]{16}\./.test(name))).toHaveLength(6);
});
