import { expect, test } from 'vitest';
import { citiesHere } from '../../../src/rooms/world/citiesHere';

const mark = (id: string, at: [number, number], more: object = {}) => ({
  properties: { id, name: id.toUpperCase(), ...more },
  geometry: { type: 'Point', coordinates: at },
});

test('two cities on one spot are both named, each once, though tiles and list draw them', () => {
  const marks = [mark('kara', [1.186, 9.551]), mark('pya', [1.18601, 9.55102]), mark('kara', [1.18599, 9.551])];
  expect(citiesHere('en', marks).map(({ name }) => name)).toEqual(['KARA', 'PYA']);
});

test('a neighbour whose mark merely overlaps is not meant', () => {
  expect(citiesHere('en', [mark('a', [1, 9]), mark('b', [1.2, 9])])).toHaveLength(1);
});

test('a cluster on top is opened, not chosen from', () => {
  const cluster = { properties: { point_count: 5 }, geometry: { type: 'Point', coordinates: [1, 9] } };
  expect(citiesHere('en', [cluster, mark('a', [1, 9])])).toEqual([]);
  expect(citiesHere('en', [])).toEqual([]);
});

test('a mark is named as readers of a language write it, where the tiles know that', () => {
  const doha = mark('doha', [51.5, 25.3], { 'name:ar': 'الدوحة' });
  const names = (language: string) => citiesHere(language, [doha]).map(({ name }) => name);
  expect([names('ar'), names('fr')]).toEqual([['الدوحة'], ['DOHA']]);
});
