import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type DemandArea, type DemandClues, spreadDemand } from '../../../src/core/access/demand';
import { layCells } from '../../../src/core/access/demandCells';
import { spreadExactly } from '../../../src/core/access/demandSpread';
import { flatRingsOf, isInsideRings } from '../../../src/core/geo/flatRing';
import { squareMetresOf } from '../../../src/core/geo/polygon';
import { metres } from '../../../src/core/units';
import { starPolygon, twoNeighbours } from '../geo/madePolygons';

const PLACE = [2.1, 41.3] as const;
const areas = twoNeighbours(PLACE, 0.02);
const people = fc.oneof(fc.nat(100_000), fc.constant(Number.NaN), fc.constant(0));
const figures = fc.tuple(people, people, people, people);
const weight = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat(9));

/** Corners are rounded to 11 cm, so the middle of a cell no wider than that may lie as much outside. */
const isInsideOrNear = (rings: ReturnType<typeof flatRingsOf>, [lon, lat]: readonly [number, number]) =>
  [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => isInsideRings(rings, lon * 1e6 + dx, lat * 1e6 + dy)));

describe('spreading a figure', () => {
  test.prop([
    fc.oneof(fc.nat(10_000_000), fc.double({ min: 0, max: 1e7, noNaN: true })),
    fc.array(weight, { minLength: 1 }),
  ])('gives parts that add up to it, none below zero', (total, weights) => {
    const parts = spreadExactly(total, weights);
    const sum = parts.reduce((a, b) => a + b, 0);
    if (Number.isInteger(total)) expect(sum).toBe(total);
    else expect(sum).toBeCloseTo(total, 6);
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
  });

  test.prop([fc.nat(100_000), fc.array(weight, { minLength: 2 })])(
    'gives nobody to a place without weight',
    (total, weights) => {
      fc.pre(weights.some((w) => w > 0));
      const parts = spreadExactly(total, weights);
      for (const [row, w] of weights.entries()) if (w === 0) expect(parts[row]).toBe(0);
    },
  );
});

describe('cells', () => {
  test.prop([areas, fc.constantFrom(150, 300, 900, 5000)], { numRuns: 40 })(
    'cover each area, and only it, at any size of hexagon',
    (shapes, side) => {
      const { cells } = layCells(shapes, metres(side));
      for (const [at, shape] of shapes.entries()) {
        const own = cells.filter(({ area }) => area === at);
        const covered = own.reduce((sum, { polygons }) => sum + squareMetresOf(polygons), 0);
        expect(covered / squareMetresOf(shape)).toBeCloseTo(1, 3);
        const rings = flatRingsOf(shape);
        for (const cell of own) {
          expect(isInsideOrNear(flatRingsOf(cell.polygons), cell.at)).toBe(true);
          expect(isInsideOrNear(rings, cell.at)).toBe(true);
        }
      }
    },
  );

  test.prop([starPolygon(PLACE, 0.02)], { numRuns: 30 })(
    'leave no scrap where there is a neighbour to join it to',
    (shape) => {
      const { cells, hexagons } = layCells([shape], metres(200));
      const hexagon = squareMetresOf([[closed(hexagons[0])]]);
      const scraps = cells.filter(({ polygons }) => squareMetresOf(polygons) < 0.1 * hexagon);
      // What stays touches its neighbours in points only, or nothing.
      expect(scraps.length).toBeLessThanOrEqual(Math.max(1, cells.length * 0.02));
    },
  );
});

const closed = (flat: readonly number[]) => {
  const ring = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] / 1e6, flat[2 * i + 1] / 1e6] as const);
  return [...ring, ring[0]];
};

describe('outlines that no cartographer drew', () => {
  const wildRing = fc
    .array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 14 })
    .map((corners) => [...corners, corners[0]].map(([x, y]) => [2 + x * 0.0011, 41 + y * 0.0009] as const));
  const wildArea = fc.array(fc.array(wildRing, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });

  test.prop([fc.array(wildArea, { minLength: 1, maxLength: 3 }), fc.nat(5000)], { numRuns: 60 })(
    'crossing themselves, folded or without an inside, keep their people all the same',
    (shapes, people) => {
      const list = shapes.map((polygons) => ({ polygons, people, groups: [] }));
      const demand = spreadDemand(list, { method: 'even' }, metres(180));
      for (const at of list.keys()) {
        const own = demand.cells.flatMap(({ area }, row) => (area === at ? [demand.people[row]] : []));
        if (own.length > 0) expect(own.reduce((a, b) => a + b, 0)).toBe(people);
      }
      for (const { at } of demand.cells) expect(at.every(Number.isFinite)).toBe(true);
    },
  );
});

describe('demand', () => {
  const halves = (shape: DemandArea['polygons'], area: number, [a, b]: readonly [number, number]) =>
    layCells([shape], metres(700)).cells.map(({ polygons }, i) => ({
      area,
      polygons,
      people: i % 2 === 0 ? a : b,
      groups: [i % 3 === 0 ? Number.NaN : b],
    }));
  const clues = (shapes: readonly DemandArea['polygons'][], weights: readonly [number, number]): DemandClues[] => [
    { method: 'even' },
    { method: 'cells-given' },
    { method: 'sections', sections: halves(shapes[0], 0, weights) },
    { method: 'buildings', buildings: [{ at: [2.11, 41.31], squareMetres: 120 }] },
    { method: 'buildings', buildings: [] },
  ];

  test.prop([areas, figures, fc.tuple(people, people)], { numRuns: 30 })(
    'of an area is exactly its people and its groups, by whatever way it is spread',
    (shapes, [a, b, c, d], weights) => {
      const list: DemandArea[] = [
        { polygons: shapes[0], people: a, groups: [c] },
        { polygons: shapes[1], people: b, groups: [d] },
      ];
      for (const clue of clues(shapes, weights)) {
        const demand = spreadDemand(list, clue, metres(400));
        for (const [at, area] of list.entries()) {
          const total = (column: Float64Array) =>
            demand.cells.reduce((sum, cell, row) => sum + (cell.area === at ? column[row] : 0), 0);
          expect(total(demand.people)).toBe(area.people);
          expect(total(demand.groups[0])).toBe(area.groups[0]);
        }
      }
    },
  );
});
