import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkPath } from '../../../scripts/check/command';
import { checkReport } from '../../../scripts/check/report';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

const point = (coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});
const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const site = (id: string, coordinates: unknown, properties: object = {}) =>
  point(coordinates, { id, name: `Site ${id}`, kind: 'library', source: 'council', ...properties });
const ring = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const area = (id: string, coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties: { id, name: `Area ${id}`, population: 100, groups: {}, source: 'census', ...properties },
  geometry: { type: 'Polygon', coordinates },
});

let made = 0;
const checkFeatures = (features: readonly unknown[], name = 'sites.geojson') =>
  checkPath(write(`${++made}/${name}`, collection(features)));
const codes = ({ findings }: ReturnType<typeof checkPath>) => findings.map(({ code }) => code);

describe('a file of sites', () => {
  test('with nothing wrong has no finding, and its kinds are counted', () => {
    const result = checkFeatures([
      site('a', [2.1, 41.3]),
      site('b', [2.2, 41.4], { kind: 'museum' }),
      site('c', [2.3, 41.4]),
    ]);
    expect(result.findings).toEqual([]);
    expect(result.files[0]).toMatchObject({ holds: 'sites', features: 3, kinds: { library: 2, museum: 1 } });
    expect(result.files[0].bounds).toEqual([2.1, 41.3, 2.3, 41.4]);
  });

  test('tells each bad position by its cause', () => {
    const result = checkFeatures([
      site('zero', [0, 0]),
      site('beyond', [41.3, 102.1]),
      site('metres', [430_000, 4_580_000]),
      site('words', ['2.1', '41.3']),
      site('none', []),
      { ...site('null', [2, 41]), geometry: null },
    ]);
    const byId = new Map(result.findings.map((finding) => [finding.id, finding]));
    expect(byId.get('zero')?.what).toContain('[0, 0]');
    expect(byId.get('beyond')?.fix).toContain('are the two swapped?');
    expect(byId.get('metres')?.fix).toContain('projection');
    expect(byId.get('words')?.what).toContain('["2.1","41.3"]');
    expect(byId.get('none')?.code).toBe('no-geometry');
    expect(byId.get('null')?.code).toBe('no-geometry');
    expect(result.findings.every(({ level }) => level === 'error')).toBe(true);
  });

  test('names doubled ids, missing names and unknown kinds, with the kind that was probably meant', () => {
    const result = checkFeatures([
      site('a', [2.1, 41.3]),
      site('a', [2.2, 41.3]),
      site('b', [2.3, 41.3], { name: undefined }),
      site('c', [2.4, 41.3], { kind: 'Libary' }),
    ]);
    expect(codes(result).sort()).toEqual(['duplicate-id', 'missing-name', 'unknown-kind']);
    expect(result.findings.find(({ code }) => code === 'unknown-kind')?.fix).toBe('Is "library" meant?');
    expect(result.findings.find(({ code }) => code === 'missing-name')?.level).toBe('warning');
  });

  test('asks whether two of one name on one spot are one', () => {
    const twice = [site('a', [2.1, 41.3], { name: 'Sant Pau' }), site('b', [2.1002, 41.3001], { name: 'SANT  PAU' })];
    expect(codes(checkFeatures(twice))).toEqual(['near-duplicate']);
  });

  test('of which one lies on the other side of the world says that its coordinates are swapped', () => {
    const near = [0, 1, 2, 3, 4, 5].map((i) => site(`s${i}`, [2.1 + i / 100, 41.3 + i / 100]));
    const result = checkFeatures([...near, site('swapped', [41.32, 2.12]), site('lost', [-70, -33])]);
    expect(result.findings.map(({ id, code, level }) => [id, code, level])).toEqual([
      ['swapped', 'swapped-coordinates', 'error'],
      ['lost', 'outside-city', 'warning'],
    ]);
  });

  test('that was never imported is told once what to do, with its categories', () => {
    const raw = [0, 1, 2].map((i) => point([2.1 + i / 100, 41.3], { id: i, name: `n${i}`, category: 'Biblioteques' }));
    const result = checkFeatures(raw);
    expect(codes(result)).toEqual(['no-kinds']);
    expect(result.findings[0].what).toContain('Biblioteques (3)');
  });

  test('is read from a table, from one feature a line, and packed', () => {
    const table = 'id,name,kind,capacity,source,lon,lat\na,A,library,80,x,2.1,41.3\nb,B,museum,,x,2.2,41.3\n';
    const lines = [site('a', [2.1, 41.3]), site('b', [2.2, 41.3])]
      .map((one) => `\u001e${JSON.stringify(one)}\n`)
      .join('');
    for (const path of [
      write('t/sites.csv', table),
      write('t/semicolons.csv', table.replaceAll(',', ';')),
      write('t/sites.csv.gz', gzipSync(table)),
      write('t/sites.geojsons', lines),
    ]) {
      const result = checkPath(path);
      expect(result.findings).toEqual([]);
      expect(result.files[0].features).toBe(2);
    }
  });
});

