import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../../scripts/distances/command';
import { type Extract, pbfBytes } from '../osm/writePbf';

/** A street of two blocks, 83.5 and 83.5 m, with steps cutting no corner; a lane off its middle; an island. */
const town: Extract = {
  nodes: [
    { id: 1, lon: 2.17, lat: 41.38 },
    { id: 2, lon: 2.171, lat: 41.38 },
    { id: 3, lon: 2.172, lat: 41.38 },
    { id: 4, lon: 2.171, lat: 41.381 },
    { id: 5, lon: 2.17, lat: 41.381 },
    { id: 6, lon: 2.1702, lat: 41.381 },
  ],
  ways: [
    { id: 1, refs: [1, 2, 3], tags: { highway: 'residential' } },
    { id: 2, refs: [2, 4], tags: { highway: 'footway' } },
    { id: 3, refs: [1, 4], tags: { highway: 'steps' } },
    { id: 4, refs: [5, 6], tags: { highway: 'footway' } },
  ],
};

const points = 'name,id,lon,lat\nx,west,2.17,41.37995\ny,east,2.172,41.38\nz,"north, up",2.171,41.381\n';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'distances-'));
  await writeFile(join(folder, 'town.osm.pbf'), pbfBytes(town));
  await writeFile(join(folder, 'points.csv'), points);
});
afterAll(() => rm(folder, { recursive: true }));

async function distances(options: readonly string[] = [], { streets = 'town.osm.pbf', from = 'points.csv' } = {}) {
  let said = '';
  const output = join(folder, 'od.csv');
  await rm(output, { force: true });
  const files = ['--streets', join(folder, streets), '--from', join(folder, from), '--to', join(folder, 'points.csv')];
  const io = { out: (text: string) => (said += text), err: () => undefined, isTerminal: false };
  const code = await command.run([...files, '-o', output, ...options], io);
  return { code, said, text: await readFile(output, 'utf8') };
}

const walks = (text: string) =>
  new Map(
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => [line.slice(0, line.lastIndexOf(',')), Number(line.slice(line.lastIndexOf(',') + 1))]),
  );

test('walks go along the streets, with the way to and from them', async () => {
  const { code, text, said } = await distances();
  expect(code).toBe(0);
  expect(text.split('\n')[0]).toBe('from_id,to_id,metres');
  const found = walks(text);
  expect(found.size).toBe(9);
  // Two blocks of 83.4 m and 5.6 m from the house to the street; to itself a point walks to the street and back.
  expect(found.get('west,east')).toBeCloseTo(172.4, 1);
  expect(found.get('east,west')).toBe(found.get('west,east'));
  expect(found.get('west,west')).toBeCloseTo(11.1, 1);
  expect(found.get('west,"north, up"')).toBeCloseTo(144.6, 1);
  expect(said).toContain('9 of 9 written; 0 have no way');
  expect(said).toContain('4 of 6 nodes hang together');
});

test('without legs only the streets count, without steps they are gone round', async () => {
  expect(walks((await distances(['--no-snap-legs'])).text).get('west,east')).toBeCloseTo(166.9, 1);
  const noSteps = walks((await distances(['--no-steps', '--no-snap-legs'])).text);
  expect(noSteps.get('west,"north, up"')).toBeCloseTo(83.4 + 111.2, 1);
});

test('a limit leaves the longer walks out and counts them', async () => {
  const { text, said } = await distances(['--limit', '160']);
  expect(walks(text).has('west,east')).toBe(false);
  expect(walks(text).has('west,"north, up"')).toBe(true);
  expect(said).toMatch(/5 of 9 written; 0 have no way, 4 are farther than 160 m/);
});

