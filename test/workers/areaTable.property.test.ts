import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { peopleQuantile } from '../../src/core/access/coverage';
import { demandOf } from '../../src/core/city/groupDemand';
import { metres } from '../../src/core/units';
import { tableOfAreas } from '../../src/workers/areaTable';
import { createTown } from './town';

const squares = fc.array(
  fc.record({
    people: fc.option(fc.nat(5000)),
    walk: fc.oneof(
      fc.double({ min: 0, max: 5000, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);
const standard = fc.nat(4000);

const tableOf = (town: { people: number | null; walk: number }[], limit: number) => {
  const pack = createTown({ people: town.map(({ people }) => people) });
  const walk = Float64Array.from(town, ({ walk: length }) => length);
  return tableOfAreas(pack.areas, pack.cells, walk, metres(limit));
};

describe('people', () => {
  test.prop([squares, standard])('of all areas together are those of the city', (town, limit) => {
    const { city, areas } = tableOf(town, limit);
    for (const figure of ['people', 'beyond', 'unknown'] as const) {
      const sum = areas.reduce((total, area) => total + (Number.isNaN(area[figure]) ? 0 : area[figure]), 0);
      expect(sum).toBeCloseTo(city[figure], 6);
    }
  });

  test.prop([squares, standard])('are within, beyond or not known, and nothing twice', (town, limit) => {
    const known = town.filter(({ people }) => people !== null);
    const count = (is: (walk: number) => boolean) =>
      known.filter(({ walk }) => is(walk)).reduce((sum, { people }) => sum + people!, 0);
    const { city } = tableOf(town, limit);
    expect(city.beyond).toBe(count((walk) => walk > limit));
    expect(city.unknown).toBe(count(Number.isNaN));
    expect(city.people - city.beyond - city.unknown).toBe(count((walk) => walk <= limit));
  });

  test.prop([squares, standard, fc.nat(2000)])('beyond never grow with a longer standard', (town, limit, more) => {
    expect(tableOf(town, limit + more).city.beyond).toBeLessThanOrEqual(tableOf(town, limit).city.beyond);
  });
});

test.prop([squares, standard])(
  'nine of ten people walk at most the 90th percentile, in the city and each area',
  (town, limit) => {
    const pack = createTown({ people: town.map(({ people }) => people) });
    const walk = Float64Array.from(town, ({ walk: length }) => length);
    const { city, areas } = tableOfAreas(pack.areas, pack.cells, walk, metres(limit));
    expect(city.p90Metres).toBe(peopleQuantile(walk, pack.cells.people, 0.9));
    for (const { area, p90Metres } of areas) {
      const rows = [...pack.cells.area.keys()].filter((cell) => pack.cells.area[cell] === area);
      const of = (column: Float64Array) => rows.map((cell) => column[cell]);
      expect(p90Metres).toBe(peopleQuantile(of(walk), of(pack.cells.people), 0.9));
    }
  },
);

const families = fc.array(
  fc.record({ people: fc.integer({ min: 1, max: 5000 }), childrenPercent: fc.nat(100), walk: fc.nat(4000) }),
  { minLength: 1, maxLength: 12 },
);

test.prop([families, standard])('a group has its own figures: those of a town where only it lives', (town, limit) => {
  const children = town.map(({ people, childrenPercent }) => Math.round((people * childrenPercent) / 100));
  const walk = Float64Array.from(town, ({ walk: length }) => length);
  const whole = demandOf(createTown({ people: town.map(({ people }) => people), children }), 'children');
  const alone = createTown({ people: children });
  expect(tableOfAreas(whole.areas, whole.cells, walk, metres(limit))).toEqual(
    tableOfAreas(alone.areas, alone.cells, walk, metres(limit)),
  );
});
