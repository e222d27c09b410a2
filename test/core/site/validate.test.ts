import { describe, expect, test } from 'vitest';
import { problemText } from '../../../src/core/problem';
import { validateArea } from '../../../src/core/site/validateArea';
import { validateMemberCity } from '../../../src/core/site/validateMemberCity';
import { validateSite } from '../../../src/core/site/validateSite';

const site = { id: 'lib-1', kind: 'library', source: 'council' };
const texts = (shaped: { problems: readonly Parameters<typeof problemText>[0][] }) => shaped.problems.map(problemText);

describe('a site', () => {
  test('needs no more than an id, a kind and a source', () => {
    expect(validateSite(site, 'here')).toEqual({ value: site, problems: [] });
  });

  test('keeps what the schema knows and leaves out the rest', () => {
    const shaped = validateSite({ ...site, name: 'Central', shoeSize: 43 }, 'here');
    expect('value' in shaped && shaped.value).toEqual({ ...site, name: 'Central' });
  });

  test('with several faults has them all told at once, each with its place', () => {
    const faults = texts(
      validateSite({ id: '', kind: 'pub', capacity: -3, asOf: 'May 2024', source: 's' }, 'sites.geojson, feature 2'),
    );
    expect(faults).toHaveLength(4);
    expect(faults[0]).toContain('sites.geojson, feature 2, id');
    expect(faults[1]).toMatch(/kind: is "pub".*A kind is one of: early-childhood/);
    expect(faults[2]).toMatch(/capacity.*cannot be below zero/);
    expect(faults[3]).toMatch(/asOf.*2024-03-01/);
  });

  test('without a kind is told that it is missing', () => {
    expect(texts(validateSite({ id: 'a', source: 's' }, 'here'))[0]).toMatch(/^here, kind: is missing/);
  });

  test.each([null, 3, 'text', []])('that is %j is no site', (value) => {
    expect(validateSite(value, 'here').problems.length).toBeGreaterThan(0);
  });
});

describe('an area', () => {
  test('may have an unknown population, but not one in words', () => {
    const area = { id: '1', name: 'Old Town', population: null, groups: {}, source: 'census' };
    expect('value' in validateArea(area, 'here')).toBe(true);
    expect(texts(validateArea({ ...area, population: '12' }, 'here'))[0]).toMatch(/population/);
  });

  test('has its figures as numbers', () => {
    const area = { id: '1', name: 'Old Town', population: 5, groups: { children: '3' }, source: 'census' };
    expect(texts(validateArea(area, 'here'))[0]).toMatch(/groups\.children: is "3"/);
  });
});

test('a member city whose year of joining no source gives has null there', () => {
  const city = {
    id: 'de-hamburg',
    name: 'Hamburg',
    country: 'Germany',
    countryCode: 'DE',
    region: 'Europe and North America',
    placed: 'exact',
    sources: ['x'],
  };
  const shaped = validateMemberCity(city, 'here');
  expect('value' in shaped && shaped.value).toMatchObject({
    joined: null,
    memberBy: null,
    awards: [],
    nameLocal: null,
  });
  expect(texts(validateMemberCity({ ...city, region: 'Europe' }, 'here'))[0]).toMatch(/region: is "Europe"/);
});
