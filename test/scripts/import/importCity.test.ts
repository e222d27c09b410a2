import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command as check } from '../../../scripts/check/command';
import type { Command } from '../../../scripts/command/command';
import { command as importCommand } from '../../../scripts/import/command';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

/** Runs a command as the command line does, and answers its exit code and all it wrote. */
async function run(command: Command, ...args: string[]) {
  const written = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
    isTerminal: false,
  };
  try {
    const code = await command.run(args, io);
    return { code, ...written };
  } catch (error) {
    return { code: -1, out: written.out, err: (error as Error).message };
  }
}

const source = (title: string) => ({
  title,
  publisher: 'Exampleton Council',
  url: 'https://example.org',
  licence: 'CC BY 4.0',
  attribution: 'Exampleton Council (CC BY 4.0)',
  date: '2024-05',
});

/** The example of docs/data-formats.md, with every form of rule that it leaves out. */
const mapping = {
  title: 'Exampleton',
  country: 'Ireland',
  centre: [-8.47, 51.9],
  languages: ['en', 'ga'],
  gaps: ['Museums are not known.'],
  groups: [
    { id: 'aged-65-plus', label: 'Aged 65 and over', unit: 'people', year: 2022, source: 'census', property: 'over65' },
    { id: 'young', label: 'Under 30', unit: 'people', year: 2022, source: 'census', property: ['u15', 'u30'] },
  ],
  demand: { method: 'even' },
  sites: [
    {
      file: 'places.csv',
      id: 'ref',
      name: 'title',
      category: 'type',
      categories: { property: 'types', separator: ';' },
      capacity: 'seats',
      address: { join: ['street', 'number'] },
      kinds: {
        'Public library': 'library',
        'National school': 'primary',
        Evening: 'adult-education',
        Wifi: null,
        Various: 'other',
      },
      kindsByName: [{ kind: 'arts-language', words: ['music school'] }],
      only: { property: 'status', notIn: ['closed'] },
      source: { value: 'council' },
    },
    {
      form: 'area-counts',
      file: 'districts.geojson',
      count: 'creches',
      area: 'code',
      kind: 'early-childhood',
      name: { one: '1 crèche (middle of the district)', many: '{count} crèches (middle of the district)' },
      source: { value: 'census' },
    },
  ],
  areas: {
    file: 'districts.geojson',
    id: 'code',
    name: 'name',
    population: 'inhabitants',
    source: { value: 'census' },
  },
  sources: { entries: { council: source('Places'), census: source('Census 2022'), unused: source('Unused') } },
};

const places = `ref,title,type,types,seats,street,number,status,lon,lat
p10,Central Library,Public library,Public library;Evening;Wifi,80,Main Street,1,open,-8.4712345678,51.9012
p2,St Mary's,National school,National school,,,,open,-8.48,51.91
p3,Old Hall,Public library,Public library,,,,closed,-8.48,51.92
p4,Cork Music  School,Various,Various,,,,open,-8.46,51.91
p5,The Shed,Men's shed,Men's shed,,,,open,-8.46,51.92
`;
const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ],
];
const districts = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { code: 'B', name: 'West', inhabitants: 1200, over65: 300, u15: 200, u30: 150, creches: 2 },
      geometry: { type: 'Polygon', coordinates: square(-8.6, 51.85) },
    },
    {
      type: 'Feature',
      properties: { code: 'A', name: 'East', inhabitants: null, over65: 250, u15: 180, u30: null, creches: 0 },
      geometry: { type: 'Polygon', coordinates: square(-8.5, 51.85) },
    },
  ],
};

/** A city of its own for each test: mapping folder, source folder, and the command that joins them. */
function city(name: string, changes: object = {}) {
  write(`${name}/mapping/city.json`, { ...mapping, ...changes });
  write(`${name}/source/places.csv`, places);
  write(`${name}/source/districts.geojson`, districts);
  const [mappingFolder, out] = [join(folder, name, 'mapping'), join(folder, name, 'out')];
  return {
    out,
    import: (...more: string[]) =>
      run(importCommand, mappingFolder, '--from', join(folder, name, 'source'), '-o', out, ...more),
    features: (file: string) => JSON.parse(readFileSync(join(out, file), 'utf8')).features,
  };
}

