import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command as build } from '../../../scripts/build/command';
import { type CommandIo, InputError, UsageError } from '../../../scripts/command/command';
import { command } from '../../../scripts/export/command';
import type { Catalog } from '../../../src/core/city/catalog';
import { worldFiles } from '../build/madeWorld';
import { cityFiles, writeFolder } from '../city/madeCity';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();
const page = join(folder, 'dist');

/** A built page of two cities and a world, the page itself made up. */
beforeAll(async () => {
  const data = join(folder, 'data');
  writeFolder(join(data, 'cities', 'exampleton'), cityFiles());
  const other = cityFiles([30, 59]);
  writeFolder(join(data, 'cities', 'сан-тест'), {
    ...other,
    'city.json': other['city.json'].replace('Exampleton', 'Сан-Тест'),
  });
  for (const [name, files] of Object.entries(worldFiles())) writeFolder(join(data, name), files);
  write('dist/index.html', '<!doctype html>');
  write('dist/assets/index-1.js', 'export {};');
  write('dist/.vite/manifest.json', {});
  // Of a build before: no catalogue names it.
  write('dist/tiles/old-0123456789abcdef.pmtiles.kept', 'old');
  await build.run(['--data', data, '--out', page], silent);
});

const silent: CommandIo = { out: () => {}, err: () => {}, isTerminal: false };
let made = 0;
async function exportTo(args: readonly string[], out = join(folder, `out-${++made}`)) {
  let said = '';
  const io = { ...silent, out: (text: string) => (said += text) };
  const code = await command.run(['--page', page, '-o', out, ...args], io);
  return { out, said, code };
}
const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
const catalogOf = (root: string) => JSON.parse(readFileSync(join(root, 'catalog.json'), 'utf8')) as Catalog;

describe('an atlas in a folder', () => {
  test('holds the page, the world and the chosen city, and nothing of another', async () => {
    const { out, code } = await exportTo(['--city', 'exampleton']);
    expect(code).toBe(0);
    const [whole, catalog] = [catalogOf(page), catalogOf(out)];
    expect(catalog).toEqual({ ...whole, cities: whole.cities.filter(({ slug }) => slug === 'exampleton') });
    const { world, cities } = catalog;
    const named = [world.tiles, world.cities, cities[0].pack, cities[0].tiles].map(({ path }) => path);
    const own = ['README.txt', 'serve.mjs', 'catalog.json'];
    expect(filesOf(out)).toEqual(['assets/index-1.js', 'index.html', ...own, ...named].toSorted());
    for (const path of named) expect(readFileSync(join(out, path))).toEqual(readFileSync(join(page, path)));
  });

  test('takes several cities, by folder or title, in any case', async () => {
    const { out } = await exportTo(['--city', 'САН-ТЕСТ', '--city', 'Exampleton', '--city', 'exampleton']);
    expect(catalogOf(out).cities.map(({ slug }) => slug)).toEqual(['exampleton', 'сан-тест']);
  });

  test('says in its README how to open it, how large each part is, and whose the data are', async () => {
    const { out, said } = await exportTo(['--city', 'exampleton']);
    const readme = readFileSync(join(out, 'README.txt'), 'utf8');
    for (const words of ['node serve.mjs', 'python3 -m http.server 8000', 'http://localhost:8000/', 'Licence: CC0']) {
      expect(readme).toContain(words);
    }
    for (const text of [readme, said]) expect(text).toMatch(/Exampleton +\d+ kB\n +In all +\d+ kB/);
  });
});

describe('a folder that is there already', () => {
  test('is replaced when it is an export and one says so, and not otherwise', async () => {
    const { out } = await exportTo(['--city', 'exampleton']);
    await expect(exportTo(['--city', 'сан-тест'], out)).rejects.toThrow('replace it with --force');
    await exportTo(['--city', 'сан-тест', '--force'], out);
    expect(catalogOf(out).cities.map(({ slug }) => slug)).toEqual(['сан-тест']);
    expect(readdirSync(join(out, 'packs'))).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => /unfinished|before/.test(name))).toEqual([]);
  });

  test('is left alone when it holds anything else, and when it is the page itself', async () => {
    const letters = join(folder, 'letters');
    write('letters/to-the-mayor.txt', 'Dear mayor');
    await expect(exportTo(['--city', 'exampleton', '--force'], letters)).rejects.toThrow('holds other files');
    await expect(exportTo(['--city', 'exampleton', '--force'], page)).rejects.toThrow('the built page itself');
    expect(filesOf(letters)).toEqual(['to-the-mayor.txt']);
  });

  test('stays when the new one cannot be written whole, and nothing half-written is left', async () => {
    const { out } = await exportTo(['--city', 'exampleton']);
    const before = filesOf(out);
    // A folder where the README is to be written, which comes last.
    write('dist/README.txt/note', '');
    await expect(exportTo(['--city', 'сан-тест', '--force'], out)).rejects.toThrow(
      /out-\d+: cannot be written \(EISDIR\)/,
    );
    rmSync(join(page, 'README.txt'), { recursive: true });
    expect(filesOf(out)).toEqual(before);
    expect(readdirSync(folder).filter((name) => /unfinished|before/.test(name))).toEqual([]);
  });

  test('is no folder at all: then the path is named', async () => {
    write('file', '');
    const failing = exportTo(['--city', 'exampleton'], join(folder, 'file', 'atlas'));
    await expect(failing).rejects.toThrow(/file\/atlas: cannot be written/);
  });
});