describe('a file of areas', () => {
  test('names rings that do not close, cross themselves or are too short', () => {
    const result = checkFeatures(
      [
        area('open', [ring(0, 0, 1).slice(0, 4)]),
        area('bow', [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ]),
        area('short', [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ]),
        area('flat', [
          [0, 0],
          [1, 1],
        ]),
      ],
      'areas.geojson',
    );
    expect(result.findings.map(({ id, code, level }) => [id, code, level])).toEqual([
      ['open', 'unclosed-ring', 'error'],
      ['bow', 'self-crossing-ring', 'error'],
      ['short', 'short-ring', 'error'],
      ['flat', 'bad-geometry', 'error'],
    ]);
  });

  test('without people is a doubt, with negative people an error', () => {
    const result = checkFeatures(
      [area('a', [ring(0, 0, 1)], { population: null }), area('b', [ring(1, 0, 1)], { population: -1 })],
      'areas.geojson',
    );
    expect(result.findings.map(({ id, code, level }) => [id, code, level])).toEqual([
      ['a', 'no-population', 'warning'],
      [undefined, 'bad-property', 'error'],
    ]);
    expect(result.findings[1].what + result.findings[1].fix).toMatch(/-1.*cannot be below zero/);
  });
});

test('areas drawn with latitude first are told by the centre that city.json declares', () => {
  write('turned/city.json', { title: 'T', country: 'C', centre: [2.5, 41.5], languages: ['ca'], sources: {} });
  write('turned/areas.geojson', collection([area('right', [ring(2, 41, 1)]), area('turned', [ring(41, 2, 1)])]));
  const { findings } = checkPath(`${folder}/turned/areas.geojson`);
  expect(findings.map(({ id, code, level }) => [id, code, level])).toEqual([
    ['turned', 'swapped-coordinates', 'error'],
  ]);
});

test('a city whose only area does not close is checked without an outline', () => {
  write('unclosed/areas.geojson', collection([area('open', [[[1, 0]]])]));
  const sites = write('unclosed/sites.geojson', collection([site('a', [2.5, 41.5])]));
  expect(checkPath(sites).findings).toEqual([]);
});

describe('a city folder', () => {
  const city = (name: string, sites: readonly unknown[], areas = [area('1', [ring(2, 41, 1)])]) => {
    write(`${name}/areas.geojson`, collection(areas));
    write(`${name}/sources.json`, {
      council: {
        title: 'Places',
        publisher: 'Council',
        url: 'https://example.org',
        licence: 'CC0',
        attribution: 'Council',
        date: '2024',
      },
      census: {
        title: 'Census',
        publisher: 'Office',
        url: null,
        licence: 'CC BY 4.0',
        attribution: 'Office',
        date: null,
      },
    });
    write(`${name}/sites.geojson`, collection(sites));
    return checkPath(`${folder}/${name}`);
  };

  test('tells sites beyond its border from those whose coordinates are swapped', () => {
    const result = city('a-city', [site('in', [2.5, 41.5]), site('out', [3.5, 41.5]), site('swapped', [41.5, 2.5])]);
    expect(result.findings.map(({ id, code, level }) => [id, code, level])).toEqual([
      ['out', 'outside-city', 'warning'],
      ['swapped', 'swapped-coordinates', 'error'],
    ]);
    expect(result.findings[0].what).toMatch(/42 km from its border/);
  });

  test('lists the licence and date of each source, and keys that no source has', () => {
    const result = city('b-city', [site('a', [2.5, 41.5], { source: 'nobody' })]);
    expect(result.sources.map(({ id, licence, date }) => [id, licence, date])).toEqual([
      ['council', 'CC0', '2024'],
      ['census', 'CC BY 4.0', null],
    ]);
    expect(codes(result)).toEqual(['unknown-source']);
  });

  test('is checked with the folders below it', () => {
    city('nested/one', [site('a', [2.5, 41.5])]);
    city('nested/two', [site('a', [0, 0])]);
    expect(codes(checkPath(`${folder}/nested`))).toEqual(['at-zero']);
  });
});

