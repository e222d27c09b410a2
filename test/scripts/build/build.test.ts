import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { command } from '../../../scripts/build/command';
import { readPack } from '../../../scripts/city/packFile';
import { UsageError } from '../../../scripts/command/command';
import type { Catalog } from '../../../src/core/city/catalog';
import { createSheet } from '../../core/story/createSheet';
import { cityFiles, writeFolder } from '../city/madeCity';
import { withArchive } from '../tiles/readArchive';
import { worldFiles } from './madeWorld';
import { layersOfTile, tileHeader } from './readArchive';

const root = mkdtempSync(join(tmpdir(), 'atlas-build-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
/** A data folder of two cities and a world, and an empty folder for the results. */
function createData() {
  const folder = join(root, `run-${++made}`);
  const [data, out] = [join(folder, 'data'), join(folder, 'public')];
  writeFolder(join(data, 'cities', 'exampleton'), cityFiles());
  writeFolder(join(data, 'cities', 'Сан-Тест 2'), cityFiles([30, 59]));
  for (const [name, files] of Object.entries(worldFiles())) writeFolder(join(data, name), files);
  return { data, out };
}

async function build({ data, out }: { data: string; out: string }, ...more: string[]) {
  let said = '';
  const io = { out: (text: string) => (said += text), err: (text: string) => (said += text), isTerminal: false };
  const code = await command.run(['--data', data, '--out', out, ...more], io);
  const catalog = JSON.parse(readFileSync(join(out, 'catalog.json'), 'utf8')) as Catalog;
  return { code, said, catalog };
}

const files = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
/** All built bytes by name. */
const contents = (out: string) => new Map(files(out).map((name) => [name, readFileSync(join(out, name), 'latin1')]));

test('the sheet of a city is published as soon as its file is there, and a broken one is named', async () => {
  const place = createData();
  const before = (await build(place)).catalog.world;
  const sheet = createSheet({ city: 'a' });
  writeFolder(join(place.data, 'network', 'sheets'), { 'a.json': JSON.stringify(sheet) });
  const { code, catalog } = await build(place);
  expect([code, before.story]).toEqual([0, null]);
  const story = JSON.parse(readFileSync(join(place.out, catalog.world.story!.path), 'utf8'));
  expect(story.sheets).toEqual([sheet]);

  writeFolder(join(place.data, 'network', 'sheets'), { 'a.json': JSON.stringify({ ...sheet, asOf: 'soon' }) });
  const broken = await build(place);
  expect(broken.code).toBe(1);
  expect(broken.said).toContain('a.json, asOf: has "soon"');
  expect(broken.catalog.world.story).toEqual(catalog.world.story);
});

describe('atlas build', () => {
  test('makes a catalogue of cities of any name, and every file that it names', async () => {
    const { data, out } = createData();
    const { code, catalog } = await build({ data, out });
    expect(code).toBe(0);
    expect(catalog.cities.map(({ slug, title }) => [slug, title])).toEqual([
      ['exampleton', 'Exampleton'],
      ['Сан-Тест 2', 'Exampleton'],
    ]);
    const [city] = catalog.cities;
    expect(city).toMatchObject({
      country: 'Ireland',
      centre: [-8.49, 51.91],
      languages: ['en', 'ga'],
      sites: { count: 2, byKind: { library: 1, primary: 1 } },
      people: 1001,
      areas: 2,
      demandMethod: 'sections',
      hasStreets: true,
      sources: [{ id: 'council', licence: 'CC0', date: '2024-05' }],
    });
    expect(city.gaps[0]).toBe('Museums are not known.');
    expect((await readPack(join(out, city.pack.path))).slug).toBe('exampleton');
    const named = [
      catalog.world.tiles,
      catalog.world.cities,
      ...catalog.cities.flatMap(({ pack, tiles }) => [pack, tiles]),
    ];
    expect(files(out)).toEqual(['catalog.json', ...named.map(({ path }) => path)].sort());
    for (const { path, bytes } of named) expect(readFileSync(join(out, path)).length).toBe(bytes);
  });

  test('cuts a city with every layer that its data have', async () => {
    const { data, out } = createData();
    const { catalog } = await build({ data, out });
    const tiles = join(out, catalog.cities[0].tiles.path);
    const layers = await layersOfTile(tiles, { zoom: 14, at: [-8.499, 51.901] });
    expect([...layers.keys()].sort()).toEqual(['areas', 'buildings', 'roads', 'sections', 'sites', 'streets']);
    expect(layers.get('sites')).toEqual([{ id: 'lib', name: 'Leabharlann', kind: 'library', capacity: 40 }]);
    const [cluster] = (await layersOfTile(tiles, { zoom: 7, at: [-8.499, 51.901] })).get('sites')!;
    expect(cluster).toMatchObject({
      cluster: true,
      point_count: 2,
      'kind:library': 1,
      'kind:primary': 1,
      capacity: 40,
    });
    const areas = layers.get('areas')!;
    expect(areas[0]).toEqual({ id: 'west', name: 'West', population: 1001 });
    expect((await layersOfTile(tiles, { zoom: 10, at: [-8.49, 51.905] })).get('areas')).toContainEqual({
      id: 'east',
      name: 'East',
    });
  });

  test('draws a background of one feature a line, as it does one of a collection', async () => {
    const { data, out } = createData();
    const path = join(data, 'cities', 'exampleton', 'basemap.geojson');
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: object[] };
    const nowhere = { type: 'Feature', properties: { class: 'road' }, geometry: null };
    writeFileSync(path, [...features, nowhere].map((feature) => JSON.stringify(feature)).join('\n'));
    const { code, catalog } = await build({ data, out });
    expect(code).toBe(0);
    const tiles = join(out, catalog.cities[0].tiles.path);
    const layers = await layersOfTile(tiles, { zoom: 14, at: [-8.499, 51.901] });
    expect([...layers.keys()]).toEqual(expect.arrayContaining(['buildings', 'roads']));
  });

  test('cuts the world with member cities counted by region, and a point for the name of each country', async () => {
    const { data, out } = createData();
    const { catalog } = await build({ data, out });
    expect(catalog.world).toMatchObject({
      members: 2,
      published: { members: 425, countries: 91, asOf: '2025-12' },
      gaps: ['423 members are missing.'],
    });
    const tiles = join(out, catalog.world.tiles.path);
    expect(await tileHeader(tiles)).toMatchObject({ minZoom: 0, maxZoom: 7 });
    const layers = await layersOfTile(tiles, { zoom: 0, at: [0, 0] });
    expect(layers.get('members')).toEqual([
      expect.objectContaining({ point_count: 2, 'region:Africa': 1, 'region:Arab States': 1 }),
    ]);
    expect(layers.get('networks')).toEqual([expect.objectContaining({ id: 'net-1', network: 'Red' })]);
    expect(layers.get('countries')).toEqual([{ name: 'Twoland', minZoom: 0 }]);
    const metadata = await withArchive(tiles, (archive) => archive.getMetadata());
    expect(metadata).toMatchObject({ attribution: 'Made with Imaginary Earth' });
    // Of the two files of one layer the finer.
    expect(layers.get('land')).toHaveLength(1);
    const list = JSON.parse(readFileSync(join(out, catalog.world.cities.path), 'utf8'));
    expect(list.members[0]).toMatchObject({ id: 'a', at: [30, 30], joined: null, sources: ['page'] });
    expect(list.networks).toHaveLength(1);
  });
});

describe('a second build', () => {
  test('of a copy of the data elsewhere gives the same files with the same bytes', async () => {
    const [one, two] = [createData(), createData()];
    await build(one);
    const { said } = await build(two);
    expect(said).not.toMatch(/unchanged/);
    expect(contents(two.out)).toEqual(contents(one.out));
  });

  test('builds nothing again where nothing changed', async () => {
    const folders = createData();
    await build(folders);
    const before = contents(folders.out);
    // A file that would be built again would lose this mark.
    const pack = join(folders.out, files(folders.out).find((name) => name.startsWith('packs/'))!);
    const bytes = readFileSync(pack);
    writeFileSync(
      pack,
      bytes.map(() => 0),
    );
    const { said } = await build(folders);
    expect(said.match(/unchanged/g)).toHaveLength(3);
    expect(readFileSync(pack).every((byte) => byte === 0)).toBe(true);
    const { said: again } = await build(folders, '--force');
    expect(again).not.toMatch(/unchanged/);
    expect(contents(folders.out)).toEqual(before);
  });

  test('builds what changed, and then removes what nothing points at', async () => {
    const folders = createData();
    const first = (await build(folders)).catalog;
    const files_ = cityFiles();
    writeFolder(join(folders.data, 'cities', 'exampleton'), {
      'city.json': files_['city.json'].replace('Exampleton', 'Newton'),
    });
    const { said, catalog } = await build(folders);
    expect(said).toMatch(/world: unchanged/);
    expect(said).toMatch(/Сан-Тест 2: unchanged/);
    expect(catalog.cities[0].title).toBe('Newton');
    expect(catalog.cities[1]).toEqual(first.cities[1]);
    expect(existsSync(join(folders.out, first.cities[0].pack.path))).toBe(false);
    expect(existsSync(join(folders.out, first.cities[0].tiles.path))).toBe(false);
  });

  test('forgets a city whose folder is gone', async () => {
    const folders = createData();
    await build(folders);
    rmSync(join(folders.data, 'cities', 'exampleton'), { recursive: true });
    const { catalog } = await build(folders);
    expect(catalog.cities.map(({ slug }) => slug)).toEqual(['Сан-Тест 2']);
    expect(files(folders.out).filter((name) => name.includes('exampleton'))).toEqual([]);
  });

  test('makes anew a file that somebody removed, cut short or left unfinished', async () => {
    const folders = createData();
    const { catalog } = await build(folders);
    const before = contents(folders.out);
    const [one, two] = catalog.cities;
    rmSync(join(folders.out, one.pack.path));
    writeFileSync(join(folders.out, two.tiles.path), 'short');
    // No process has this number.
    const left = join(folders.out, `${one.pack.path}.tmp-${2 ** 30}`);
    writeFileSync(left, 'half');
    await build(folders);
    expect(existsSync(left)).toBe(false);
    expect(contents(folders.out)).toEqual(before);
  });

  test('leaves what is not its own', async () => {
    const folders = createData();
    await build(folders);
    for (const name of ['icon.svg', 'tiles/mine.pmtiles']) writeFileSync(join(folders.out, name), 'mine');
    await build(folders);
    expect(files(folders.out)).toEqual(expect.arrayContaining(['icon.svg', 'tiles/mine.pmtiles']));
  });
});

describe('data with errors', () => {
  test('of one city are named, keep what was built of it, and leave the others building', async () => {
    const folders = createData();
    const first = (await build(folders)).catalog;
    writeFolder(join(folders.data, 'cities', 'exampleton'), { 'areas.geojson': '{"type":' });
    writeFolder(join(folders.data, 'cities', 'third'), cityFiles([10, 10]));
    const { code, said, catalog } = await build(folders);
    expect(code).toBe(1);
    expect(said).toMatch(/exampleton: error: .*areas\.geojson/);
    expect(said).toMatch(/exampleton: not built; what was built of it before stays/);
    expect(catalog.cities.map(({ slug }) => slug)).toEqual(['exampleton', 'third', 'Сан-Тест 2']);
    expect(catalog.cities[0]).toEqual(first.cities[0]);
    expect(existsSync(join(folders.out, first.cities[0].pack.path))).toBe(true);
  });

  test('of a new city keep it out of the catalogue', async () => {
    const folders = createData();
    writeFolder(join(folders.data, 'cities', 'third'), { 'street-edges.csv': 'from,to\n' });
    const { code, catalog, said } = await build(folders);
    expect(code).toBe(1);
    expect(said).toMatch(/third: error/);
    expect(catalog.cities).toHaveLength(2);
  });
});

describe('data that are not there', () => {
  test('of the world give an empty world', async () => {
    const folders = createData();
    for (const name of ['network', 'basemap']) rmSync(join(folders.data, name), { recursive: true });
    const { code, catalog } = await build(folders);
    expect(code).toBe(0);
    expect(catalog.world).toMatchObject({ members: 0, published: null, sources: [] });
    expect(catalog.cities).toHaveLength(2);
  });

  test('at all are a wrong use of the command', async () => {
    const io = { out: () => {}, err: () => {}, isTerminal: false };
    await expect(command.run(['--data', join(root, 'nowhere')], io)).rejects.toThrow(UsageError);
  });
});