describe('what cannot be exported', () => {
  test('is a city that nobody knows: the known ones are named, and the one that was probably meant', async () => {
    const failing = exportTo(['--city', 'exampelton']);
    await expect(failing).rejects.toThrow(UsageError);
    await expect(failing).rejects.toThrow('Did you mean exampleton? Known: exampleton, сан-тест');
  });

  test('is nothing, and a folder without a built page', async () => {
    await expect(exportTo([])).rejects.toThrow(UsageError);
    await expect(command.run(['--page', folder, '--city', 'exampleton'], silent)).rejects.toThrow('npm run build');
  });

  test('is a page whose files are not as its catalogue says', async () => {
    const { pack } = catalogOf(page).cities[1];
    const bytes = readFileSync(join(page, pack.path));
    writeFileSync(join(page, pack.path), bytes.subarray(1));
    await expect(exportTo(['--city', 'exampleton'])).resolves.toMatchObject({ code: 0 });
    await expect(exportTo(['--city', 'сан-тест'])).rejects.toThrow(InputError);
    writeFileSync(join(page, pack.path), bytes);
  });
});

describe('the server in the folder', () => {
  let server: ChildProcess;
  let port = 0;
  beforeAll(async () => {
    const { out } = await exportTo(['--city', 'exampleton']);
    write('secret.txt', 'secret');
    server = spawn(process.execPath, [join(out, 'serve.mjs'), '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(server.stdout!, 'data')) as [Buffer];
    port = Number(/localhost:(\d+)/.exec(String(said))![1]);
  });
  afterAll(() => void server.kill());

  /** Not by fetch, which tidies addresses up before it sends them. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; type?: string; range?: string; body: string }>((resolve, reject) => {
      request({ port, path, headers, method }, (response) => {
        let body = '';
        response.setEncoding('latin1').on('data', (part) => (body += part));
        response.on('end', () => {
          const { 'content-type': type, 'content-range': range } = response.headers;
          resolve({ status: response.statusCode!, type, range, body });
        });
      })
        .on('error', reject)
        .end();
    });

  test('gives the page with the types that browsers insist on', async () => {
    expect(await ask('/?room=gaps')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await ask('/assets/index-1.js')).toMatchObject({
      type: 'text/javascript; charset=utf-8',
      body: 'export {};',
    });
    expect(await ask('/assets/index-1.js', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('gives the ranges that archives are read by', async () => {
    const get = (range: string) => ask('/assets/index-1.js', { range });
    expect(await get('bytes=0-5')).toMatchObject({ status: 206, range: 'bytes 0-5/10', body: 'export' });
    expect(await get('bytes=7-')).toMatchObject({ status: 206, range: 'bytes 7-9/10', body: '{};' });
    expect(await get('bytes=-3')).toMatchObject({ status: 206, range: 'bytes 7-9/10', body: '{};' });
    expect(await get('bytes=8-99')).toMatchObject({ status: 206, range: 'bytes 8-9/10', body: '};' });
    expect(await get('bytes=10-')).toMatchObject({ status: 416, range: 'bytes */10' });
    expect(await get('bytes=a-b')).toMatchObject({ status: 200, body: 'export {};' });
  });

  test('gives nothing outside its folder, no lists, and takes nothing', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets',
      '/assets/',
      '/%',
      '/\0',
    ]) {
      expect((await ask(encodeURI(path).replaceAll('%25', '%'))).status, path).toBe(404);
    }
    expect((await ask('/index.html', {}, 'PUT')).status).toBe(404);
    expect(existsSync(join(folder, 'secret.txt'))).toBe(true);
  });
});
