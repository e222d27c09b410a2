import { fc, test as law } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Area } from '../../../src/core/city/areaColumns';
import { kindMaskOf, siteOf } from '../../../src/core/city/siteColumns';
import {
  ownAreas,
  ownSites,
  packAddressParts,
  packAddressWith,
  REST_AREA,
  readOwnData,
} from '../../../src/core/intake/ownData';
import { areasWithOwn, packWithOwn, sitesWithOwn } from '../../../src/core/intake/packWithOwn';
import { createArea, createPack, createSite, square } from '../city/createPack';

const cellAt = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
const cell = fc.record({
  at: cellAt.map(([x, y]) => [2.1 + x * 0.01 + 0.005, 41.3 + y * 0.01 + 0.005] as const),
  people: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(Number.NaN)),
});
const brought = (hasFigures: boolean) =>
  fc.array(
    fc
      .tuple(cellAt, fc.integer({ min: 1, max: 4 }), fc.option(fc.integer({ min: 0, max: 9000 })))
      .map(([[x, y], size, people]) =>
        createArea({
          polygons: square([2.1 + x * 0.01, 41.3 + y * 0.01], size * 0.01),
          population: hasFigures ? people : null,
        }),
      ),
    { minLength: 1, maxLength: 5 },
  );
const city = fc.array(cell, { minLength: 1, maxLength: 30 });
const sum = (values: Iterable<number>) => [...values].reduce((all, n) => (Number.isNaN(n) ? all : all + n), 0);
const packOf = (cells: readonly { at: readonly [number, number]; people: number }[]) =>
  createPack({ areas: [createArea({ population: 1 })], cells: cells.map((one) => ({ ...one, area: 0 })) });

law.prop([city, brought(false)])('areas without figures share out the city’s people, and lose nobody', (cells, own) => {
  const pack = packOf(cells);
  const { areas, cells: after } = areasWithOwn(pack, ownAreas(own));
  expect(after.people).toEqual(pack.cells.people);
  expect(sum(areas.population)).toBeCloseTo(sum(pack.cells.people), 6);
});

law.prop([city, brought(true)])(
  'an area with a figure has just so many people in its cells, wherever a cell lies in it; all others stay as they were',
  (cells, own) => {
    const pack = packOf(cells);
    const { areas, cells: after } = areasWithOwn(pack, ownAreas(own));
    for (let area = 0; area < areas.count; area++) {
      const inside = [...after.area.keys()].filter((row) => after.area[row] === area);
      const figure = area < own.length ? own[area].population : null;
      if (inside.length === 0) expect(areas.population[area]).toBeNaN();
      else if (figure === null) for (const row of inside) expect(after.people[row]).toEqual(pack.cells.people[row]);
      else {
        expect(areas.population[area]).toBe(figure);
        expect(sum(inside.map((row) => after.people[row]))).toBeCloseTo(figure, 6);
      }
    }
  },
);

test('cells in no brought area make up one of their own, so that the city’s sum stays', () => {
  const pack = createPack({
    areas: [createArea({ name: 'City', population: 300 })],
    cells: [
      { at: [2.175, 41.395], people: 100 },
      { at: [2.195, 41.395], people: 200, polygons: square([2.19, 41.39]) },
    ],
  });
  const { areas, cells } = areasWithOwn(pack, ownAreas([createArea({ name: 'Mine', population: null })]));
  expect(areas.names).toEqual(['Mine', '']);
  expect(areas.ids[1]).toBe(REST_AREA);
  expect([...areas.population]).toEqual([100, 200]);
  expect([...cells.area]).toEqual([0, 1]);
  expect(packWithOwn(pack, { sites: null, areas: ownAreas([createArea()]) }).ends).toBe(pack.areas);
});

test('groups are summed for areas without figures, and not claimed for areas with them', () => {
  const groups = [{ id: 'children', label: 'Children', unit: 'people', year: 2024, source: 's' }] as const;
  const pack = createPack({
    areas: [createArea({ population: 100, groups: { children: 30 } })],
    groups,
    cells: [{ at: [2.175, 41.395], people: 100, groups: { children: 30 } }],
  });
  const area = (population: number | null): Area => createArea({ population });
  const summed = areasWithOwn(pack, ownAreas([area(null)]));
  expect(summed.areas.groups.map(({ id, values }) => [id, [...values]])).toEqual([['children', [30]]]);
  expect(areasWithOwn(pack, ownAreas([area(50)])).cells.groups).toEqual([]);
});

test('brought sites follow the city’s rows; standing instead of them they take only their own kinds away', () => {
  const { sites: base } = createPack({
    sites: [
      createSite({ id: 'a', kind: 'library' }),
      createSite({ id: 'b', kind: 'school', alsoKinds: ['library'] }),
      createSite({ id: 'own-2', kind: 'museum' }),
    ],
  });
  const own = [createSite({ id: 'own-2', kind: 'library', source: 'own', name: 'Mine', capacity: 5 })];
  const beside = sitesWithOwn(base, ownSites(own, 'beside'));
  expect([...beside.kindMask.slice(0, 3)]).toEqual([...base.kindMask]);
  expect(beside.ids).toEqual(['a', 'b', 'own-2', "own-2'"]);
  expect(siteOf(beside, 3)).toEqual({ ...own[0], id: "own-2'" });
  const instead = sitesWithOwn(base, ownSites(own, 'instead'));
  expect([...instead.kindMask]).toEqual(
    [0, ['school'], ['museum'], ['library']].map((kinds) => kinds && kindMaskOf(kinds as never)),
  );
});

law.prop([fc.webUrl(), fc.option(fc.uuid().map((id) => `blob:https://atlas.example/${id}`))])(
  'a pack’s address gives back what was put in it',
  (url, own) => {
    fc.pre(!url.includes('#'));
    expect(packAddressParts(packAddressWith(url, own))).toEqual({ url, own });
  },
);

test('kept data of another version, or cut off, are not read', () => {
  const text = JSON.stringify({ sites: ownSites([], 'beside'), areas: null });
  expect(readOwnData(text)).toEqual({ sites: ownSites([], 'beside'), areas: null });
  expect(readOwnData(text.replace('"version":1', '"version":0'))).toBeNull();
  expect(readOwnData(text.slice(0, -3))).toBeNull();
  const site = createSite({ id: 'own-2' });
  for (const damaged of [
    { sites: { ...ownSites([site], 'beside'), sites: null }, areas: null },
    { sites: ownSites([{ ...site, kind: 'planetarium' as never }], 'beside'), areas: null },
    { sites: ownSites([{ ...site, at: [2.17, null] as never }], 'beside'), areas: null },
    { sites: null, areas: { version: 1 } },
    { sites: null, areas: ownAreas([createArea({ polygons: [[null]] as never })]) },
    { sites: null },
  ])
    expect(readOwnData(JSON.stringify(damaged))).toBeNull();
});
