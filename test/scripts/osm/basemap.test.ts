import { describe, expect, test } from 'vitest';
import { importBasemap } from '../../../scripts/osm/basemap';
import { createOsm } from './createOsm';

/** Corners of a large square (1 to 4) and of a small one inside it (5 to 8). */
const nodes = {
  1: [1.5, 42.5],
  2: [1.51, 42.5],
  3: [1.51, 42.51],
  4: [1.5, 42.51],
  5: [1.502, 42.502],
  6: [1.504, 42.502],
  7: [1.504, 42.504],
  8: [1.502, 42.504],
} as const;
const way = (id: number, role = 'outer') => ({ type: 'way' as const, id, role });
const background = (data: Parameters<typeof createOsm>[0]) => importBasemap(createOsm(data), { source: 'osm' });

describe('a lake pieced together from ways', () => {
  const lake = {
    nodes,
    ways: [
      { id: 10, refs: [1, 2, 3] },
      { id: 11, refs: [1, 4, 3] },
      { id: 12, refs: [5, 6, 7, 8, 5] },
    ],
    relations: [
      { id: 20, members: [way(10), way(11), way(12, 'outer')], tags: { type: 'multipolygon', natural: 'water' } },
    ],
  };

  test('has its island as a hole, whatever the roles say and however the ways run', () => {
    const [{ properties, geometry }, ...rest] = background(lake).features;
    expect(rest).toEqual([]);
    expect(properties).toEqual({ class: 'water', source: 'osm' });
    expect(geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        expect.arrayContaining([
          [1.5, 42.5],
          [1.51, 42.51],
        ]),
        expect.arrayContaining([
          [1.502, 42.502],
          [1.504, 42.504],
        ]),
      ],
    });
  });

  test('is left out, and named, where the extract lacks a piece', () => {
    const { features, problems } = background({ ...lake, ways: lake.ways.slice(1) });
    expect(features).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ where: 'multipolygon relation/20', level: 'warning' })]);
  });
});

describe('the quiet background', () => {
  test('has roads by rank, and neither paths nor tunnels nor names of streets', () => {
    const { features } = background({
      nodes,
      ways: [
        { id: 1, refs: [1, 2], tags: { highway: 'primary', name: 'Avinguda' } },
        { id: 2, refs: [2, 3], tags: { highway: 'residential' } },
        { id: 3, refs: [3, 4], tags: { highway: 'footway' } },
        { id: 4, refs: [1, 3], tags: { highway: 'primary', tunnel: 'yes' } },
      ],
    });
    expect(features.map(({ properties }) => properties)).toEqual([
      { class: 'road', rank: 1, source: 'osm' },
      { class: 'road', rank: 3, source: 'osm' },
    ]);
  });

  test('keeps a road that leaves the extract as far as its nodes are known', () => {
    const { features } = background({ nodes, ways: [{ id: 1, refs: [1, 2, 99], tags: { highway: 'primary' } }] });
    expect(features[0].geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [1.5, 42.5],
        [1.51, 42.5],
      ],
    });
  });

  test('tells buildings where people may live from those where nobody does', () => {
    const building = (id: number, tags: Record<string, string>) => ({ id, refs: [5, 6, 7, 8, 5], tags });
    const { features } = background({
      nodes,
      ways: [
        building(1, { building: 'yes' }),
        building(2, { building: 'apartments' }),
        building(3, { building: 'yes', amenity: 'restaurant' }),
        building(4, { building: 'yes', amenity: 'school' }),
        building(5, { building: 'industrial' }),
        building(6, { building: 'yes', power: 'substation' }),
        building(7, { building: 'no' }),
        building(8, { building: 'ruins' }),
      ],
    });
    expect(features.map(({ properties }) => properties.use ?? 'home')).toEqual([
      'home',
      'home',
      'home',
      'other',
      'other',
      'other',
    ]);
  });

  test('names places that have a name, and says how large they are', () => {
    const { features } = background({
      nodes,
      tagged: [
        { id: 1, tags: { place: 'hamlet', name: 'Arans' } },
        { id: 2, tags: { place: 'town', name: 'Ordino' } },
        { id: 3, tags: { place: 'town' } },
      ],
    });
    expect(features.map(({ properties }) => [properties.name, properties.rank])).toEqual([
      ['Arans', 4],
      ['Ordino', 2],
    ]);
  });
});