describe('a city that nobody wrote code for', () => {
  test('comes in by its mapping alone, and is sound', async () => {
    const made = city('made-up');
    const result = await made.import();
    expect(result.code).toBe(0);
    expect(readdirSync(made.out).sort()).toEqual(['areas.geojson', 'city.json', 'sites.geojson', 'sources.json']);

    const sites = made.features('sites.geojson');
    expect(sites.map((one: { properties: { id: string } }) => one.properties.id)).toEqual([
      'creches-B',
      'p2',
      'p4',
      'p5',
      'p10',
    ]);
    expect(sites[4]).toEqual({
      type: 'Feature',
      properties: {
        id: 'p10',
        name: 'Central Library',
        kind: 'library',
        alsoKinds: ['adult-education'],
        category: 'Public library',
        capacity: 80,
        address: 'Main Street 1',
        source: 'council',
      },
      geometry: { type: 'Point', coordinates: [-8.471235, 51.9012] },
    });
    expect(sites[2].properties).toMatchObject({ kind: 'arts-language', category: 'Various' });
    expect(sites[0]).toMatchObject({
      properties: { name: '2 crèches (middle of the district)', kind: 'early-childhood' },
      geometry: { coordinates: [-8.55, 51.9] },
    });

    const [east, west] = made.features('areas.geojson');
    // What is not known stays unknown: no population, and no sum of which one part is missing.
    expect(east.properties).toEqual({
      id: 'A',
      name: 'East',
      population: null,
      groups: { 'aged-65-plus': 250 },
      source: 'census',
    });
    expect(west.properties.groups).toEqual({ 'aged-65-plus': 300, young: 350 });
    const sources = JSON.parse(readFileSync(join(made.out, 'sources.json'), 'utf8'));
    expect(Object.keys(sources)).toEqual(['census', 'council']);
    expect(sources.census.usedIn).toEqual(['areas.geojson', 'sites.geojson']);

    const checked = await run(check, made.out, '--json');
    const report = JSON.parse(checked.out);
    expect(checked.code).toBe(0);
    expect(report.problems.map(({ code }: { code: string }) => code).sort()).toEqual([
      'no-population',
      'unmapped-category',
    ]);
    expect(report.files.find(({ holds }: { holds: string }) => holds === 'sites')).toMatchObject({
      kinds: { library: 1, primary: 1, 'early-childhood': 1, 'arts-language': 1, other: 1 },
      unmappedCategories: { "Men's shed": 1 },
    });
  });

  test('keeps the sites whose category word no rule maps, and says so', async () => {
    const made = city('unmapped');
    const { err } = await made.import();
    expect(err).toContain(`category "Men's shed": is mapped to no kind; its 1 site is shown as "other"`);
    expect(made.features('sites.geojson')[3].properties).toMatchObject({
      id: 'p5',
      kind: 'other',
      category: "Men's shed",
    });
  });

  test('imported twice gives the same bytes', async () => {
    const made = city('again');
    const bytes = () => readdirSync(made.out).map((name) => readFileSync(join(made.out, name), 'utf8'));
    await made.import();
    const first = bytes();
    await made.import();
    expect(bytes()).toEqual(first);
  });
});

describe('a mapping with a mistake', () => {
  test('is told all its mistakes with their places, and nothing is written', async () => {
    const made = city('mistakes', {
      centre: [51.9],
      sites: [{ ...mapping.sites[0], kinds: { Pub: 'pub' } }],
      tytle: 'x',
    });
    const { code, err } = await made.import();
    expect(code).toBe(-1);
    expect(err).toMatch(/city\.json, centre/);
    expect(err).toMatch(/sites\[0\]\.kinds\.Pub: is "pub".*A kind is one of/);
    expect(err).toMatch(/tytle: is not a known property/);
    expect(() => readdirSync(made.out)).toThrow();
  });

  test('that names an absent file, or a source that nobody describes, says which', async () => {
    const absent = city('absent', { areas: { ...mapping.areas, file: 'boroughs.geojson' } });
    expect((await absent.import()).err).toMatch(/boroughs\.geojson: is not there/);
    const undescribed = city('undescribed', { sources: { entries: { council: source('Places') } } });
    const { code, err } = await undescribed.import();
    expect(code).toBe(1);
    expect(err).toMatch(/source "census" of areas\.geojson, sites\.geojson: is not described/);
  });

  test('may not have its results written over its sources', async () => {
    const made = city('over');
    const { code, err } = await made.import('-o', join(folder, 'over', 'source'));
    expect(code).toBe(-1);
    expect(err).toMatch(/both the source and the target/);
    expect(readFileSync(join(folder, 'over', 'source', 'places.csv'), 'utf8')).toBe(places);
  });

  test('that gives two sites one id says which, and nothing is written', async () => {
    const made = city('doubled', { sites: [{ ...mapping.sites[0], id: 'status' }] });
    const { code, err } = await made.import();
    expect(code).toBe(1);
    expect(err).toMatch(/sites\.geojson, id "open": stands for 4 features/);
    expect(() => readdirSync(made.out)).toThrow();
  });
});

test('the example in the documentation is a mapping that the command accepts', async () => {
  const page = readFileSync(new URL('../../../docs/data-formats.md', import.meta.url), 'utf8');
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]);
  write('documented/mapping/city.json', example);
  write('documented/source/places.csv', 'ref,title,type,seats,lon,lat\nA1,Central,Public library,80,-8.47,51.9\n');
  write('documented/source/districts.geojson', districts);
  const { code, out } = await run(
    importCommand,
    join(folder, 'documented/mapping'),
    '--from',
    join(folder, 'documented/source'),
  );
  expect(code).toBe(0);
  expect(out).toContain('sites.geojson: 1 feature\n');
});
