/** Places have no order: a file of the same places written in another one gives the same figures, to the last bit but of sums. */
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { Kind } from '../../src/core/site/kinds';
import { metres } from '../../src/core/units';
import type { Travel } from '../../src/workers/questions';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient, type TownPlan } from './town';

const KINDS: readonly Kind[] = ['library', 'museum'];

const plan = fc
  .record({
    people: fc.array(fc.nat(2000), { minLength: 2, maxLength: 7 }),
    sites: fc.uniqueArray(fc.record({ kind: fc.constantFrom<Kind>(...KINDS), east: fc.nat(1400), north: fc.nat(90) }), {
      minLength: 2,
      maxLength: 9,
      selector: ({ kind, east, north }) => `${kind} ${east} ${north}`,
    }),
    standard: fc.integer({ min: 50, max: 1500 }),
  })
  .chain((town) =>
    fc.record({
      town: fc.constant(town),
      shuffled: fc.shuffledSubarray(town.sites, { minLength: town.sites.length, maxLength: town.sites.length }),
    }),
  );

async function figures(town: Required<Pick<TownPlan, 'people' | 'sites'>>, standard: number, travel: Travel) {
  const length = 200 * (town.people.length - 1);
  const streets = createStreets(
    [at(0, 50), at(length / 3, 50), at(length, 50)],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
    ],
  );
  const { engine, pack } = engineFor(createTown({ ...town, streets }));
  const places = { pack, kinds: KINDS, travel };
  const table = await engine.areaTable({ ...places, standard: metres(standard) }, patient());
  const supply = (measure: 'count' | 'per1000') =>
    engine.supply({ ...places, standard: metres(standard), measure }, patient());
  return {
    walks: [...(await engine.overlay(places, patient())).metres],
    city: table.city,
    areas: table.areas.map(({ people, beyond }) => [people, beyond]),
    inReach: [...(await supply('count')).values],
    per1000: [...(await supply('per1000')).values],
  };
}

test.prop([plan, fc.constantFrom<Travel>({ by: 'streets' }, { by: 'straight', detour: 1.3 })], { numRuns: 60 })(
  'walks, people beyond the standard and places in reach do not depend on the order of the places',
  async ({ town, shuffled }, travel) => {
    const one = await figures(town, town.standard, travel);
    const other = await figures({ ...town, sites: shuffled }, town.standard, travel);
    expect(other.walks).toEqual(one.walks);
    expect([other.city, other.areas, other.inReach]).toEqual([one.city, one.areas, one.inReach]);
    // A sum of shares, which are added in the order of the places: equal but for the last digits.
    for (const [cell, value] of other.per1000.entries()) expect(value).toBeCloseTo(one.per1000[cell], 9);
  },
);
