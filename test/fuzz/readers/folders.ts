/** Folders of data, as `atlas check`, `atlas city` and `atlas build` open them: one file of each is changed. */
import { readFileSync } from 'node:fs';
import { filesOf, readCatalog } from '../../../scripts/build/builtFiles';
import { readWorld } from '../../../scripts/build/readWorld';
import { checkPath } from '../../../scripts/check/command';
import { checkReport } from '../../../scripts/check/report';
import { cityStreets } from '../../../scripts/city/cityStreets';
import { readCity } from '../../../scripts/city/readCity';
import { readProtocols } from '../../../scripts/classes/readProtocols';
import { InputError } from '../../../scripts/command/command';
import { type Reader, type Seed, textBody } from '../../../scripts/fuzz/reader';
import { readCityMapping } from '../../../scripts/import/cityMapping';
import { readStory } from '../../../scripts/story/readStory';
import { makePack } from '../../../src/core/city/makePack';
import { createSheet } from '../../core/story/createSheet';
import { worldFiles } from '../../scripts/build/madeWorld';
import { cityFiles, source } from '../../scripts/city/madeCity';
import { orRefused } from './refused';
import { scratch } from './scratch';

const encode = (text: string) => new TextEncoder().encode(text);

/** A case is the name of the file that differs, a line end, and its bytes: seeds say which file they are of. */
const seedsOf = (files: Readonly<Record<string, string>>): readonly Seed[] =>
  Object.entries(files).map(([name, text]) => ({
    ...textBody(text, /json$/.test(name) ? 'json' : 'text'),
    wrap: (body) => Buffer.concat([encode(`${name}\n`), body]),
  }));

function fileOf(bytes: Uint8Array, names: readonly string[]) {
  const end = bytes.indexOf(10);
  const name = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)));
  return names.includes(name) ? { name, body: bytes.subarray(end + 1) } : { name: names[0], body: bytes };
}

/** A reader of a folder in which one file is of the case and all others are as they should be. */
function folderReader(
  name: string,
  files: Readonly<Record<string, string>>,
  read: (folder: string) => unknown,
): Reader {
  const folder = scratch(files);
  let last: string | null = null;
  return {
    name,
    seeds: () => seedsOf(files),
    read: (bytes) => {
      if (last !== null) folder.put(last, files[last]);
      const { name: changed, body } = fileOf(bytes, Object.keys(files));
      folder.put(changed, body);
      last = changed;
      return orRefused(InputError, () => read(folder.folder));
    },
  };
}

const CITY = cityFiles();

async function openCity(folder: string) {
  const report = checkReport(checkPath(folder));
  readMappingOrNot(folder);
  const { known, problems, sources } = readCity(folder);
  if (problems.some(({ level }) => level === 'error')) return [report, problems];
  const { pack } = makePack({ ...known, streets: await cityStreets(folder) });
  return [report, pack.sites.ids, sources];
}

function readMappingOrNot(folder: string) {
  try {
    readCityMapping(folder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

const real = (name: string) => readFileSync(`data/network/${name}`, 'utf8');

/** The first features only: a case is read some hundred times a minute. */
function fewFeatures(text: string): string {
  const collection = JSON.parse(text) as { features: unknown[] };
  return JSON.stringify({ ...collection, features: collection.features.slice(0, 4) });
}

const { network } = worldFiles();
const NETWORK = {
  ...network,
  'learning-cities.geojson': fewFeatures(real('learning-cities.geojson')),
  'national-networks.geojson': fewFeatures(real('national-networks.geojson')),
  'sources.json': real('sources.json'),
  'history.json': real('history.json'),
  'practices.json': real('practices.json'),
  'key-features.json': real('key-features.json'),
  'sheets/qa-doha.json': JSON.stringify(createSheet({ city: 'qa-doha', vision: 'Learning for all.' })),
};

const openNetwork = (folder: string) => {
  const { moments, practices } = readStory(folder);
  return [checkReport(checkPath(folder)), moments, practices];
};

const WORLD = Object.fromEntries(
  Object.entries(worldFiles()).flatMap(([folder, files]) =>
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  ),
);

const PROTOCOLS = {
  'protocols.json': readFileSync('data/protocols/protocols.json', 'utf8'),
  'sources.json': readFileSync('data/protocols/sources.json', 'utf8'),
};

const BUILT = { path: 'tiles/a-0123456789abcdef.pmtiles', bytes: 5 };
const CATALOG = {
  'catalog.json': JSON.stringify({
    version: '0.1.0',
    world: { tiles: BUILT, cities: BUILT, story: null, members: 2, published: null, sources: [source] },
    cities: [{ slug: 'a', title: 'A', tiles: BUILT, pack: BUILT, sites: { count: 1, byKind: { library: 1 } } }],
    experiments: [],
  }),
};

export const FOLDERS: readonly Reader[] = [
  folderReader('folders/city', CITY, openCity),
  folderReader('folders/network', NETWORK, openNetwork),
  folderReader('folders/world', WORLD, (folder) => readWorld(folder).problems),
  folderReader('folders/protocols', PROTOCOLS, (folder) => [
    checkPath(folder).findings,
    readProtocols(folder).problems,
  ]),
  folderReader('folders/catalog', CATALOG, (folder) => {
    const catalog = readCatalog(folder);
    return catalog && filesOf(catalog);
  }),
];
