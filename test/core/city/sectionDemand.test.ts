import { describe, expect, test } from 'vitest';
import { areaColumns } from '../../../src/core/city/areaColumns';
import { sectionDemand } from '../../../src/core/city/sectionDemand';
import type { GroupDefinition } from '../../../src/core/site/area';

const square = (lon: number, lat: number, side = 0.01) => [
  [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ] as [number, number][],
];
const group = (id: string): GroupDefinition => ({ id, label: id, unit: 'people', year: 2023, source: 's' });
const area = (id: string, population: number | null, groups: Record<string, number>, within?: string) => ({
  id,
  name: id,
  population,
  groups,
  source: 's',
  ...(within ? { within } : {}),
  polygons: [square(2 + Number(id.slice(1)) / 100, 41)],
});

const quarter = area('a0', 500, { adults: 400, children: 100, tertiary: 90 });
const groups = ['children', 'adults', 'tertiary'].map(group);
const columns = (sections: ReturnType<typeof area>[]) =>
  areaColumns(
    [
      { name: 'Areas', areas: [quarter] },
      { name: 'Sections', areas: sections },
    ],
    groups,
  );

describe('sections in the place of cells', () => {
  const sections = [
    area('s1', null, { adults: 300, tertiary: 60 }, 'a0'),
    area('s2', null, { adults: 100 }, 'a0'),
    area('s3', null, { adults: 70 }, 'elsewhere'),
  ];

  test('are peopled by the largest group they know, and say which it is', () => {
    const { cells, base, areas } = sectionDemand(columns(sections))!;
    expect(base?.id).toBe('adults');
    expect([...cells.people]).toEqual([300, 100]);
    // The area's people are then the same group's, so that a share never has two kinds of people in it.
    expect(areas.population[0]).toBe(400);
  });

  test('offer the groups that sections know; a figure that one does not have stays not known', () => {
    const { cells } = sectionDemand(columns(sections))!;
    expect(cells.groups.map(({ id }) => id)).toEqual(['adults', 'tertiary']);
    expect([...cells.groups[1].values]).toEqual([60, Number.NaN]);
  });

  test('lie in their area, and walks set out from a point inside them', () => {
    const { cells, rows } = sectionDemand(columns(sections))!;
    expect([[...cells.area], [...rows]]).toEqual([
      [0, 0],
      [1, 2],
    ]);
    expect(cells.lon[0]).toBeCloseTo(2.015, 5);
    expect(cells.lat[0]).toBeCloseTo(41.005, 5);
  });

  test('with a population of their own need no group to stand for it', () => {
    const { cells, base } = sectionDemand(columns([area('s1', 321, { adults: 300 }, 'a0')]))!;
    expect([base, cells.people[0]]).toEqual([null, 321]);
  });

  test('are none where a city has none, or where they say nothing of people', () => {
    expect(sectionDemand(areaColumns([{ name: 'Areas', areas: [quarter] }], groups))).toBe(null);
    expect(sectionDemand(columns([area('s1', null, {}, 'a0')]))).toBe(null);
  });
});
