import { describe, expect, test } from 'vitest';
import type { Kind } from '../../src/core/site/kinds';
import { kilometresPerHour, metres, minutes } from '../../src/core/units';
import { createEngine } from '../../src/workers/engine';
import type { Travel } from '../../src/workers/questions';
import { at, createStreets } from '../core/network/towns';
import { createTown, engineFor, packBytes, patient, type TownPlan } from './town';

const STREETS: Travel = { by: 'streets' };
const library: readonly Kind[] = ['library'];

/** One street along the squares, 100 m to the north of their middles; the first square has a way down to it. */
const alongTheRow = (length: number) => createStreets([at(0, 100), at(length, 100)], [{ from: 0, to: 1 }]);

const ask = (plan: TownPlan) => {
  const { engine, pack } = engineFor(createTown(plan));
  return {
    overlay: (kinds = library, travel: Travel = STREETS) => engine.overlay({ pack, kinds, travel }, patient()),
    table: (standard: number, kinds = library, travel: Travel = STREETS) =>
      engine.areaTable({ pack, kinds, travel, standard: metres(standard) }, patient()),
    explain: (cell: number, travel: Travel = STREETS) =>
      engine.explainCell({ pack, kinds: library, travel, cell }, patient()),
    reach: (site: number, travel: Travel = STREETS) =>
      engine.siteReach(
        { pack, site, travel, speed: kilometresPerHour(4.8), within: [5, 10, 15].map(minutes) },
        patient(),
      ),
    open: () => engine.openCity({ pack }, patient()),
  };
};

describe('walks along the streets', () => {
  test('count the way to the street, along it, and from it to the site', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0, north: 150 }], streets: alongTheRow(400) });
    const { metres: walk, nearest } = await town.overlay();
    expect([...walk].map(Math.round)).toEqual([150, 350, 550]);
    expect([...nearest]).toEqual([0, 0, 0]);
  });

  test('are not known where no street comes near, which is not beyond', async () => {
    const town = ask({
      people: [100, 100, 100, 100, 100, 30],
      sites: [{ kind: 'library', east: 0 }],
      streets: alongTheRow(600),
    });
    const { metres: walk } = await town.overlay();
    expect(Number.isNaN(walk[5])).toBe(true);
    const { city } = await town.table(10_000);
    expect([city.beyond, city.unknown]).toEqual([0, 30]);
  });

  test('do not lead to a site that no street comes near, and it is named', async () => {
    const town = ask({
      sites: [
        { kind: 'library', east: 0, north: 2000 },
        { kind: 'library', east: 400, north: 100 },
      ],
      streets: alongTheRow(400),
    });
    const { nearest, strandedSites } = await town.overlay();
    expect([...nearest]).toEqual([1, 1, 1]);
    expect([...strandedSites]).toEqual([0]);
  });

  test('lead nowhere when every chosen site is stranded: people are beyond, not unknown', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0, north: 2000 }], streets: alongTheRow(400) });
    expect([...(await town.overlay()).metres]).toEqual([Infinity, Infinity, Infinity]);
    const { city } = await town.table(800);
    expect([city.beyond, city.unknown, city.meanMetres]).toEqual([300, 0, Number.NaN]);
  });

  test('cross the river by the bridge, not as the crow flies', async () => {
    // Two banks 100 m apart, joined 1 km to the west.
    const banks = createStreets(
      [at(0, 0), at(-1000, 0), at(-1000, 100), at(0, 100)],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
      ],
    );
    const town = ask({ people: [10], sites: [{ kind: 'library', east: 0, north: 100 }], streets: banks });
    expect((await town.overlay()).metres[0]).toBeCloseTo(2100, -1);
    expect((await town.overlay(library, { by: 'straight', detour: 1 })).metres[0]).toBeCloseTo(100, -1);
  });
});

describe('walks along the straight line', () => {
  test('grow with the detour factor', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0 }] });
    const [once, longer] = await Promise.all([
      town.overlay(library, { by: 'straight', detour: 1 }),
      town.overlay(library, { by: 'straight', detour: 1.3 }),
    ]);
    expect([...longer.metres].map(Math.round)).toEqual([...once.metres].map((walk) => Math.round(1.3 * walk)));
  });

  test('are all that can be asked of a city without streets', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0 }] });
    expect((await town.open()).hasStreets).toBe(false);
    await expect(town.overlay()).rejects.toMatchObject({ problem: { what: 'no streets are known here' } });
  });
});

