import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Edit, isStreetEdit, type StreetEdit, withEdit } from '../../src/core/scenario/edit';
import { effectiveSites } from '../../src/core/scenario/effectiveSites';
import type { Kind } from '../../src/core/site/kinds';
import { metres } from '../../src/core/units';
import { sitesOfKinds } from '../../src/workers/siteClusters';
import { openStreets } from '../../src/workers/streetTravel';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, patient } from './town';

const streets = createStreets(
  [at(0, 100), at(300, 100), at(700, 100), at(1000, 100), at(300, 400), at(700, 400)],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: 3 },
    { from: 1, to: 4 },
    { from: 4, to: 5 },
    { from: 5, to: 2 },
  ],
);
const plan = {
  people: [100, 200, 300, 400, 500],
  sites: [
    { kind: 'library' as const, east: 0 },
    { kind: 'library' as const, east: 800 },
    { kind: 'museum' as const, east: 400, north: 350 },
  ],
  streets,
};
const place = fc
  .tuple(fc.integer({ min: -100, max: 1100 }), fc.integer({ min: -50, max: 500 }))
  .map(([x, y]) => at(x, y));
const site = fc.constantFrom('s0', 's1', 's2', 'new-1', 'new-2');
const kinds = fc.constantFrom<Kind>('library', 'museum');
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), site: fc.constantFrom('new-1', 'new-2'), kind: kinds, at: place }),
  fc.record({ do: fc.constant('move' as const), site, at: place }),
  fc.record({ do: fc.constant('close' as const), site }),
  fc.record({ do: fc.constant('change' as const), site, kind: kinds }),
);
const lists = fc.array(
  fc.array(edit, { maxLength: 5 }).map((all) => all.reduce<Edit[]>(withEdit, [])),
  { minLength: 1, maxLength: 6 },
);

test.prop([lists, fc.array(kinds, { minLength: 6, maxLength: 6 })])(
  'walks brought along from what-if to what-if are those of a city opened anew',
  (all, asked) => {
    const pack = createTown(plan);
    const live = openStreets(streets, pack.sites, pack.cells);
    all.forEach((edits, i) => {
      const { sites } = effectiveSites(pack.sites, edits);
      const chosen = sitesOfKinds(sites, [asked[i]]);
      const anew = openStreets(streets, sites, pack.cells).nearest(chosen);
      expect(live.nearest(chosen, sites)).toEqual(anew);
    });
  },
);

const streetEdit: fc.Arbitrary<StreetEdit> = fc.oneof(
  fc.record({ do: fc.constant('link' as const), link: fc.constantFrom('link-1', 'link-2'), from: place, to: place }),
  fc.record({ do: fc.constant('close-street' as const), at: place }),
);
const streetLists = fc.array(
  fc.array(streetEdit, { maxLength: 4 }).map((all) => all.reduce<Edit[]>(withEdit, []).filter(isStreetEdit)),
  { minLength: 1, maxLength: 5 },
);

test.prop([streetLists, lists])(
  'links laid over the streets give the walks of streets with the links built in',
  (all, sitesTried) => {
    const pack = createTown(plan);
    const city = openStreets(streets, pack.sites, pack.cells);
    all.forEach((streetEdits, i) => {
      const { sites } = effectiveSites(pack.sites, sitesTried[i % sitesTried.length]);
      const chosen = sitesOfKinds(sites, ['library']);
      const travel = city.edited(streetEdits);
      const pick = (column: Float64Array) => Float64Array.from(chosen, (row) => column[row]);
      const built = travel.toNearestOf({ lon: pick(sites.lon), lat: pick(sites.lat) });
      expect(travel.nearest(chosen, sites).metres).toEqual(built);
    });
    const chosen = sitesOfKinds(pack.sites, ['library']);
    expect(city.nearest(chosen)).toEqual(openStreets(streets, pack.sites, pack.cells).nearest(chosen));
  },
);

