import { describe, expect, test } from 'vitest';
import { importOsmSites } from '../../../scripts/osm/sites';
import { SITE_RULES } from '../../../scripts/osm/sitesRules';
import { validateSite } from '../../../src/core/site/validateSite';
import { createOsm } from './createOsm';

const nodes = {
  1: [1.5, 42.5],
  2: [1.51, 42.5],
  3: [1.51, 42.51],
  4: [1.5, 42.51],
  5: [1.505, 42.505],
  6: [1.7, 42.7],
} as const;
const ground = [1, 2, 3, 4, 1];
const sites = (data: Parameters<typeof createOsm>[0]) =>
  importOsmSites(createOsm(data), { source: 'osm', asOf: '2021-04-13' });

describe('learning sites by their tags', () => {
  test('take over what the tags say of a place', () => {
    const tags = {
      amenity: 'library',
      name: 'Biblioteca Nacional',
      'addr:street': 'Placeta de Sant Esteve',
      'addr:housenumber': '3',
      'addr:city': 'Andorra la Vella',
      'contact:website': 'https://example.org',
      opening_hours: 'Mo-Fr 09:00-20:00',
      wheelchair: 'limited',
      fee: 'no',
      capacity: '120',
    };
    expect(sites({ nodes, tagged: [{ id: 6, tags }] })).toEqual([
      {
        properties: {
          id: 'node/6',
          kind: 'library',
          name: 'Biblioteca Nacional',
          category: 'amenity=library',
          capacity: 120,
          address: 'Placeta de Sant Esteve 3, Andorra la Vella',
          website: 'https://example.org',
          openingHours: 'Mo-Fr 09:00-20:00',
          wheelchair: 'limited',
          fee: false,
          source: 'osm',
          asOf: '2021-04-13',
        },
        geometry: { type: 'Point', coordinates: [1.7, 42.7] },
      },
    ]);
  });

  test('know the level of a school where it is given, and say so where it is not', () => {
    const school = (id: number, tags: Record<string, string>) => ({ id, tags: { amenity: 'school', ...tags } });
    const found = sites({
      nodes,
      tagged: [school(1, {}), school(2, { 'isced:level': '1;2;3' }), school(3, { school: 'special_education_needs' })],
    });
    expect(found.map(({ properties }) => [properties.kind, properties.alsoKinds])).toEqual([
      ['school', undefined],
      ['primary', ['secondary']],
      ['special', undefined],
    ]);
  });

  test('are one place, with the tags of both, where point and ground mean the same', () => {
    const found = sites({
      nodes,
      tagged: [
        { id: 5, tags: { amenity: 'school', name: 'Escola', wheelchair: 'yes' } },
        { id: 6, tags: { amenity: 'school', name: 'Escola' } },
      ],
      ways: [{ id: 9, refs: ground, tags: { amenity: 'school', name: 'Escola', website: 'https://example.org' } }],
    });
    expect(found.map(({ properties }) => [properties.id, properties.wheelchair, properties.website])).toEqual([
      ['node/6', undefined, undefined],
      ['way/9', 'yes', 'https://example.org'],
    ]);
  });

  test('are two places where a library stands in a school', () => {
    const found = sites({
      nodes,
      tagged: [{ id: 5, tags: { amenity: 'library' } }],
      ways: [{ id: 9, refs: ground, tags: { amenity: 'school' } }],
    });
    expect(found).toHaveLength(2);
  });

  test('are not what has closed, nor what nobody learns in', () => {
    const tagged: { id: number; tags: Record<string, string> }[] = [
      { id: 1, tags: { amenity: 'library', disused: 'yes' } },
      { id: 2, tags: { 'disused:amenity': 'library' } },
      { id: 3, tags: { amenity: 'bar' } },
    ];
    expect(sites({ nodes, tagged })).toEqual([]);
  });

  test.each(SITE_RULES)('of $key=$value fit the schema', ({ key, value }) => {
    const [{ properties }] = sites({ nodes, tagged: [{ id: 1, tags: { [key]: value } }] });
    expect(validateSite(properties, 'made up').problems).toEqual([]);
  });
});
