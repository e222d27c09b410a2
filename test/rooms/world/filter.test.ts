import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import {
  choicesFor,
  isFiltering,
  listMembers,
  listNetworks,
  membersShown,
  NO_FILTER,
  networksShown,
  regionByCountry,
} from '../../../src/rooms/world/filter';
import { createMember, createNetworkCity } from './createCity';

const doha = createMember({
  id: 'qa-doha',
  name: 'Doha',
  nameLocal: 'الدوحة',
  country: 'Qatar',
  countryCode: 'QA',
  region: 'Arab States',
  joined: 2022,
});
const muscat = createMember({
  id: 'om-muscat',
  name: 'Muscat',
  country: 'Oman',
  countryCode: 'OM',
  region: 'Arab States',
  joined: null,
  memberBy: 2016,
});
const hamburg = createMember();
const all = listMembers([doha, muscat, hamburg]);

const names = (cities: readonly { name: string }[]) => cities.map(({ name }) => name);

test('no filter shows every city', () => {
  expect(membersShown(all, NO_FILTER)).toEqual([doha, muscat, hamburg]);
});

test('a region, a country and a year narrow the list together', () => {
  expect(names(membersShown(all, { ...NO_FILTER, regions: ['Arab States'] }))).toEqual(['Doha', 'Muscat']);
  expect(names(membersShown(all, { ...NO_FILTER, regions: ['Arab States'], countries: ['QA'] }))).toEqual(['Doha']);
  expect(names(membersShown(all, { ...NO_FILTER, countries: ['QA'], joined: [2019] }))).toEqual([]);
});

test('a city whose year is not known is found under "unknown" and under no year', () => {
  expect(names(membersShown(all, { ...NO_FILTER, joined: ['unknown'] }))).toEqual(['Muscat']);
  expect(names(membersShown(all, { ...NO_FILTER, joined: [2016] }))).toEqual([]);
});

test('a city is found by its local name', () => {
  expect(names(membersShown(all, { ...NO_FILTER, text: 'الدوحة' }))).toEqual(['Doha']);
});

test('counts of a part answer the other parts, not its own choice', () => {
  const { regions, countries, joined } = choicesFor(ENGLISH, all, { ...NO_FILTER, regions: ['Arab States'] });
  expect(regions.find(({ value }) => value === 'Europe and North America')?.count).toBe(1);
  expect(countries.map(({ label, count }) => [label, count])).toEqual([
    ['Germany', 0],
    ['Oman', 1],
    ['Qatar', 1],
  ]);
  expect(joined.map(({ label, count }) => [label, count])).toEqual([
    ['2019', 0],
    ['2022', 1],
    ['Year not known', 1],
  ]);
});

test('spaces alone are not a search', () => {
  expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
  expect(isFiltering({ ...NO_FILTER, text: ' d' })).toBe(true);
});

test('other networks follow region, country and search, and have no year of joining', () => {
  const kakegawa = createNetworkCity();
  const espoo = createNetworkCity({ id: 'net-x', name: 'Espoo', country: 'Finland', countryCode: 'FI' });
  const networks = listNetworks([kakegawa, espoo]);
  const regionOf = regionByCountry([createMember({ countryCode: 'JP', region: 'Asia and the Pacific' })]);
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    names(networksShown(networks, { ...NO_FILTER, ...filter }, regionOf));

  expect(shown({})).toEqual(['Kakegawa', 'Espoo']);
  expect(shown({ regions: ['Asia and the Pacific'] })).toEqual(['Kakegawa']);
  expect(shown({ countries: ['FI'] })).toEqual(['Espoo']);
  expect(shown({ text: 'lifelong' })).toEqual(['Kakegawa', 'Espoo']);
  expect(shown({ joined: [2022] })).toEqual([]);
});
