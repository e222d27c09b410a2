import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Source } from '../../../src/core/city/catalog';
import type { MemberCity, NationalNetworkCity } from '../../../src/core/site/memberCity';
import { ENGLISH } from '../../../src/languages/speaker';
import { type Fact, memberFacts, networkFacts } from '../../../src/rooms/world/sheetFacts';
import { createMember, createNetworkCity } from './createCity';

const read = (name: string) => JSON.parse(readFileSync(`data/network/${name}`, 'utf8'));
const citiesOf = <City>(name: string): City[] =>
  read(name).features.map(({ properties, geometry }: { properties: object; geometry: { coordinates: object } }) => ({
    ...properties,
    at: geometry.coordinates,
  }));
const members = citiesOf<MemberCity>('learning-cities.geojson');
const networks = citiesOf<NationalNetworkCity>('national-networks.geojson');
const sources: Source[] = Object.entries<Omit<Source, 'id'>>(read('sources.json')).map(([id, page]) => ({
  id,
  ...page,
}));
const years = [...new Set(members.flatMap(({ hosted }) => hosted))].sort((a, b) => a - b);

const unsourced = (facts: readonly Fact[]) =>
  facts.filter((fact) => !fact.isUnknown && fact.sources.length === 0).map(({ label }) => label);

test('every fact on the sheet of every member city leads to a page that says so', () => {
  expect(members.length).toBeGreaterThan(300);
  for (const city of members)
    expect([city.id, unsourced(memberFacts(ENGLISH, city, sources, years))]).toEqual([city.id, []]);
});

test('every fact on the sheet of every other network leads to a page that says so', () => {
  expect(networks.length).toBeGreaterThan(80);
  for (const city of networks)
    expect([city.id, unsourced(networkFacts(ENGLISH, city, sources))]).toEqual([city.id, []]);
});

test('every award is shown by the page of its own year, and every page says when it had been read', () => {
  for (const city of members) {
    const award = memberFacts(ENGLISH, city, sources, years).find(({ label }) => label === 'Awards')!;
    expect(award.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(city.awards.map((year) => `award${year}`)),
    );
  }
  expect(sources.filter(({ asOf }) => !/^\d{4}-\d{2}-\d{2}$/.test(asOf ?? '')).map(({ id }) => id)).toEqual([]);
});

test('a fact whose page nobody described stands without one', () => {
  const city = createMember({ joined: 2020, sources: ['nobody-knows'] });
  expect(unsourced(memberFacts(ENGLISH, city, sources, years))).toContain('In the network');
  expect(unsourced(networkFacts(ENGLISH, createNetworkCity({ sources: ['nobody-knows'] }), sources))).toContain(
    'Network',
  );
});
