import { expect, test } from 'vitest';
import { checkPath } from '../../../scripts/check/command';
import { temporaryFolder } from '../temporaryFolder';

const { folder, write } = temporaryFolder();

const collection = (features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const member = (id: string, coordinates: readonly number[], properties: object = {}) => ({
  type: 'Feature',
  properties: {
    id,
    name: id,
    country: 'Squareland',
    countryCode: 'SQ',
    region: 'Africa',
    joined: 2019,
    placed: 'exact',
    sources: ['page'],
    ...properties,
  },
  geometry: { type: 'Point', coordinates },
});
const country = (code: string, name: string, west: number) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 40],
        [west + 10, 40],
        [west + 10, 50],
        [west, 50],
        [west, 40],
      ],
    ],
  },
});

write('data/basemap/countries.geojson', collection([country('SQ', 'Squareland', 0), country('NX', 'Nextland', 20)]));
const undated = { title: 'A page', publisher: 'P', url: null, licence: 'Facts', attribution: 'P', date: null };
const source = { ...undated, asOf: '2026-05-31' };

function network(members: readonly unknown[], published = 425) {
  write('data/network/learning-cities.geojson', collection(members));
  write('data/network/sources.json', { page: source });
  write('data/network/network.json', {
    title: 'Network',
    published: { members: published, countries: 91, asOf: '2025-12', source: 'page' },
    files: {},
    sources: { entries: { page: source } },
  });
  return checkPath(`${folder}/data/network`).findings.map(({ id, code, level, what }) => ({ id, code, level, what }));
}

test('members in their countries, or just off the coast, are sound', () => {
  expect(network([member('inland', [5, 45]), member('harbour', [10.1, 45])])).toEqual([]);
});

test('a member in another country, in a year without an intake, or with its coordinates swapped is named', () => {
  const findings = network([
    member('abroad', [25, 45]),
    member('between', [5, 45], { joined: 2021 }),
    member('swapped', [45, 5]),
    member('zero', [0, 0]),
  ]);
  expect(findings).toEqual([
    {
      id: 'abroad',
      code: 'outside-country',
      level: 'warning',
      what: expect.stringMatching(/^lies 1\d\d\d km outside Squareland, in Nextland$/),
    },
    { id: 'between', code: 'unknown-intake', level: 'warning', what: 'joined in 2021, when no city was admitted' },
    {
      id: 'swapped',
      code: 'swapped-coordinates',
      level: 'error',
      what: 'lies at [45, 5], but [5, 45] would be in Squareland',
    },
    { id: 'zero', code: 'at-zero', level: 'error', what: expect.any(String) },
  ]);
});

test('a source that nobody described, and more members than were counted, are named', () => {
  const findings = network([member('a', [5, 45], { sources: ['rumour'] }), member('b', [6, 45])], 1);
  expect(findings.map(({ code }) => code)).toEqual(['unknown-source', 'too-many-members']);
});

test('awards and conferences of years that had none, and awards without their page, are named', () => {
  const findings = network([
    member('early', [5, 45], { awards: [2014], hosted: [2018] }),
    member('unproved', [6, 45], { awards: [2024], hosted: [2013] }),
  ]);
  expect(findings.map(({ id, code, what }) => [id, code, what])).toEqual([
    ['early', 'unknown-award', 'received the award of 2014, when there was none'],
    ['early', 'unknown-conference', 'hosted the conference of 2018, when there was none'],
    ['unproved', 'award-without-source', 'received the award of 2024, but does not name the page "award2024"'],
  ]);
});

test('a page of which nobody says when it was read is named', () => {
  network([member('a', [5, 45])]);
  write('data/network/sources.json', { page: undated });
  expect(checkPath(`${folder}/data/network`).findings).toMatchObject([
    { code: 'undated-source', level: 'warning', what: 'does not say when "page" was read' },
  ]);
});
