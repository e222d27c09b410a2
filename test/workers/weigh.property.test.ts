import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type LonLat, metres } from '../../src/core/units';
import type { Travel } from '../../src/workers/questions';
import { peopleByWalk } from '../../src/workers/weigh';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient } from './town';

/** Squares along one street, a last one that no street comes near, and libraries anywhere along it. */
const plan = fc.record({
  people: fc.array(fc.nat(2000), { minLength: 2, maxLength: 8 }),
  stranded: fc.nat(50),
  libraries: fc.array(fc.integer({ min: -100, max: 1600 }), { minLength: 1, maxLength: 6 }),
  standard: fc.integer({ min: 1, max: 1800 }),
  isStraight: fc.boolean(),
});

async function ask({
  people,
  stranded,
  libraries,
  standard,
  isStraight,
}: typeof plan extends fc.Arbitrary<infer Plan> ? Plan : never) {
  const length = 200 * (people.length - 1);
  const empty = [0, 0, 0];
  const town = createTown({
    people: [...people, ...empty, stranded],
    sites: libraries.map((east) => ({ kind: 'library', east: Math.min(east, length), north: 100 })),
    streets: createStreets([at(0, 100), at(length, 100)], [{ from: 0, to: 1 }]),
  });
  const { engine, pack } = engineFor(town);
  const travel: Travel = isStraight ? { by: 'straight', detour: 1.3 } : { by: 'streets' };
  const places = { pack, kinds: ['library'] as const, travel };
  const bounds = [0.5, 1, 1.5, 2].map((part) => metres(part * standard));
  return {
    people: town.cells.people,
    overlay: await engine.overlay(places, patient()),
    table: await engine.areaTable({ ...places, standard: metres(standard) }, patient()),
    weighing: await engine.weigh({ ...places, standard: metres(standard), bounds }, patient()),
    weighWithin: (ring: readonly LonLat[]) =>
      engine.weighWithin({ ...places, standard: metres(standard), bounds, ring }, patient()),
    outline: (ring: readonly LonLat[]) => engine.outline({ ...places, standard: metres(standard), ring }, patient()),
  };
}

describe('what is weighed', () => {
  test.prop([plan], { numRuns: 40 })(
    'agrees with the table: the same people are beyond, and not known',
    async (town) => {
      const { table, weighing } = await ask(town);
      expect(weighing.beyond).toBe(table.city.beyond);
      expect(weighing.unknown).toBe(table.city.unknown);
      expect(weighing.people).toBe(table.city.people - table.city.unknown);
    },
  );

  test.prop([plan], { numRuns: 40 })(
    'has every known person in one bar, those beyond right of the standard',
    async (town) => {
      const { weighing } = await ask(town);
      const bars = [...weighing.byWalk];
      expect(bars.reduce((sum, people) => sum + people, 0)).toBe(weighing.people);
      expect(bars[2] + bars[3] + bars[4]).toBe(weighing.beyond);
    },
  );

  test.prop([plan], { numRuns: 40 })(
    'finds no place in reach exactly where the walk is beyond the standard',
    async (town) => {
      const { weighing, table } = await ask(town);
      // With everybody within reach the least share at the curve's first corner is above 0, else people have nothing there.
      const without = weighing.lorenz.people.filter((_, k) => weighing.lorenz.places[k] === 0).at(-1) ?? 0;
      if (weighing.lorenz.people.length > 0) expect(without * weighing.people).toBeCloseTo(table.city.beyond, 6);
      else expect(weighing.people === 0 || weighing.meanPlaces === 0).toBe(true);
      expect(weighing.depth * weighing.people).toBeLessThanOrEqual(weighing.beyond + 1e-9);
    },
  );

  test.prop([plan], { numRuns: 40 })('counts places as the slow way does: each site by its own reach', async (town) => {
    const { weighing, overlay, people } = await ask({ ...town, libraries: town.libraries.slice(0, 1) });
    const inReach = [...people.keys()].filter((cell) => overlay.metres[cell] <= town.standard);
    const served = inReach.reduce((sum, cell) => sum + people[cell], 0);
    if (weighing.people > 0) expect(weighing.meanPlaces).toBeCloseTo(served / weighing.people, 9);
  });
});

test.prop([plan, fc.integer({ min: -90, max: 1690 })], { numRuns: 30 })(
  'of two outlines that part the town each weighs its own people: bars add up, and bar for bar agree with the outline’s figures',
  async (town, cut) => {
    const { weighing, table, weighWithin, outline } = await ask(town);
    const halves = [
      { west: -500, east: cut },
      { west: cut, east: 4000 },
    ].map(({ west, east }) => [at(west, -300), at(east, -300), at(east, 300), at(west, 300)]);
    const parts = await Promise.all(halves.map(weighWithin));
    expect([...parts[0].byWalk].map((people, bar) => people + parts[1].byWalk[bar])).toEqual([...weighing.byWalk]);
    for (const [half, part] of parts.entries()) {
      const { within } = (await outline(halves[half])).people[0];
      expect(part.beyond).toBe(within?.beyond);
      expect(part.unknown).toBe(within?.unknown);
    }
    expect(parts[0].beyond + parts[1].beyond).toBe(table.city.beyond);
  },
);

test.prop([fc.array(fc.tuple(fc.nat(3000), fc.nat(100))), fc.integer({ min: 1, max: 20 })])(
  'a walk of exactly a limit belongs in the bar below it',
  (cells, width) => {
    const bounds = [100, 200, 300].map((part) => part * width);
    const sums = peopleByWalk(
      Float64Array.from(cells, ([walk]) => walk),
      Float64Array.from(cells, ([, people]) => people),
      bounds,
    );
    const between = (from: number, to: number) =>
      cells.filter(([walk]) => walk > from && walk <= to).reduce((sum, [, people]) => sum + people, 0);
    expect([...sums]).toEqual([
      between(-1, bounds[0]),
      between(bounds[0], bounds[1]),
      between(bounds[1], bounds[2]),
      between(bounds[2], Number.POSITIVE_INFINITY),
    ]);
  },
);
