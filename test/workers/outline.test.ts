import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type LonLat, metres } from '../../src/core/units';
import { outlineFigures } from '../../src/workers/outline';
import { at } from '../core/network/towns';
import { createTown } from './town';

const box = (west: number, east: number): LonLat[] => [at(west, -60), at(east, -60), at(east, 60), at(west, 60)];
const town = createTown({ people: [100, 200, 300, null], children: [10, 50, 30, 0] });
const walk = Float64Array.of(100, 900, Number.NaN, 50);
const standard = metres(800);

describe('a town of four squares', () => {
  test('people count by the middle of their cell, whole', () => {
    const { cells, people } = outlineFigures(town, walk, { ring: box(-10, 250), standard });
    expect(cells).toBe(2);
    expect(people[0]).toMatchObject({
      group: null,
      within: { people: 300, beyond: 200, unknown: 0, meanMetres: 1900 / 3 },
    });
    expect(people[1]).toMatchObject({ group: 'children', within: { people: 60, beyond: 50 } });
  });

  test('people whose walk is not known stand apart, and those whose number is not known are in no figure', () => {
    const { cells, people } = outlineFigures(town, walk, { ring: box(350, 650), standard });
    expect(cells).toBe(2);
    expect(people[0].within).toMatchObject({ people: 300, beyond: 0, unknown: 300 });
  });

  test('an outline between all middles holds nobody', () => {
    const { cells, people } = outlineFigures(town, walk, { ring: box(20, 180), standard });
    expect(cells).toBe(0);
    expect(people[0].within).toMatchObject({ people: 0, beyond: 0 });
  });

  test('without an outline only the city is told', () => {
    const { cells, people } = outlineFigures(town, walk, { ring: null, standard });
    expect(cells).toBe(0);
    expect(people.map(({ within }) => within)).toEqual([null, null]);
    expect(people[0].city).toMatchObject({ people: 600, beyond: 200, unknown: 300 });
  });
});

test.prop([fc.double({ min: -90, max: 690, noNaN: true })])(
  'two outlines that part the town share its people between them',
  (cut) => {
    const [left, right] = [box(-200, cut), box(cut, 900)].map(
      (ring) => outlineFigures(town, walk, { ring, standard }).people[0].within!,
    );
    expect(left.people + right.people).toBe(600);
    expect(left.beyond + right.beyond).toBe(200);
  },
);

test('an outline around everything gives the figures of the city', () => {
  const { people } = outlineFigures(town, walk, { ring: box(-300, 900), standard });
  for (const { city, within } of people) expect(within).toEqual(city);
});
