import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importLayers } from '../../../scripts/import/importLayers';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

const source = {
  title: 'Shores',
  publisher: 'P',
  url: 'https://example.org',
  licence: 'CC0',
  attribution: 'P',
  date: '2017',
};

function layers(name: string, files: object, mappingName = 'layers.json') {
  write(`${name}/out/${mappingName}`, { title: 'Layers', files, sources: { entries: { ne: source } } });
  const folders = { mapping: `${folder}/${name}/out`, from: `${folder}/${name}/source`, out: `${folder}/${name}/out` };
  return { report: importLayers(folders), read: (file: string) => readFileSync(`${folders.out}/${file}`) };
}

describe('layers of a map', () => {
  test('keep the properties that the mapping names, under our names, with the decimals it asks for', () => {
    write('shores/source/lakes.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { NAME: 'Lake', scalerank: 2, featurecla: 'Lake', wikidata: 'Q1' },
          geometry: {
            type: 'LineString',
            coordinates: [
              [1.23456, 2],
              [1.23461, 2],
              [3, 4],
            ],
          },
        },
        {
          type: 'Feature',
          properties: { NAME: 'Dam', featurecla: 'Dam' },
          geometry: { type: 'Point', coordinates: [1, 2] },
        },
      ],
    });
    const { report, read } = layers('shores', {
      'lakes.geojson': {
        from: 'lakes.geojson',
        properties: { name: 'NAME', class: { property: 'featurecla', words: { Lake: 'water' } }, rank: 'scalerank' },
        only: { property: 'featurecla', notIn: ['Dam'] },
        decimals: 3,
        source: { value: 'ne' },
      },
    });
    expect(report).toEqual({ lines: ['lakes.geojson: 1 feature', 'sources.json: 1 source'], problems: [] });
    expect(JSON.parse(read('lakes.geojson').toString()).features).toEqual([
      {
        type: 'Feature',
        properties: { name: 'Lake', class: 'water', rank: 2 },
        geometry: {
          type: 'LineString',
          coordinates: [
            [1.235, 2],
            [3, 4],
          ],
        },
      },
    ]);
    expect(JSON.parse(read('sources.json').toString()).ne.usedIn).toEqual(['lakes.geojson']);
  });

  test('of sites become a packed table, and a word without a kind is an error', () => {
    write('sites/source/sites.csv', 'id,name,category,lon,lat\nb,"B, the second",Library,1.5,2\na,A,Library,1,2\n');
    const kind = { property: 'category', words: { Library: 'library' } };
    const rule = {
      from: 'sites.csv',
      schema: 'site',
      properties: { id: 'id', name: 'name', kind, category: 'category', source: { value: 'ne' } },
      source: { value: 'ne' },
    };
    const { read } = layers('sites', { 'sites.csv.gz': rule }, 'world.json');
    expect(gunzipSync(read('sites.csv.gz')).toString()).toBe(
      'id,name,kind,category,lon,lat,source\na,A,library,Library,1,2,ne\nb,"B, the second",library,Library,1.5,2,ne\n',
    );
    const unmapped = { ...rule, properties: { ...rule.properties, kind: { property: 'category', words: {} } } };
    const { report } = layers('sites', { 'sites.csv.gz': unmapped }, 'world.json');
    expect(report.lines).toEqual([]);
    expect(report.problems[0].what).toMatch(/"Library"/);
  });

  test('become a table with every column of the mapping, also one that the first row has nothing in', () => {
    write('sparse/source/places.csv', 'id,name,note,lon,lat\na,A,,1,2\nb,B,by the sea,3,4\n');
    const rule = { from: 'places.csv', properties: { id: 'id', name: 'name', note: 'note' }, source: { value: 'ne' } };
    const { read } = layers('sparse', { 'places.csv': rule });
    expect(read('places.csv').toString()).toBe('id,name,note,lon,lat,source\na,A,,1,2,\nb,B,by the sea,3,4,\n');
  });

  test('other than points are no table, which is said before anything is written', () => {
    const geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    write('lines/source/lines.geojson', {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: { name: 'River' }, geometry }],
    });
    const { report } = layers('lines', { 'lines.csv': { from: 'lines.geojson', properties: { name: 'name' } } });
    expect(report.lines).toEqual([]);
    expect(report.problems[0].what).toMatch(/is a LineString, which no row of lines\.csv can hold/);
  });

  test('are written under plain names only: not elsewhere, not over our own files', () => {
    write('names/source/places.csv', 'id,lon,lat\na,1,2\n');
    const rule = { from: 'places.csv', properties: { id: 'id' } };
    const wrong = [
      '../../x.geojson',
      '/x.csv',
      'a/b.csv',
      'sources.json',
      '..geojson',
      '.csv',
      'x.csv.zip',
      'a\\b.csv',
    ];
    for (const name of wrong) {
      expect(() => layers('names', { [name]: rule }), name).toThrow(/has a plain name, without folders/);
    }
    for (const name of ['x.geojson', 'learning-sites.csv.gz']) {
      expect(layers('names', { [name]: rule }).report.lines).toContain(`${name}: 1 feature`);
    }
  });

  test('with one id for two features are refused, as in cities', () => {
    write('doubles/source/places.csv', 'id,lon,lat\na,1,2\nb,1,2\na,3,4\n');
    const { report } = layers('doubles', { 'places.csv': { from: 'places.csv', properties: { id: 'id' } } });
    expect(report.lines).toEqual([]);
    expect(report.problems).toMatchObject([{ where: 'places.csv, id "a"', what: 'stands for 2 features' }]);
  });
});
