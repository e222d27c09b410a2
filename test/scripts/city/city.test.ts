import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { command } from '../../../scripts/city/command';
import { readPack } from '../../../scripts/city/packFile';
import { InputError, UsageError } from '../../../scripts/command/command';
import { importStreets } from '../../../scripts/streets/importStreets';
import { streetTexts } from '../../../scripts/streets/streetText';
import { type ExtractWay, pbfBytes } from '../osm/writePbf';
import { cityFiles, collection, writeFolder } from './madeCity';

const root = mkdtempSync(join(tmpdir(), 'atlas-city-'));
afterAll(() => rmSync(root, { recursive: true }));

let made = 0;
/** Runs `atlas city` on a folder with these files; those that are null are absent. */
async function run(files: Readonly<Record<string, string | null>> = {}, more: readonly string[] = []) {
  const present = Object.entries({ ...cityFiles(), ...files }).filter(([, text]) => text !== null);
  const folder = writeFolder(join(root, `town-${++made}`), Object.fromEntries(present) as Record<string, string>);
  const out = join(root, `${made}.pack`);
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
    isTerminal: false,
  };
  const code = await command.run([folder, '-o', out, '--json', ...more], io);
  return { code, out, folder, err: said.err, report: code === 0 ? JSON.parse(said.out) : null };
}
const absent = (...names: string[]) => Object.fromEntries(names.map((name) => [name, null]));