test('a bridge brings the library nearer by its own length, and the way shown leads over it', async () => {
  const { engine, pack } = engineFor(createTown(plan));
  const ask = { pack, kinds: ['museum'] as const, travel: { by: 'streets' } as const };
  const bridge: StreetEdit = { do: 'link', link: 'link-1', from: at(500, 100), to: at(500, 400) };
  const before = await engine.overlay(ask, patient());
  const after = await engine.overlay({ ...ask, edits: [bridge] }, patient());
  // From the middle of the middle square 100 m to the street, 100 m to the bridge, over it, 100 m back, and 50 m to the door.
  expect(before.metres[2]).toBeCloseTo(100 + 100 + 300 + 100 + 50, 0);
  expect(after.metres[2]).toBeCloseTo(before.metres[2], 0);
  expect(after.metres[3]).toBeLessThan(before.metres[3]);
  const [place] = await engine.streetEdits({ pack, edits: [bridge] }, patient());
  expect(place).toMatchObject({ do: 'link' });
  expect(place.do === 'link' && place.metres).toBeCloseTo(300, 0);
  const { path, metres: length } = await engine.explainCell({ ...ask, edits: [bridge], cell: 3 }, patient());
  expect(length).toBe(after.metres[3]);
  expect(path.some(([lon, lat]) => Math.abs(lon - at(500, 0)[0]) < 1e-5 && lat > at(0, 399)[1])).toBe(true);
});

test('a closed street is told from crossing to crossing; a link that ends on it leads nowhere', async () => {
  const { engine, pack } = engineFor(createTown(plan));
  const edits: StreetEdit[] = [
    { do: 'close-street', at: at(500, 390) },
    { do: 'link', link: 'link-1', from: at(500, 100), to: at(500, 400) },
    { do: 'link', link: 'link-2', from: at(500, 100), to: at(500, 5000) },
  ];
  expect(await engine.streetEdits({ pack, edits }, patient())).toMatchObject([
    { do: 'close-street', street: 'residential', line: [at(300, 400), at(700, 400)] },
    { do: 'nothing', why: 'ends-on-closed' },
    { do: 'nothing', why: 'no-street' },
  ]);
});

test.prop([place, fc.integer({ min: 50, max: 1500 })])(
  'one more site: somebody may gain, nobody loses',
  async (to, standard) => {
    const { engine, pack } = engineFor(createTown(plan));
    const edits: Edit[] = [{ do: 'add', site: 'new-1', kind: 'library', at: to }];
    const ask = { pack, kinds: ['library'] as const, travel: { by: 'streets' } as const, standard: metres(standard) };
    const { city, areas } = await engine.changes({ ...ask, edits }, patient());
    expect([city.lost, city.longer]).toEqual([0, 0]);
    expect(areas.reduce((sum, { gained }) => sum + gained, 0)).toBe(city.gained);
    const beyond = async (made: Edit[]) => (await engine.areaTable({ ...ask, edits: made }, patient())).city.beyond;
    expect((await beyond([])) - (await beyond(edits))).toBe(city.gained);
  },
);

test('closing one library and opening another: gains and losses are told apart', async () => {
  const { engine, pack } = engineFor(createTown(plan));
  const edits: Edit[] = [
    { do: 'close', site: 's0' },
    { do: 'add', site: 'new-1', kind: 'library', at: at(400, 100) },
  ];
  const ask = { pack, kinds: ['library'] as const, travel: { by: 'streets' } as const, standard: metres(250) };
  const { scenarios, base } = await engine.compare({ ...ask, scenarios: [edits, []] }, patient());
  expect(scenarios[0].city).toMatchObject({ gained: 300, lost: 100 });
  expect(scenarios[0].areas.filter(({ lost }) => lost > 0)).toHaveLength(1);
  expect(scenarios[0].after.beyond).toBe(base.beyond - 200);
  expect(scenarios[1]).toMatchObject({ city: { gained: 0, lost: 0, shorter: 0, longer: 0 }, areas: [] });
});