describe('the chosen kinds', () => {
  test('take in a site whose second kind is chosen', async () => {
    const town = ask({
      sites: [{ kind: 'primary', alsoKinds: ['secondary'], east: 0 }],
      streets: alongTheRow(400),
    });
    expect((await town.overlay(['secondary'])).nearest[0]).toBe(0);
    expect((await town.overlay(['museum'])).nearest[0]).toBe(-1);
  });

  test('may change from question to question without one answer leaking into the next', async () => {
    const town = ask({
      sites: [
        { kind: 'library', east: 0, north: 100 },
        { kind: 'museum', east: 400, north: 100 },
      ],
      streets: alongTheRow(400),
    });
    expect((await town.table(150)).city.beyond).toBe(200);
    expect((await town.table(150, ['museum', 'library'])).city.beyond).toBe(100);
    expect((await town.table(150)).city.beyond).toBe(200);
  });
});

describe('the table', () => {
  test('leaves people out whose number is not known, and says how many areas that is', async () => {
    const town = ask({
      people: [100, null, 50],
      sites: [{ kind: 'library', east: 0, north: 100 }],
      streets: alongTheRow(400),
    });
    const { city, areas, areasWithoutPeople } = await town.table(200);
    expect(city).toMatchObject({ people: 150, beyond: 50, unknown: 0 });
    expect(areasWithoutPeople).toBe(1);
    expect(areas[1]).toMatchObject({ people: Number.NaN, beyond: Number.NaN });
    expect(city.meanMetres).toBeCloseTo((100 * 100 + 50 * 500) / 150, 0);
  });
});

describe('a cell', () => {
  test('is explained by a way that starts at the cell, ends at the site and follows the street', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0, north: 150 }], streets: alongTheRow(400) });
    const { site, metres: walk, path } = await town.explain(2);
    expect(site).toBe(0);
    expect(Math.round(walk)).toBe(550);
    expect(path.length).toBeGreaterThanOrEqual(4);
    expect(path[0][0]).toBeCloseTo(at(400, 0)[0], 6);
    expect(path[1][1]).toBeCloseTo(at(400, 100)[1], 6);
    expect(path.at(-1)![1]).toBeCloseTo(at(0, 150)[1], 6);
  });

  test('on the straight line is explained by two positions', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0 }] });
    expect((await town.explain(1, { by: 'straight', detour: 1.3 })).path).toHaveLength(2);
  });

  test('without a way has no path and no site', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0, north: 2000 }], streets: alongTheRow(400) });
    expect(await town.explain(0)).toMatchObject({ site: null, path: [], metres: Infinity });
  });

  test('that does not exist is a fault with its number in the message', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0 }], streets: alongTheRow(400) });
    await expect(town.explain(3)).rejects.toThrow('cell 3 is none of 3');
  });
});

describe('a site', () => {
  test('serves those whose own walk is within the minutes, the limit included', async () => {
    const town = ask({
      people: [100, 200, 400, 800, 1600],
      sites: [{ kind: 'library', east: 0, north: 100 }],
      streets: alongTheRow(800),
    });
    const { bands } = await town.reach(0);
    // Walks are 100, 300, 500, 700 and 900 m; 5 minutes at 4.8 km/h are 400 m.
    expect(bands.map(({ people }) => people)).toEqual([300, 1500, 3100]);
    expect(bands.map(({ metres: limit }) => limit)).toEqual([400, 800, 1200]);
    expect(bands.every(({ outline }) => outline !== null)).toBe(true);
  });

  test('off the streets has no reach, which is said', async () => {
    const town = ask({ sites: [{ kind: 'library', east: 0, north: 2000 }], streets: alongTheRow(400) });
    expect(await town.reach(0)).toEqual({ site: 0, onStreets: false, bands: [] });
  });
});

test('a city is fetched once, and the next city takes its place', async () => {
  const fetched: string[] = [];
  const packed = packBytes(createTown());
  const engine = createEngine(async (url) => {
    fetched.push(url);
    return new Response(packed as BodyInit);
  });
  const open = (url: string) => engine.openCity({ pack: { url, bytes: packed.length } }, patient());
  await open('a.pack');
  await open('a.pack');
  await open('b.pack');
  expect(fetched).toEqual(['a.pack', 'b.pack']);
});
