import { describe, expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { longestWalks, sitesUsed, sortedAreas } from '../../../src/rooms/gaps/areaRows';
import type { AreaTable, CityFacts } from '../../../src/workers/questions';
import { createTown } from '../../workers/town';

const names = ['Mar', 'Alt', 'Pla', 'Nou'];
const table: AreaTable = {
  city: { people: 600, beyond: 150, unknown: 0, meanMetres: 500, p90Metres: 900 },
  areas: [
    { area: 0, people: 100, beyond: 50, unknown: 0, meanMetres: 300, p90Metres: 700 },
    { area: 1, people: 400, beyond: 100, unknown: 0, meanMetres: Number.NaN, p90Metres: Number.NaN },
    {
      area: 2,
      people: Number.NaN,
      beyond: Number.NaN,
      unknown: Number.NaN,
      meanMetres: Number.NaN,
      p90Metres: Number.NaN,
    },
    { area: 3, people: 100, beyond: 0, unknown: 0, meanMetres: 700, p90Metres: 710 },
  ],
  areasWithoutPeople: 1,
};
const order = (by: Parameters<typeof sortedAreas>[3]['by'], direction: 'ascending' | 'descending') =>
  sortedAreas(ENGLISH, table, names, { by, direction }).map(({ name }) => name);

describe('areas', () => {
  test('are sorted by people left out, not by share alone', () => {
    expect(order('beyond', 'descending')).toEqual(['Alt', 'Mar', 'Nou', 'Pla']);
    expect(order('share', 'descending')).toEqual(['Mar', 'Alt', 'Nou', 'Pla']);
  });

  test('of which nothing is known come last in either direction', () => {
    expect(order('people', 'ascending').at(-1)).toBe('Pla');
    expect(order('people', 'descending').at(-1)).toBe('Pla');
    expect(order('mean', 'ascending')).toEqual(['Mar', 'Nou', 'Alt', 'Pla']);
  });

  test('that are equal stay in the order of their names', () => {
    expect(order('people', 'ascending')).toEqual(['Mar', 'Nou', 'Alt', 'Pla']);
    expect(order('name', 'descending')).toEqual(['Pla', 'Nou', 'Mar', 'Alt']);
  });
});

describe('inside an area', () => {
  const { streets, ...pack } = createTown({ people: [100, 40, 60], sites: [{ kind: 'library', east: 0 }] });
  // One area of three cells: the town's squares, taken together.
  const facts: CityFacts = {
    ...pack,
    cells: { ...pack.cells, area: Uint32Array.of(0, 0, 0) },
    hasStreets: streets !== null,
  };
  const overlay = {
    metres: Float64Array.of(100, Number.NaN, 900),
    nearest: Int32Array.of(0, -1, 4),
    strandedSites: new Uint32Array(),
  };

  test('the places its people would use are told by how many would', () => {
    expect(sitesUsed(facts, overlay, 0)).toEqual([
      { site: 0, people: 100 },
      { site: 4, people: 60 },
    ]);
  });

  test('the longest walks leave out those that are not known', () => {
    expect(longestWalks(facts, overlay, 0, { most: 5 })).toEqual([2, 0]);
    expect(longestWalks(facts, overlay, 0, { most: 1 })).toEqual([2]);
  });
});