describe('atlas city', () => {
  test('makes one pack of everything that a folder has', async () => {
    const { code, out, err, report } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const pack = await readPack(out);
    expect(pack.title).toBe('Exampleton');
    expect(pack.sites.names).toEqual(['Leabharlann', '<b>School</b>']);
    expect(pack.streets).toMatchObject({ nodeCount: 3, edgeCount: 2 });
    expect([...pack.streets!.edgeMillimetres].sort()).toEqual([1_557_000, 960_000].sort());
    expect(pack.cells.method).toBe('sections');
    const west = pack.cells.people.reduce((sum, people, row) => sum + (pack.cells.area[row] === 0 ? people : 0), 0);
    expect(west).toBe(1001);
    expect(report).toMatchObject({ sites: 2, areas: 2, sections: 2, people: 1001, streets: { kilometres: 3 } });
    expect(report.missing).toEqual([
      'Museums are not known.',
      'How many people live there is not known for 1 of 2 areas.',
      'Where people live within a neighbourhood is estimated from its census sections.',
    ]);
  });

  test('works with whatever is there, and says what is not', async () => {
    const noStreets = absent('street-nodes.csv', 'street-edges.csv');
    const { report, out } = await run({
      ...noStreets,
      ...absent('sections.geojson', 'basemap.geojson', 'sites.geojson'),
    });
    expect(report.streets).toBeNull();
    expect(report.demandMethod).toBe('even');
    expect(report.missing).toEqual(
      expect.arrayContaining([
        'No learning sites are known here.',
        'No street network is known, so travel is estimated from the straight line.',
      ]),
    );
    expect((await readPack(out)).streets).toBeNull();
  });

  test('lives on homes where there are no sections, not on sheds', async () => {
    const { out } = await run(absent('sections.geojson'));
    const { cells } = await readPack(out);
    expect(cells.method).toBe('buildings');
    const inhabited = [...cells.people.keys()].filter((row) => cells.people[row] > 0);
    expect(inhabited).toHaveLength(1);
    expect(cells.lon[inhabited[0]]).toBeCloseTo(-8.4989, 4);
  });

  test('makes a pack of a folder that has nothing but a name', async () => {
    const { code, report, err, out } = await run(absent(...Object.keys(cityFiles())));
    expect(code).toBe(0);
    expect(err).toMatch(/warning: .*city\.json: is not there/);
    expect(report).toMatchObject({ sites: 0, areas: 0, people: null });
    expect((await readPack(out)).title).toBe(`Town ${made}`);
  });

  test('takes streets from a table elsewhere, as published tables have them', async () => {
    const elsewhere = join(root, 'elsewhere');
    writeFolder(elsewhere, {
      'nodes.csv': 'id,lon,lat\n1,-8.5,51.9\n2,-8.49,51.9\n',
      'edges.csv': 'from,to,length_m\n1,2,700\n',
    });
    const { report } = await run({}, ['--streets', join(elsewhere, 'edges.csv')]);
    expect(report.streets).toEqual({ nodes: 2, edges: 1, kilometres: 1 });
  });

  test('gives the same pack from an extract as from the table that was imported from it', async () => {
    const extract = join(root, 'town.osm.pbf');
    const ids = [11, 12, 13, 14, 15];
    const nodes = ids.map((id, i) => ({ id, lon: -8.5 + i * 0.0031234, lat: 51.9 + (i % 2) * 0.0041237 }));
    const ways: ExtractWay[] = [
      { id: 1, refs: [11, 12, 13, 14], tags: { highway: 'residential', name: 'Main Street' } },
      { id: 2, refs: [15, 13], tags: { highway: 'steps' } },
      { id: 3, refs: [11, 15, 14], tags: { highway: 'footway' } },
    ];
    writeFileSync(extract, pbfBytes({ nodes, ways }));
    const { table } = await importStreets({ form: 'osm', file: extract });
    const texts = streetTexts(table);
    const imported = { 'street-nodes.csv': texts.nodes, 'street-edges.csv': texts.edges };
    const [fromExtract, fromTable] = [await run({}, ['--streets', extract]), await run(imported)];
    expect(fromExtract.report.streets.edges).toBeGreaterThan(3);
    const [a, b] = [await readPack(fromExtract.out), await readPack(fromTable.out)];
    expect(a.streets).toEqual(b.streets);
  });

  test('names every fault of every file, writes nothing, and leaves the old pack whole', async () => {
    const first = await run();
    const before = readFileSync(first.out);
    const broken = {
      'sites.geojson': collection([
        {
          type: 'Feature',
          properties: { id: 'x', kind: 'castle', source: 'council' },
          geometry: { type: 'Point', coordinates: [0, 95] },
        },
      ]),
      'areas.geojson': '{"type":"FeatureColl',
    };
    writeFolder(first.folder, broken);
    let err = '';
    const io = { out: () => {}, err: (text: string) => (err += text), isTerminal: false };
    expect(await command.run([first.folder, '-o', first.out], io)).toBe(1);
    expect(err).toMatch(/sites\.geojson, feature 1 "x", kind/);
    expect(err).toMatch(/its geometry is not a Point/);
    expect(err).toMatch(/areas\.geojson/);
    expect(readFileSync(first.out).equals(before)).toBe(true);
    expect(readdirSync(root).filter((name) => name.includes('.tmp-'))).toEqual([]);
  });

  test('takes no area whose ring does not close', async () => {
    const [west, south] = [-8.5, 51.9];
    const coordinates = [
      [
        [west, south],
        [west + 0.01, south],
        [west + 0.01, south + 0.01],
        [west, south + 0.01],
      ],
    ];
    const area = { id: 'open', name: 'Open', population: 10, groups: {}, source: 'council' };
    const open = { type: 'Feature', properties: area, geometry: { type: 'Polygon', coordinates } };
    const folder = join(root, 'open-ring');
    writeFolder(folder, { 'areas.geojson': collection([open]) });
    let err = '';
    const io = { out: () => {}, err: (text: string) => (err += text), isTerminal: false };
    expect(await command.run([folder, '-o', join(root, 'open.pack')], io)).toBe(1);
    expect(err).toMatch(/"open": its geometry is not a Polygon or MultiPolygon of closed rings/);
  });

  test('tells of an area that is too small to have an inside', async () => {
    const corner = [-8.5, 51.9];
    const area = { id: 'speck', name: 'Speck', population: 10, groups: {}, source: 'council' };
    const geometry = { type: 'Polygon', coordinates: [[corner, corner, corner, corner]] };
    const folder = join(root, 'speck');
    writeFolder(folder, { 'areas.geojson': collection([{ type: 'Feature', properties: area, geometry }]) });
    let err = '';
    const io = { out: () => {}, err: (text: string) => (err += text), isTerminal: false };
    expect(await command.run([folder, '-o', join(root, 'speck.pack')], io)).toBe(0);
    expect(err).toMatch(/warning: .*"Speck" \(id "speck"\): has no inside.* its people are in no cell/);
  });

  test('gives the same bytes for the same folder', async () => {
    const { out, folder } = await run();
    const again = join(root, 'again.pack');
    await command.run([folder, '-o', again], { out: () => {}, err: () => {}, isTerminal: false });
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('wants one folder and a place for the result', async () => {
    const io = { out: () => {}, err: () => {}, isTerminal: false };
    await expect(command.run([], io)).rejects.toThrow(UsageError);
    await expect(command.run([root], io)).rejects.toThrow(/-o/);
    await expect(command.run([join(root, 'nowhere'), '-o', 'x.pack'], io)).rejects.toThrow(InputError);
  });
});

describe('reading a pack from disk', () => {
  test('names the file and what is wrong with it', async () => {
    const file = join(root, 'bad.pack');
    const refused = async (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      return readPack(file).catch((error: unknown) => (error instanceof InputError ? error.message : error));
    };
    expect(await refused(Buffer.from('hello'))).toBe(
      `${file}: This is not a city pack: it does not begin with the mark of one.`,
    );
    expect(await refused(gzipSync('hello'))).toMatch(/This is not a city pack/);
    expect(await refused(gzipSync('hello').subarray(0, 12))).toMatch(/the gzip around the pack is damaged/);
    await expect(readPack(join(root, 'no.pack'))).rejects.toThrow(/no\.pack: cannot be read \(ENOENT\)/);
  });
});
