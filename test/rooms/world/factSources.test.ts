import { expect, test } from 'vitest';
import { factSources } from '../../../src/rooms/world/factSources';

test('every fact has the pages that are about it', () => {
  const page = (id: string) => ({ id, title: id, publisher: '', url: null, licence: '', attribution: '', date: null });
  const all = ['award2015', 'ie-cork', 'iclc2017', 'geonames', 'unrelated'].map(page);
  const ids = (pages: readonly { id: string }[]) => pages.map(({ id }) => id);
  const city = { sources: ['geonames', 'award2015', 'ie-cork', 'iclc2017'], hosted: [2017], joined: 2016 };
  const { awards, hosted, place, membership } = factSources(city, all);
  expect([awards, hosted, place, membership].map(ids)).toEqual([
    ['award2015'],
    ['iclc2017'],
    ['geonames'],
    ['ie-cork'],
  ]);
  expect(ids(factSources({ sources: ['award2015', 'geonames'], hosted: [], joined: 2016 }, all).membership)).toEqual([
    'award2015',
  ]);
  expect(ids(factSources({ sources: ['ie-cork', 'geonames'], hosted: [2017], joined: null }, all).hosted)).toEqual([
    'ie-cork',
  ]);
  expect(ids(factSources({ ...city, joined: null }, all).membership)).toEqual(['ie-cork', 'iclc2017', 'award2015']);
});
