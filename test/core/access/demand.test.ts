import { describe, expect, test } from 'vitest';
import { type DemandArea, spreadDemand } from '../../../src/core/access/demand';
import { hexagonSide } from '../../../src/core/access/demandCells';
import { spreadExactly } from '../../../src/core/access/demandSpread';
import { metres } from '../../../src/core/units';
import { square } from '../city/createPack';

/** A town of one area, 0.02 degrees a side, west half and east half. */
const town: DemandArea = { polygons: square([2, 41], 0.02), people: 1000, groups: [100] };
const west = [
  [
    [
      [2, 41],
      [2.01, 41],
      [2.01, 41.02],
      [2, 41.02],
      [2, 41],
    ],
  ],
] as const;
const east = [
  [
    [
      [2.01, 41],
      [2.02, 41],
      [2.02, 41.02],
      [2.01, 41.02],
      [2.01, 41],
    ],
  ],
] as const;

const peopleWest = (demand: ReturnType<typeof spreadDemand>, column = demand.people) =>
  demand.cells.reduce((sum, { at }, row) => sum + (at[0] < 2.01 ? column[row] : 0), 0);

describe('people live where the clues say', () => {
  test('without a clue, evenly over the land', () => {
    const demand = spreadDemand([town], { method: 'even' }, metres(100));
    expect(peopleWest(demand) / 1000).toBeCloseTo(0.5, 1);
    expect(Math.max(...demand.people)).toBeLessThan(20);
  });

  test('in the sections where the census counts them', () => {
    const sections = [
      { area: 0, polygons: west, people: 30, groups: [80] },
      { area: 0, polygons: east, people: 10, groups: [20] },
    ];
    const demand = spreadDemand([town], { method: 'sections', sections }, metres(100));
    expect(peopleWest(demand) / 1000).toBeCloseTo(0.75, 1);
    expect(peopleWest(demand, demand.groups[0]) / 100).toBeCloseTo(0.8, 1);
    expect(demand.withoutClue).toEqual([]);
  });

  test('a section that the census withholds is as dense as the others, not empty', () => {
    const sections = [
      { area: 0, polygons: west, people: 40, groups: [Number.NaN] },
      { area: 0, polygons: east, people: Number.NaN, groups: [Number.NaN] },
    ];
    const demand = spreadDemand([town], { method: 'sections', sections }, metres(100));
    expect(peopleWest(demand) / 1000).toBeCloseTo(0.5, 1);
    // No section has the group: it goes where the people are.
    expect(peopleWest(demand, demand.groups[0]) / 100).toBeCloseTo(0.5, 1);
  });

  test('in buildings, by the ground they cover, and set out from a door', () => {
    const buildings = [
      { at: [2.0031, 41.0042] as const, squareMetres: 300 },
      { at: [2.0178, 41.0141] as const, squareMetres: 100 },
      { at: [9, 9] as const, squareMetres: 9999 },
    ];
    const demand = spreadDemand([town], { method: 'buildings', buildings }, metres(100));
    const inhabited = demand.cells.flatMap(({ at }, row) => (demand.people[row] > 0 ? [[at, demand.people[row]]] : []));
    expect(inhabited).toEqual([
      [[2.0031, 41.0042], 750],
      [[2.0178, 41.0141], 250],
    ]);
  });

  test('an area with people and no building mapped falls back on its land, and is named', () => {
    const demand = spreadDemand([town], { method: 'buildings', buildings: [] }, metres(100));
    expect(demand.withoutClue).toEqual([0]);
    expect(peopleWest(demand) / 1000).toBeCloseTo(0.5, 1);
  });

  test('in given cells, just as given', () => {
    const demand = spreadDemand([{ ...town, people: 12.34 }], { method: 'cells-given' });
    expect([...demand.people]).toEqual([12.34]);
    expect(demand.cells[0].polygons).toBe(town.polygons);
    expect(demand.side).toBeNull();
  });

  test('an area too small to have an inside has no cell, whatever the method, and is named', () => {
    const speck: DemandArea = { polygons: square([2.05, 41], 0.0000001), people: 7, groups: [3] };
    const line = [2.05, 2.06, 2.07, 2.05].map((lon) => [lon, 41] as const);
    const stretch: DemandArea = { polygons: [[line]], people: 9, groups: [0] };
    for (const method of ['cells-given', 'even'] as const) {
      const demand = spreadDemand([speck, town, stretch], { method }, metres(250));
      expect(demand.withoutCell).toEqual([0, 2]);
      expect(demand.cells.every(({ area }) => area === 1)).toBe(true);
      expect(demand.people.reduce((sum, people) => sum + people, 0)).toBe(1000);
      expect(demand.groups[0].reduce((sum, people) => sum + people, 0)).toBe(100);
    }
    // A ring in the form of an 8 has no area by the usual sum, and an inside all the same.
    const eight = [
      [2, 41],
      [2.01, 41.01],
      [2.01, 41],
      [2, 41.01],
      [2, 41],
    ] as const;
    for (const method of ['cells-given', 'even'] as const) {
      const crossed = spreadDemand([{ ...town, polygons: [[eight]] }], { method });
      expect(crossed.people.reduce((sum, people) => sum + people, 0)).toBe(1000);
      expect(crossed.withoutCell).toEqual([]);
    }
    // Nor is it said of them that their people were spread.
    expect(spreadDemand([speck, town], { method: 'buildings', buildings: [] }, metres(250)).withoutClue).toEqual([1]);
  });

  test('in a country without areas nobody is asked for', () => {
    expect(spreadDemand([], { method: 'even' }).cells).toEqual([]);
  });
});

test('the largest remainders get the parts that are left over, the earlier row first', () => {
  expect([...spreadExactly(1 / 256, [1, 1, 1])]).toEqual([1 / 256, 0, 0]);
  expect([...spreadExactly(1, [0, 0])]).toEqual([0.5, 0.5]);
  expect([...spreadExactly(Number.NaN, [1, 2])]).toEqual([Number.NaN, Number.NaN]);
});

test('hexagons suit a neighbourhood, a city and a region', () => {
  expect(hexagonSide(0, 0)).toBe(50);
  expect(hexagonSide(101.6e6, 250e6)).toBe(140);
  expect(hexagonSide(755e6, 1500e6)).toBe(250);
  expect(hexagonSide(100_000e6, 200_000e6)).toBe(1390);
});
