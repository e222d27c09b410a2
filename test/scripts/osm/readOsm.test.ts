import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOsm } from '../../../scripts/osm/readOsm';
import { blobBytes, type Extract, type PbfForm, pbfBytes } from './writePbf';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-osm-'));
});
afterAll(() => rm(folder, { recursive: true }));

let written = 0;
async function fileOf(bytes: Uint8Array | string, ending = 'osm.pbf') {
  const file = join(folder, `extract-${written++}.${ending}`);
  await writeFile(file, bytes);
  return file;
}
const read = async (extract: Extract, form?: PbfForm) => readOsm(await fileOf(pbfBytes(extract, form)));

const square: Extract = {
  nodes: [
    { id: 7, lon: 1.5217349, lat: 42.5063174 },
    { id: 9, lon: 1.5217, lat: 42.507, tags: { amenity: 'library', name: 'Biblioteca pública d’Andorra' } },
    { id: 10_000_000_011, lon: -70.1, lat: -33.4 },
  ],
  ways: [{ id: 4_000_000_001, refs: [7, 9, 10_000_000_011, 7], tags: { highway: 'footway', name: 'Carrer Major' } }],
  relations: [
    {
      id: 5,
      members: [
        { type: 'way', id: 4_000_000_001, role: 'outer' },
        { type: 'node', id: 9, role: '' },
      ],
      tags: { type: 'multipolygon' },
    },
  ],
};

describe('an .osm.pbf', () => {
  test.for<[string, PbfForm]>([
    ['dense nodes, packed by zlib', {}],
    ['plain nodes', { dense: false }],
    ['blocks that are not packed', { packed: 'none' }],
  ])('with %s gives the nodes, ways and relations that were written', async ([, form]) => {
    const osm = await read(square, form);
    expect([...osm.nodes.id]).toEqual([7, 9, 10_000_000_011]);
    expect(osm.nodes.lonLat(osm.nodes.rowOf(7))).toEqual([1.5217349, 42.5063174]);
    expect(osm.nodes.lonLat(osm.nodes.rowOf(10_000_000_011))).toEqual([-70.1, -33.4]);
    expect(osm.taggedNodes).toHaveLength(1);
    expect(osm.taggedNodes[0].position).toEqual([1.5217, 42.507]);
    expect(osm.taggedNodes[0].tags.get('name')).toBe('Biblioteca pública d’Andorra');
    expect(osm.ways[0]).toMatchObject({ id: 4_000_000_001, refs: [7, 9, 10_000_000_011, 7] });
    expect(Object.fromEntries(osm.ways[0].tags)).toEqual({ highway: 'footway', name: 'Carrer Major' });
    expect(osm.relations[0]).toMatchObject({ id: 5, members: square.relations?.[0].members });
  });

  test('with a coarse granularity, which stands after the nodes that need it, keeps its positions', async () => {
    const osm = await read({ nodes: [{ id: 1, lon: 2.17, lat: 41.38 }] }, { granularity: 10_000 });
    expect(osm.nodes.lonLat(0)).toEqual([2.17, 41.38]);
  });

  test('whose nodes are not in the order of their ids is put in order, and of two with one id the last holds', async () => {
    const osm = await read({
      nodes: [
        { id: 30, lon: 3, lat: 3 },
        { id: 10, lon: 1, lat: 1 },
        { id: 30, lon: 4, lat: 4 },
      ],
    });
    expect([...osm.nodes.id]).toEqual([10, 30]);
    expect(osm.nodes.lonLat(osm.nodes.rowOf(30))).toEqual([4, 4]);
    expect(osm.nodes.rowOf(20)).toBe(-1);
  });

  test('keeps only the tagged things that are asked for', async () => {
    const osm = await readOsm(await fileOf(pbfBytes(square)), {
      way: (tags) => tags.has('building'),
      node: () => false,
    });
    expect([osm.ways.length, osm.taggedNodes.length, osm.relations.length, osm.nodes.count]).toEqual([0, 0, 1, 3]);
  });

  test('of which the end is missing is refused, with the block and the byte', async () => {
    const bytes = pbfBytes(square);
    const file = await fileOf(bytes.subarray(0, bytes.length - 5));
    await expect(readOsm(file)).rejects.toThrow(
      /extract-\d+\.osm\.pbf, block 4 at byte \d+: the file ends .* Fetch it again/,
    );
  });

  test('with one wrong byte in a packed block is refused', async () => {
    const bytes = pbfBytes(square);
    bytes[bytes.length - 3] ^= 0xff; // within the checksum of the last block
    await expect(readOsm(await fileOf(bytes))).rejects.toThrow(/block 4 at byte \d+: the block does not unpack/);
  });

  test('that needs history or another packing says what to do', async () => {
    await expect(read(square, { features: ['OsmSchema-V0.6', 'HistoricalInformation'] })).rejects.toThrow(
      /block 1 at byte 0: the file requires HistoricalInformation/,
    );
    await expect(read(square, { packed: 'zstd' })).rejects.toThrow(/packed with zstd.*pbf_compression=zlib/);
  });

  test('whose strings do not reach as far as its tags is refused', async () => {
    // A way (field 3) of a group (field 2) with key 5 and value 6, and no string table at all.
    const way = Uint8Array.from([0x08, 1, 0x12, 1, 5, 0x1a, 1, 6]);
    const group = Uint8Array.from([0x1a, way.length, ...way]);
    const block = Uint8Array.from([0x12, group.length, ...group]);
    const file = await fileOf(Buffer.concat([pbfBytes({}), blobBytes('OSMData', block)]));
    await expect(readOsm(file)).rejects.toThrow(/block 5 .*string 5 of 0/);
  });

  test('that is some other file, an empty one, or none at all, is refused in words', async () => {
    await expect(readOsm(await fileOf('<osm version="0.6"></osm>'))).rejects.toThrow(/is not an \.osm\.pbf/);
    await expect(readOsm(await fileOf(''))).rejects.toThrow(/no OSMHeader block/);
    await expect(read(square, { header: false })).rejects.toThrow(/data before the OSMHeader/);
    await expect(readOsm(join(folder, 'missing.osm.pbf'))).rejects.toThrow(/cannot be opened \(ENOENT\)/);
    await expect(readOsm(join(folder, 'streets.shp'))).rejects.toThrow(/use \.osm\.pbf, \.json or \.json\.gz/);
  });
});

