import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type MemberCity, UNESCO_REGIONS } from '../../../src/core/site/memberCity';
import { readWorldState, type WorldState, writeWorldState } from '../../../src/rooms/world/address';
import { choicesFor, joinedOf, listMembers, membersShown, type WorldFilter } from '../../../src/rooms/world/filter';

const cities: MemberCity[] = JSON.parse(readFileSync('data/network/learning-cities.geojson', 'utf8')).features.map(
  ({ geometry, properties }: { geometry: { coordinates: [number, number] }; properties: Omit<MemberCity, 'at'> }) => ({
    ...properties,
    at: geometry.coordinates,
  }),
);
const listed = listMembers(cities);

const someOf = <T>(values: readonly T[]) => fc.subarray([...new Set(values)], { maxLength: 3 });
const filters: fc.Arbitrary<WorldFilter> = fc.record({
  text: fc.constantFrom('', 'a', 'san', '서울', 'ال', 'nowhere at all'),
  regions: someOf(UNESCO_REGIONS),
  countries: someOf(cities.map(({ countryCode }) => countryCode)),
  joined: someOf(cities.map(joinedOf)),
});

test.prop([filters])('choosing a value alone leaves as many cities as its count promised', (filter) => {
  const choices = choicesFor(listed, filter);
  for (const { value, count } of choices.regions) {
    expect(membersShown(listed, { ...filter, regions: [value] }).length).toBe(count);
  }
  for (const { value, count } of choices.joined) {
    expect(membersShown(listed, { ...filter, joined: [value] }).length).toBe(count);
  }
  for (const { value, count } of choices.countries.slice(0, 12)) {
    expect(membersShown(listed, { ...filter, countries: [value] }).length).toBe(count);
  }
});

test.prop([filters])('the counts of a part add up to what the other parts leave', (filter) => {
  const { countries, joined, regions } = choicesFor(listed, filter);
  const sum = (choices: readonly { count: number }[]) => choices.reduce((total, { count }) => total + count, 0);
  expect(sum(regions)).toBe(membersShown(listed, { ...filter, regions: [] }).length);
  expect(sum(countries)).toBe(membersShown(listed, { ...filter, countries: [] }).length);
  expect(sum(joined)).toBe(membersShown(listed, { ...filter, joined: [] }).length);
});

const states: fc.Arbitrary<WorldState> = fc.record({
  filter: filters,
  open: fc.option(fc.constantFrom('qa-doha', 'net-jp-kakegawa')),
  list: fc.constantFrom('members', 'networks'),
  showsNetworks: fc.boolean(),
});

test.prop([states])('reading back the written words gives the same state', (state) => {
  expect(readWorldState(writeWorldState(state))).toEqual(state);
});
