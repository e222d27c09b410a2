import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { nextSorting, sortMembers, type TABLE_COLUMNS } from '../../../src/rooms/world/tableRows';
import { createMember } from './createCity';

const a = createMember({ id: 'a', name: 'Älvdalen', joined: 2016, population: null, awards: [2015, 2024] });
const b = createMember({ id: 'b', name: 'Bonn', joined: null, population: 313_125, awards: [] });
const c = createMember({ id: 'c', name: 'Cork', joined: 2024, population: 190_384, awards: [2017] });

const order = (by: (typeof TABLE_COLUMNS)[number], direction: 'ascending' | 'descending') =>
  sortMembers(ENGLISH, [b, c, a], { by, direction })
    .map(({ id }) => id)
    .join('');

test('names are sorted as in a book, whatever their accents', () => {
  expect(order('name', 'ascending')).toBe('abc');
  expect(order('name', 'descending')).toBe('cba');
});

test('what is not known comes last in both directions', () => {
  expect(order('joined', 'ascending')).toBe('acb');
  expect(order('joined', 'descending')).toBe('cab');
  expect(order('population', 'descending')).toBe('bca');
});

test('awards are sorted by the newest', () => {
  expect(order('awards', 'descending')).toBe('acb');
});

test('equal cities are in the order of their names', () => {
  expect(order('region', 'descending')).toBe('abc');
});

test('a head pressed twice turns the order round; figures begin with the largest', () => {
  const first = nextSorting({ by: 'name', direction: 'ascending' }, 'population');
  expect(first).toEqual({ by: 'population', direction: 'descending' });
  expect(nextSorting(first, 'population').direction).toBe('ascending');
  expect(nextSorting(first, 'country').direction).toBe('ascending');
});
