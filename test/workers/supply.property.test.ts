import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { weightOf } from '../../src/core/access/decay';
import type { Kind } from '../../src/core/site/kinds';
import { metres } from '../../src/core/units';
import { catchmentDecay } from '../../src/workers/supply';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient } from './town';

const plan = fc.record({
  people: fc.array(fc.nat(2000), { minLength: 2, maxLength: 7 }),
  sites: fc.array(fc.record({ kind: fc.constantFrom<Kind>('library', 'museum'), east: fc.nat(1400) }), {
    minLength: 1,
    maxLength: 7,
  }),
  standard: fc.integer({ min: 50, max: 1500 }),
});
type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never;

const BOTH: readonly Kind[] = ['library', 'museum'];

function open({ people, sites, standard }: Plan) {
  const length = 200 * (people.length - 1);
  const town = createTown({
    people,
    sites: sites.map(({ kind, east }) => ({ kind, east: Math.min(east, length), north: 100 })),
    streets: createStreets([at(0, 100), at(length, 100)], [{ from: 0, to: 1 }]),
  });
  const { engine, pack } = engineFor(town);
  const places = { pack, kinds: BOTH, travel: { by: 'streets' } as const };
  /** The walk from every cell to one site by itself: that site's kind chosen, and all others of it closed. */
  const walksTo = async (site: number) => {
    const edits = town.sites.ids.flatMap((id, row) => (row === site ? [] : [{ do: 'close', site: id } as const]));
    return (await engine.overlay({ ...places, ...(edits.length > 0 ? { edits } : {}) }, patient())).metres;
  };
  return {
    town,
    places,
    engine,
    slowWalks: () => Promise.all(sites.map((_, site) => walksTo(site))),
    supply: (measure: 'count' | 'per1000') =>
      engine.supply({ ...places, standard: metres(standard), measure }, patient()),
  };
}

describe('what people have to choose from', () => {
  test.prop([plan], { numRuns: 30 })('is every site whose own walk is within the standard', async (asked) => {
    const { slowWalks, supply } = open(asked);
    const walks = await slowWalks();
    const { values, places } = await supply('count');
    expect(places).toBe(asked.sites.length);
    expect([...values]).toEqual(
      asked.people.map((_, cell) => walks.filter((walk) => walk[cell] <= asked.standard).length),
    );
  });

  test.prop([plan], { numRuns: 30 })('per 1,000 people is what the formula says, written out', async (asked) => {
    const { slowWalks, supply } = open(asked);
    const walks = await slowWalks();
    const weight = weightOf(catchmentDecay(metres(asked.standard)));
    const shares = walks.map((walk) => {
      const demand = asked.people.reduce((sum, people, cell) => sum + people * weight(walk[cell]), 0);
      return demand > 0 ? 1 / demand : 0;
    });
    const { values, bySize } = await supply('per1000');
    expect(bySize).toBe(false);
    asked.people.forEach((_, cell) => {
      const access = shares.reduce((sum, share, site) => sum + share * weight(walks[site][cell]), 0);
      expect(values[cell]).toBeCloseTo(1000 * access, 6);
    });
  });
});

describe('one of each kind', () => {
  test.prop([plan], { numRuns: 30 })('is reached when the farthest of the nearest is', async (asked) => {
    const { engine, places } = open(asked);
    const each = await engine.overlay({ ...places, join: 'each' }, patient());
    const [library, museum] = await Promise.all(
      BOTH.map((kind) => engine.overlay({ ...places, kinds: [kind] }, patient())),
    );
    each.metres.forEach((walk, cell) => {
      expect(walk).toBe(Math.max(library.metres[cell], museum.metres[cell]));
      const farthest = library.metres[cell] >= museum.metres[cell] ? library : museum;
      expect(each.nearest[cell]).toBe(farthest.nearest[cell]);
    });
  });

  test.prop([plan], { numRuns: 30 })('never leaves fewer people out than any of them', async (asked) => {
    const { engine, places } = open(asked);
    const table = (join?: 'each') =>
      engine.areaTable({ ...places, ...(join ? { join } : {}), standard: metres(asked.standard) }, patient());
    expect((await table('each')).city.beyond).toBeGreaterThanOrEqual((await table()).city.beyond);
  });
});