describe('the streets of a city', () => {
  const nodes = 'node,lon,lat\na,2.1,41.3\nb,2.11,41.3\nc,2.12,41.3\nd,2.13,41.3\n';

  test('are counted when they are whole', () => {
    write('streets/whole/street-nodes.csv', nodes);
    const edges = write('streets/whole/street-edges.csv', 'from,to,metres\na,b,830\nb,c,830\nc,d,830\n');
    expect(checkPath(edges)).toMatchObject({ files: [{ holds: 'streets', features: 3 }], findings: [] });
  });

  test('are doubted when they fall into pieces, and refused when an edge leads nowhere', () => {
    write('streets/torn/street-nodes.csv', nodes);
    write('streets/torn/street-edges.csv', 'from,to,metres\na,b,830\nc,d,830\n');
    expect(codes(checkPath(`${folder}/streets/torn`))).toEqual(['torn-streets', 'no-sources']);
    write('streets/lost/street-nodes.csv', nodes);
    write('streets/lost/street-edges.csv', 'from,to,metres\na,x,830\n');
    const [lost] = checkPath(`${folder}/streets/lost`).findings;
    expect(lost.what).toMatch(/street-edges\.csv, line 2: to is "x"/);
    write('streets/half/street-edges.csv', 'from,to,metres\n');
    expect(checkPath(`${folder}/streets/half`).findings[0].what).toBe('is not there');
  });
});

test('the report shows no control codes of the files it speaks of', () => {
  const path = write('codes/sites.geojson', collection([site('a\u001b[31m', [0, 0])]));
  expect(checkReport(checkPath(path))).not.toContain('\u001b');
});

describe('what is no data at all', () => {
  const only = (path: string) => {
    const { findings } = checkPath(path);
    expect(findings).toHaveLength(1);
    expect(findings[0].level).toBe('error');
    return `${findings[0].where}: ${findings[0].what}`;
  };

  test('is named for what it is, with the place where it breaks', () => {
    expect(only(write('bad/cut.geojson', '{"type":"FeatureCollection",\n"features":[{"ty'))).toMatch(
      /line 2, column 17 \(byte 45\): the text ends inside quotation marks/,
    );
    expect(only(write('bad/empty.geojson', ''))).toMatch(/is empty/);
    expect(only(write('bad/junk.geojson', new Uint8Array([80, 75, 3, 4, 0, 0, 255])))).toMatch(/binary data/);
    expect(only(write('bad/latin1.geojson', new Uint8Array([123, 34, 233, 34, 125])))).toMatch(
      /not UTF-8 text \(byte 3\)/,
    );
    expect(only(write('bad/list.geojson', '[1, 2]'))).toMatch(/no GeoJSON \(it is a list\)/);
    expect(only(write('bad/topology.json', { type: 'Topology' }))).toMatch(/its type is "Topology"/);
    expect(only(write('bad/cut.csv.gz', gzipSync('a,b\n'.repeat(100)).subarray(0, 20)))).toMatch(/cannot be unpacked/);
    expect(only(write('bad/table.csv', 'a,b\n1,2\n'))).toMatch(/no columns lon and lat/);
    expect(only(write('bad/quotes.csv', 'lon,lat,name\n1,2,"open\n'))).toMatch(/quot/i);
    expect(only(`${folder}/bad/absent.geojson`)).toMatch(/is not there/);
  });

  test('may be a folder without data, or one with the name of a file', () => {
    write('hollow/folder.geojson/readme.md', 'nothing here');
    expect(only(`${folder}/hollow/folder.geojson`)).toMatch(/no data/);
  });

  test('may have objects that cannot even be written as text', () => {
    const odd = { toString: 1 };
    const feature = { type: 'Feature', properties: { id: odd, name: odd, within: odd }, geometry: { type: odd } };
    const path = write('bad/odd.geojson', {
      type: 'FeatureCollection',
      crs: { properties: { name: odd } },
      features: [feature],
    });
    expect(codes(checkPath(path))).toEqual(['bad-geometry']);
  });

  test('may be nested deeper than any program should follow', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const text = `{"type":"Feature","properties":{"kind":${deep}},"geometry":{"type":"Polygon","coordinates":${deep}}}`;
    expect(checkPath(write('bad/deep.geojson', text)).findings.length).toBeGreaterThan(0);
  });
});