describe('Overpass JSON', () => {
  const answer = {
    version: 0.6,
    elements: [
      { type: 'node', id: 2, lat: -30.0597016, lon: -51.1656551 },
      { type: 'node', id: 1, lat: -30.05, lon: -51.16, tags: { amenity: 'school' } },
      { type: 'way', id: 3, nodes: [2, 1], tags: { highway: 'steps' } },
      { type: 'relation', id: 4, members: [{ type: 'way', ref: 3, role: 'outer' }] },
      { type: 'count', id: 0, tags: { total: '4' } },
    ],
  };

  test.for(['json', 'json.gz'])('as .%s gives the same as an extract', async (ending) => {
    const text = JSON.stringify(answer);
    const osm = await readOsm(await fileOf(ending === 'json' ? text : gzipSync(text), ending));
    expect(osm.nodes.lonLat(osm.nodes.rowOf(2))).toEqual([-51.1656551, -30.0597016]);
    expect(osm.taggedNodes[0]).toMatchObject({ id: 1, position: [-51.16, -30.05] });
    expect(osm.ways[0].refs).toEqual([2, 1]);
    expect(osm.ways[0].tags.get('highway')).toBe('steps');
    expect(osm.relations[0].members).toEqual([{ type: 'way', id: 3, role: 'outer' }]);
  });

  test('of which an element lacks its position, or that is no such answer, names the element and the query', async () => {
    const broken = { elements: [answer.elements[0], { type: 'node', id: 5, lon: 3 }] };
    await expect(readOsm(await fileOf(JSON.stringify(broken), 'json'))).rejects.toThrow(
      /element 1: a node whose lat: .*Ask Overpass for \[out:json\]/,
    );
    await expect(readOsm(await fileOf('{}', 'json'))).rejects.toThrow(/no list "elements"/);
    await expect(readOsm(await fileOf('{"elements": [', 'json'))).rejects.toThrow(/cannot be read as JSON/);
    await expect(readOsm(join(folder, 'missing.json'))).rejects.toThrow(/Is the path right/);
  });
});
