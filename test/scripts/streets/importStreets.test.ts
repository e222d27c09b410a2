import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importStreets } from '../../../scripts/streets/importStreets';
import { type ExtractWay, pbfBytes } from '../osm/writePbf';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-streets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

interface Street {
  properties: Record<string, unknown>;
  coordinates: number[][];
}
const collection = (streets: readonly Street[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: streets.map(({ properties, coordinates }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'LineString', coordinates },
    })),
  });

const names = { from: 'C_Nus_I', to: 'C_Nus_F', length: 'LONGITUD', name: 'NVia' };
const street = (from: string, to: string, length: unknown, coordinates: number[][]): Street => ({
  properties: { C_Nus_I: from, C_Nus_F: to, LONGITUD: length, NVia: 'Gran Via', tipus: 'Escales' },
  coordinates,
});

test("a city's own table keeps its junctions' codes and its lengths", async () => {
  const file = await fileOf(
    'city.geojson',
    collection([
      street('N1', 'N2', 120.5, [
        [2.1, 41.3],
        [2.101, 41.3],
      ]),
    ]),
  );
  const { table, report } = await importStreets({ form: 'edges', file, ...names });
  expect(table.nodes.map(({ id }) => id)).toEqual(['N1', 'N2']);
  expect(table.edges[0]).toMatchObject({ millimetres: 120_500, class: 'street', name: 'Gran Via', shape: [] });
  expect(report).toMatchObject({ nodes: 2, edges: 1, kilometres: 0.1205, components: 1, mainShare: 1, notes: [] });
});

test('its class may come from any of its properties', async () => {
  const file = await fileOf(
    'steps.geojson',
    collection([
      street('N1', 'N2', 120, [
        [2.1, 41.3],
        [2.101, 41.3],
      ]),
    ]),
  );
  const classOf = ({ tipus }: Readonly<Record<string, unknown>>) => (tipus === 'Escales' ? 'steps' : 'carrer');
  const { table } = await importStreets({ form: 'edges', file, ...names, classOf });
  expect(table.edges[0].class).toBe('steps');
});

test('lines without codes meet where their ends do, and are as long as drawn', async () => {
  const lines = [
    [
      [2.1, 41.3],
      [2.1005, 41.3],
      [2.101, 41.3],
    ],
    [
      [2.101, 41.3],
      [2.102, 41.3],
    ],
  ];
  const file = await fileOf('lines.geojson', collection(lines.map((coordinates) => ({ properties: {}, coordinates }))));
  const { table, report } = await importStreets({ form: 'edges', file });
  expect(report).toMatchObject({ nodes: 3, edges: 2, components: 1 });
  expect(table.edges[0].shape).toEqual([21005000, 413000000]);
  expect(table.edges[0].millimetres / 1000).toBeCloseTo(83.54, 1);
});

test('what was left out or is odd is said', async () => {
  const file = await fileOf(
    'odd.geojson',
    collection([
      street('N1', 'N2', 120, [
        [2.1, 41.3],
        [2.101, 41.3],
      ]),
      street('N2', 'N1', 90, [
        [2.101, 41.3],
        [2.1, 41.3],
      ]),
      street('N2', 'N2', 7, [
        [2.101, 41.3],
        [2.101, 41.3],
      ]),
      street('N2', 'N3', 10, [
        [2.109, 41.3],
        [2.11, 41.3],
      ]),
    ]),
  );
  const { table, report } = await importStreets({ form: 'edges', file, ...names });
  expect(table.edges.map(({ millimetres }) => millimetres)).toEqual([90_000, 10_000]);
  expect(report.notes).toEqual([
    "1 edges end more than 1 m from where their junction's first edge does",
    '1 edges are given as shorter than they are drawn',
    '1 edges from a junction to itself were left out',
    '1 edges beside a shorter one between the same junctions were left out',
  ]);
});

test.for([
  [
    'a length that is none',
    collection([
      street('N1', 'N2', 'x', [
        [2.1, 41.3],
        [2.1, 41.4],
      ]),
    ]),
    /feature 1: LONGITUD is "x"/,
  ],
  [
    'an empty length',
    collection([
      street('N1', 'N2', '', [
        [2.1, 41.3],
        [2.1, 41.4],
      ]),
    ]),
    /feature 1: LONGITUD is ""/,
  ],
  [
    'metres for degrees',
    collection([
      street('N1', 'N2', 1, [
        [431000, 4582000],
        [431100, 4582000],
      ]),
    ]),
    /\[431000, 4582000\] is not a longitude/,
  ],
  [
    'a point for a line',
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}]}',
    /feature 1: the geometry is Point/,
  ],
  ['another kind of JSON', '{"type":"Topology"}', /not a GeoJSON FeatureCollection/],
  ['broken JSON', '{"type":', /line 1, column \d+ .*so this is not JSON/],
] as const)('a table with %s is refused', async ([, text, message]) => {
  const file = await fileOf('bad.geojson', text);
  await expect(importStreets({ form: 'edges', file, ...names })).rejects.toThrow(message);
});

test('an extract gives its walkable streets, and one without any is refused', async () => {
  const nodes = [1, 2, 3].map((id) => ({ id, lon: 1.5 + id / 1000, lat: 42.5 }));
  const ways: ExtractWay[] = [
    { id: 1, refs: [1, 2, 3], tags: { highway: 'residential', name: ' Carrer Major ' } },
    { id: 2, refs: [1, 3], tags: { highway: 'motorway' } },
  ];
  const file = await fileOf('town.osm.pbf', pbfBytes({ nodes, ways }));
  const { table, report } = await importStreets({ form: 'osm', file });
  expect(table.edges).toEqual([
    {
      from: 0,
      to: 1,
      millimetres: expect.any(Number),
      class: 'residential',
      name: 'Carrer Major',
      shape: [15020000, 425000000],
    },
  ]);
  expect(report.components).toBe(1);
  const none = await fileOf('none.osm.pbf', pbfBytes({ nodes, ways: ways.slice(1) }));
  await expect(importStreets({ form: 'osm', file: none })).rejects.toThrow(/none\.osm\.pbf: no walkable way/);
});

test('a packed table with a byte order mark gives the same streets as a plain one', async () => {
  const text = collection([
    street('N1', 'N2', 120, [
      [2.1, 41.3],
      [2.101, 41.3],
    ]),
  ]);
  const plain = await importStreets({ form: 'edges', file: await fileOf('plain.geojson', text), ...names });
  const packed = join(folder, 'packed.geojson.gz');
  await writeFile(packed, gzipSync(`\uFEFF${text}`));
  expect(await importStreets({ form: 'edges', file: packed, ...names })).toEqual(plain);
});