test('a point too far from any street is not served, and is named', async () => {
  const { text, said } = await distances(['--snap-limit', '2', '--snaps', join(folder, 'snaps.csv')]);
  expect([...walks(text).keys()].some((pair) => pair.includes('west'))).toBe(false);
  expect(said).toContain('3 points, 1 of them with no street within the limit: west');
  expect(said).toContain('4 of 9 written; 5 have no way');
  expect(await readFile(join(folder, 'snaps.csv'), 'utf8')).toBe(
    'id,lon,lat,snap_m\nwest,,,\neast,2.1720000,41.3800000,0.00\n"north, up",2.1710000,41.3810000,0.00\n',
  );
});

test('a street table, Overpass JSON and a table of edges give the same walks as the extract', async () => {
  const expected = walks((await distances(['--no-snap-legs'])).text);
  const elements = [
    ...(town.nodes ?? []).map((node) => ({ type: 'node', ...node })),
    ...(town.ways ?? []).map(({ id, refs, tags }) => ({ type: 'way', id, nodes: refs, tags })),
  ];
  await writeFile(join(folder, 'town.json.gz'), gzipSync(JSON.stringify({ elements })));
  const nodes = 'id,lon,lat\n1,2.17,41.38\n2,2.171,41.38\n3,2.172,41.38\n4,2.171,41.381\n';
  await writeFile(join(folder, 'nodes.csv'), nodes);
  await writeFile(join(folder, 'edges.csv'), 'from,to,metres\n1,2,83.434\n2,3,83.434\n2,4,111.195\n1,4,139.02\n');
  const line = (from: string, to: string, length_m: number, coordinates: number[][]) => ({
    type: 'Feature',
    properties: { from, to, length_m },
    geometry: { type: 'LineString', coordinates },
  });
  const features = [
    line('a', 'b', 83.434, [
      [2.17, 41.38],
      [2.171, 41.38],
    ]),
    line('b', 'c', 83.434, [
      [2.171, 41.38],
      [2.172, 41.38],
    ]),
    line('b', 'd', 111.195, [
      [2.171, 41.38],
      [2.171, 41.381],
    ]),
    line('a', 'd', 139.02, [
      [2.17, 41.38],
      [2.171, 41.381],
    ]),
  ];
  await writeFile(join(folder, 'town.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
  for (const streets of ['town.json.gz', 'edges.csv', 'nodes.csv', 'town.geojson']) {
    const found = walks((await distances(['--no-snap-legs'], { streets })).text);
    for (const [pair, metres] of expected) expect([pair, found.get(pair)]).toEqual([pair, expect.closeTo(metres, 0.5)]);
  }
});

test.for([
  ['twice.csv', 'id,lon,lat\na,2,41\na,2,41\n', /twice\.csv, line 3: the id "a" occurs twice/],
  ['swapped.csv', 'id,lon,lat\na,2,141\n', /swapped\.csv, line 2: lat is "141".*swapped/],
  ['short.csv', 'id,lon\na,2\n', /short\.csv, line 2: there is no column lat/],
  ['empty.csv', 'id,lon,lat\n,2,41\n', /empty\.csv, line 2: id is empty/],
] as const)(
  'points with a fault in %s are refused, with the line, and nothing is written',
  async ([from, text, message]) => {
    await writeFile(join(folder, from), text);
    await expect(distances([], { from })).rejects.toThrow(message);
    expect((await readdir(folder)).filter((name) => name.startsWith('od.csv'))).toEqual([]);
  },
);

test('wrong words are wrong usage, files without streets wrong input', async () => {
  await expect(distances(['--limit', 'far'])).rejects.toThrow('--limit is "far"; it should be metres, 0 or more');
  await expect(distances(['more'])).rejects.toThrow('"more" belongs to no option');
  await expect(distances([], { streets: 'town.shp' })).rejects.toThrow(/town\.shp: no streets in it\. Give a \.pack/);
  await expect(distances([], { from: 'none.csv' })).rejects.toThrow(
    /none\.csv: cannot be read \(there is no such file\)/,
  );
  await expect(distances(['-o', join(folder, 'missing/od.csv')])).rejects.toThrow(/cannot be written \(ENOENT\)/);
});
