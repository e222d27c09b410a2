import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { haversine } from '../../src/core/geo/distance';
import { metres } from '../../src/core/units';
import { openStreets } from '../../src/workers/streetTravel';
import { at, createStreets } from '../core/network/towns';
import { createTown } from './town';

/** Streets around four blocks, a town of seven squares beside them, and sites anywhere near. */
const blocks = createStreets(
  [0, 500, 1000].flatMap((north) => [0, 500, 1000].map((east) => at(east, north))),
  [
    [0, 1],
    [1, 2],
    [3, 4],
    [4, 5],
    [6, 7],
    [7, 8],
    [0, 3],
    [3, 6],
    [1, 4],
    [4, 7],
    [2, 5],
    [5, 8],
  ].map(([from, to]) => ({ from, to })),
);
const places = fc.array(
  fc.record({
    kind: fc.constant('library' as const),
    east: fc.integer({ min: -400, max: 1400 }),
    north: fc.integer({ min: -400, max: 1400 }),
  }),
  { minLength: 1, maxLength: 8 },
);
const PEOPLE = [1, 1, 1, 1, 1, 1, 1];

test.prop([places])('the nearest of all sites is the nearest of each site’s own search', (sites) => {
  const pack = createTown({ people: PEOPLE, sites });
  const streets = openStreets(blocks, pack.sites, pack.cells);
  const rows = Uint32Array.from(sites.keys());
  const { metres: walk, nearest, strandedSites } = streets.nearest(rows);
  const each = sites.map((_, site) => streets.fromSite(site, metres(100_000))?.toCells ?? null);
  expect([...strandedSites]).toEqual([...rows].filter((site) => each[site] === null));
  for (let cell = 0; cell < pack.cells.count; cell++) {
    const walks = each.map((toCells) => toCells?.[cell] ?? Number.POSITIVE_INFINITY);
    expect(walk[cell]).toBe(Math.min(...walks));
    if (nearest[cell] >= 0) expect(walks[nearest[cell]]).toBe(walk[cell]);
  }
});

test.prop([places])('the way drawn is as long as the walk told', (sites) => {
  const pack = createTown({ people: PEOPLE, sites });
  const streets = openStreets(blocks, pack.sites, pack.cells);
  const { metres: walk, nearest } = streets.nearest(Uint32Array.from(sites.keys()));
  for (let cell = 0; cell < pack.cells.count; cell++) {
    if (nearest[cell] < 0) continue;
    const path = streets.path(cell, nearest[cell]);
    const drawn = path.slice(1).reduce((sum, position, i) => sum + haversine(path[i], position), 0);
    // Lengths are whole millimetres and legs are measured on the plane.
    expect(Math.abs(drawn - walk[cell])).toBeLessThan(0.2);
  }
});
