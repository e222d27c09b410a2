import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type MemberCity, UNESCO_REGIONS } from '../../../src/core/site/memberCity';
import { ENGLISH } from '../../../src/languages/speaker';
import { readWorldState, type WorldState, writeWorldState } from '../../../src/rooms/world/address';
import {
  choicesFor,
  type Facet,
  joinedOf,
  listMembers,
  membersOfAllYears,
  membersShown,
  PLACED,
  undatedMembers,
  type WorldFilter,
} from '../../../src/rooms/world/filter';
import { SIZE_CLASSES } from '../../../src/rooms/world/sizes';

const cities: MemberCity[] = JSON.parse(readFileSync('data/network/learning-cities.geojson', 'utf8')).features.map(
  ({ geometry, properties }: { geometry: { coordinates: [number, number] }; properties: Omit<MemberCity, 'at'> }) => ({
    ...properties,
    at: geometry.coordinates,
  }),
);
const listed = listMembers(cities);

const someOf = <T>(values: readonly T[]) => {
  const all = [...new Set(values)];
  return fc.subarray(all, { maxLength: Math.min(3, all.length) });
};
const filters: fc.Arbitrary<WorldFilter> = fc.record({
  text: fc.constantFrom('', 'a', 'san', '서울', 'ال', 'nowhere at all'),
  regions: someOf(UNESCO_REGIONS),
  countries: someOf(cities.map(({ countryCode }) => countryCode)),
  joined: someOf(cities.map(joinedOf)),
  awards: someOf(cities.flatMap(({ awards }) => awards)),
  hosts: someOf(cities.flatMap(({ hosted }) => hosted)),
  sizes: someOf(SIZE_CLASSES),
  placed: someOf(PLACED),
  years: fc.option(
    fc
      .tuple(fc.integer({ min: 2013, max: 2025 }), fc.integer({ min: 2013, max: 2025 }))
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
  ),
});

/** Written out once more, so that a limit that slips shows. */
function sizeWord(people: number | null) {
  if (people === null) return 'unknown';
  if (people < 50_000) return 'to-50k';
  if (people < 250_000) return 'to-250k';
  if (people < 1_000_000) return 'to-1m';
  return people < 5_000_000 ? 'to-5m' : 'over-5m';
}

/** The slow twin: every part of the filter, read aloud from the data, one city at a time. Texts have their own tests. */
const isLeft = (city: MemberCity, filter: WorldFilter) => {
  const among = <T>(choices: readonly T[], ...values: readonly T[]) =>
    choices.length === 0 || choices.some((choice) => values.includes(choice));
  return (
    among(filter.regions, city.region) &&
    among(filter.countries, city.countryCode) &&
    among(filter.joined, city.joined ?? 'unknown') &&
    among(filter.awards, ...city.awards) &&
    among(filter.hosts, ...city.hosted) &&
    among(filter.placed, city.placed) &&
    among(filter.sizes, sizeWord(city.population))
  );
};

test.prop([filters])('the list holds exactly the cities of the data that the filter asks for', (filter) => {
  const withoutText = { ...filter, text: '' };
  const left = cities.filter((city) => isLeft(city, withoutText));
  const { years } = filter;
  expect(membersShown(listed, withoutText)).toEqual(
    years ? left.filter(({ joined }) => joined !== null && joined >= years.from && joined <= years.to) : left,
  );
  expect(undatedMembers(listed, withoutText)).toEqual(years ? left.filter(({ joined }) => joined === null) : []);
});

test.prop([filters])('every count of a menu is that of the data, counted one city at a time', (made) => {
  const filter = { ...made, text: '', years: null };
  const choices = choicesFor(ENGLISH, listed, filter);
  for (const facet of Object.keys(choices) as Facet[]) {
    for (const { value, count } of choices[facet]) {
      const asked = { ...filter, [facet]: [value] };
      expect([facet, value, count]).toEqual([facet, value, cities.filter((city) => isLeft(city, asked)).length]);
    }
  }
});

test.prop([filters])(
  'a range of all years and the cities without a year are together all that the rest leaves',
  (f) => {
    const filter = { ...f, years: { from: 1900, to: 2100 } };
    const together = [...membersShown(listed, filter), ...undatedMembers(listed, filter)];
    expect(new Set(together)).toEqual(new Set(membersOfAllYears(listed, filter)));
  },
);

test.prop([filters])('choosing a value alone leaves as many cities as its count promised', (filter) => {
  const choices = choicesFor(ENGLISH, listed, filter);
  for (const facet of Object.keys(choices) as Facet[]) {
    for (const { value, count } of choices[facet].slice(0, 12)) {
      expect(membersShown(listed, { ...filter, [facet]: [value] }).length).toBe(count);
    }
  }
});

test.prop([filters])('the counts of a part add up to what the other parts leave', (filter) => {
  const { countries, joined, regions, sizes, placed } = choicesFor(ENGLISH, listed, filter);
  const sum = (choices: readonly { count: number }[]) => choices.reduce((total, { count }) => total + count, 0);
  expect(sum(regions)).toBe(membersShown(listed, { ...filter, regions: [] }).length);
  expect(sum(countries)).toBe(membersShown(listed, { ...filter, countries: [] }).length);
  expect(sum(joined)).toBe(membersShown(listed, { ...filter, joined: [] }).length);
  expect(sum(sizes)).toBe(membersShown(listed, { ...filter, sizes: [] }).length);
  expect(sum(placed)).toBe(membersShown(listed, { ...filter, placed: [] }).length);
});

const states: fc.Arbitrary<WorldState> = fc.record({
  filter: filters,
  open: fc.option(fc.constantFrom('qa-doha', 'net-jp-kakegawa')),
  list: fc.constantFrom('members', 'networks'),
  showsNetworks: fc.boolean(),
  ringBy: fc.constantFrom('region', 'intake'),
  isTable: fc.boolean(),
  compared: fc.subarray(['qa-doha', 'ie-cork', 'cn-beijing', 'de-hamburg']),
});

test.prop([states])('reading back the written words gives the same state', (state) => {
  expect(readWorldState(writeWorldState(state))).toEqual(state);
});
