import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/core/city/catalog';
import { citiesCsv, citiesGeoJson } from '../../../src/rooms/world/downloads';
import { createMember, createNetworkCity } from './createCity';

const page = {
  id: 'list2022',
  title: '77 new members',
  publisher: 'UNESCO',
  url: 'https://example.org/list',
  licence: 'Facts only',
  attribution: 'UNESCO',
  date: null,
};
const other = { ...page, id: 'other', title: 'A paper', url: null };
const doha = createMember({ name: 'Doha', awards: [2015, 2024], joined: null, sources: ['list2022', 'other'] });
const evil = createMember({ id: 'x', name: '=HYPERLINK("http://example.org")', note: '-1', sources: [] });

test('a row has every fact, several years in one cell, and the pages it comes from', () => {
  const [row] = parse(citiesCsv([doha, evil], [page, other]), { bom: true, columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    name: 'Doha',
    joined: '',
    awards: '2015;2024',
    longitude: '10',
    sources: 'https://example.org/list ; A paper',
  });
});

test('a row says by which day all of its pages had been read, and nothing where one does not keep it', () => {
  const asOf = (pages: readonly Source[]) =>
    (parse(citiesCsv([doha], pages), { bom: true, columns: true }) as Record<string, string>[])[0].as_of;
  expect(asOf([{ ...page, asOf: '2026-11-21' }, other])).toBe('');
});

test('a name that is a formula does no harm in a spreadsheet', () => {
  const rows = parse(citiesCsv([doha, evil], []), { bom: true, columns: true }) as Record<string, string>[];
  expect(rows[1].name).toBe('\'=HYPERLINK("http://example.org")');
  expect(rows[1].note).toBe("'-1");
});

test('GeoJSON carries the pages that its cities name, with licence and credit, and no others', () => {
  const file = JSON.parse(citiesGeoJson([doha], [page, other, { ...page, id: 'unused' }]));
  expect(Object.keys(file.sources)).toEqual(['list2022', 'other']);
  expect(file.sources.list2022).toMatchObject({ licence: 'Facts only', attribution: 'UNESCO' });
  expect(file.features[0].geometry).toEqual({ type: 'Point', coordinates: [10, 53.55] });
  expect(file.features[0].properties).toMatchObject({ joined: null, awards: [2015, 2024] });
  expect(file.terms).toContain('not an official UNESCO list');
});

test('places of other networks have their own columns; no city gives a file with a head alone', () => {
  expect(citiesCsv([createNetworkCity()], [])).toContain('network,since');
  expect(citiesCsv([], [])).toBe('\uFEFFsources,as_of\r\n');
});
