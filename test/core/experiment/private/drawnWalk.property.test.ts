import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { blurToGrid, GRID_METRES } from '../../../../src/core/experiment/blur';
import { CUT_METRES } from '../../../../src/core/experiment/private/cutWalk';
import { drawnWalk } from '../../../../src/core/experiment/private/drawnWalk';
import { NO_CELL } from '../../../../src/core/experiment/readings';
import { haversine } from '../../../../src/core/geo/distance';
import type { LonLat } from '../../../../src/core/units';
import { createReadings } from '../experiments';

const corner = fc.tuple(
  fc.double({ min: 2.1, max: 2.2, noNaN: true }),
  fc.double({ min: 41.35, max: 41.45, noNaN: true }),
);
const minutes = (n: number) => createReadings(Array.from({ length: n }, (_, i) => i));

test.prop([fc.array(corner, { maxLength: 8 }), fc.constantFrom(...GRID_METRES), fc.nat({ max: 40 })])(
  'every reading on a drawn walk has one of its cells or none, the first and the last have none, and all cells are of the grid',
  (corners, grid, n) => {
    const { cells, spread } = drawnWalk(corners, grid);
    for (const cell of cells) expect(blurToGrid(cell, grid)).toEqual(cell);
    const { cells: of, count } = spread(minutes(n));
    expect(of).toHaveLength(count);
    of!.forEach((cell, i) => {
      expect(cell === NO_CELL || cell < cells.length).toBe(true);
      // The ends lie within 200 m of themselves.
      if (i === 0 || i === count - 1) expect(cell).toBe(NO_CELL);
    });
  },
);

test('readings of a straight walk of 3 km come through its cells in turn, a tenth of the time for a tenth of the way', () => {
  const corners: LonLat[] = [
    [2.1, 41.4],
    [2.1 + 3 / 83.4, 41.4],
  ];
  const { cells, spread } = drawnWalk(corners, 250);
  const of = Array.from(spread(minutes(101)).cells!);
  const known = of.filter((cell) => cell !== NO_CELL);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  expect(new Set(known).size).toBe(cells.length);
  // 200 of 3000 m at each end are 6.7 of 100 minutes.
  expect(of.indexOf(known[0])).toBe(7);
  expect(haversine(cells[0], corners[0])).toBeGreaterThan(CUT_METRES - 250);
  const middle = cells[of[50]];
  expect(Math.abs(haversine(middle, corners[0]) - 1500)).toBeLessThan(180);
});

test('what was read before anybody moved is nowhere on the walk', () => {
  const line: LonLat[] = [
    [2.1, 41.4],
    [2.15, 41.4],
  ];
  expect(Array.from(drawnWalk(line, 100).spread(createReadings([1, 2], [5, 5])).cells!)).toEqual([NO_CELL, NO_CELL]);
});
