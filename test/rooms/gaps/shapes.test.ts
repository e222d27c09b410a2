import { describe, expect, test } from 'vitest';
import { areaBounds, cellShapes, clusterPoints, pathShape, reachShapes } from '../../../src/rooms/gaps/shapes';
import type { CityFacts } from '../../../src/workers/questions';
import { at } from '../../core/network/towns';
import { createTown } from '../../workers/town';

function createFacts(people: readonly (number | null)[]): CityFacts {
  const { streets, ...pack } = createTown({ people });
  return { ...pack, hasStreets: streets !== null };
}
const presences = (people: readonly (number | null)[]) =>
  cellShapes(createFacts(people)).features.map(({ properties }) => properties.presence);

describe('a cell', () => {
  test('is drawn paler the fewer people live on it, full from half the median density on', () => {
    expect(presences([100, 100, 25, 0])).toEqual([1, 1, expect.closeTo(0.5, 2), 0]);
  });

  test('whose people are not known is not drawn as if nobody lived there', () => {
    expect(presences([100, null])).toEqual([1, 1]);
    expect(presences([0, 0])).toEqual([1, 1]);
  });

  test('has its row as id, so that states find it', () => {
    expect(cellShapes(createFacts([1, 2, 3])).features.map(({ id }) => id)).toEqual([0, 1, 2]);
  });
});

test('the bounds of an area are those of its outline', () => {
  const [west, south, east, north] = areaBounds(createFacts([1, 1]), 1);
  const [[w, s], [e, n]] = [at(100, -100), at(300, 100)];
  [west - w, south - s, east - e, north - n].forEach((difference) => {
    expect(Math.abs(difference)).toBeLessThan(2e-6);
  });
});

test('the nearest band of a reach is drawn last, on top', () => {
  const outline = {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: [] },
  };
  const band = (within: number) => ({ within, metres: 0, people: 0, outline }) as never;
  const { features } = reachShapes({ site: 0, onStreets: true, bands: [band(5), band(10), band(15)] });
  expect(features.map(({ properties }) => properties?.band)).toEqual([2, 1, 0]);
});

test('a bunch and a lone site carry what a click needs', () => {
  const { features } = clusterPoints([
    { at: [2, 41], count: 3, site: null, cluster: 9, opensAt: 14 },
    { at: [2, 41], count: 1, site: 5, cluster: -1, opensAt: 12 },
  ]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { count: 3, site: -1, opensAt: 14 },
    { count: 1, site: 5, opensAt: 12 },
  ]);
});

test('no way is no line, and a way is marked where it starts', () => {
  expect(pathShape([]).features).toEqual([]);
  const { features } = pathShape([at(0, 0), at(1, 1)]);
  expect(features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
  expect(features[1].geometry).toMatchObject({ coordinates: at(0, 0) });
});
