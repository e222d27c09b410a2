import { describe, expect, test } from 'vitest';
import { haversine } from '../../../src/core/geo/distance';
import { NearestSites } from '../../../src/core/network/nearestSite';
import { shortestPath } from '../../../src/core/network/path';
import { reachGrid } from '../../../src/core/network/reachGrid';
import { buildSnapIndex, snapPoint, snapPoints } from '../../../src/core/network/snap';
import { UNREACHED } from '../../../src/core/network/streetColumns';
import { buildStreetGraph } from '../../../src/core/network/streetGraph';
import { type LonLat, metres } from '../../../src/core/units';
import { at, createStreets, snapped } from './towns';

// Two banks of a river, 200 m apart, and one bridge at the east end. The south bank bends around a harbour.
const banks = buildStreetGraph(
  createStreets(
    [at(0, 200), at(1000, 200), at(1000, 0), at(0, 0)],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3, shape: [at(600, 0), at(600, -50), at(400, -50), at(400, 0)] },
    ],
  ),
);

const between = (a: LonLat, b: LonLat) => {
  const points = snapped(banks, [a, b]);
  return shortestPath(banks, { points, row: 0 }, { points, row: 1 });
};
const length = (line: readonly LonLat[]) =>
  line.slice(1).reduce((sum, end, before) => sum + haversine(line[before], end), 0);

describe('on two banks with one bridge', () => {
  test('a site across the river is reached by the bridge, not as the crow flies', () => {
    const path = between(at(300, 200), at(300, 0));
    expect(path?.edges).toEqual([0, 1, 2]);
    expect(path?.metres).toBeCloseTo(700 + 200 + 700 + 100, -1);
    expect(length(path?.line ?? [])).toBeCloseTo(path?.metres ?? 0, 1);
    expect(path?.line.slice(1, 4)).toEqual([at(1000, 200), at(1000, 0), expect.anything()]);
  });

  test('the line follows the bends of a street, also where the walk begins and ends within it', () => {
    const path = between(at(700, 0), at(200, 0));
    expect(path?.edges).toEqual([2]);
    expect(path?.line).toHaveLength(6);
    expect(path?.metres).toBeCloseTo(600, -1);
  });

  test('the legs count, but are not part of the line', () => {
    const path = between(at(100, 220), at(300, 230));
    expect(path?.metres).toBeCloseTo(20 + 200 + 30, -1);
    expect(length(path?.line ?? [])).toBeCloseTo(200, -1);
  });

  test('from a place to itself the path is two equal positions', () => {
    const path = between(at(100, 200), at(100, 200));
    expect(path?.metres).toBe(0);
    expect(path?.line).toHaveLength(2);
    expect(path?.line[0]).toEqual(path?.line[1]);
  });

  test('the grid for drawing knows the way round, and what lies beyond reach', () => {
    const index = buildSnapIndex(banks);
    const snap = (...asked: [ArrayLike<number>, ArrayLike<number>]) => snapPoints(index, ...asked);
    const grid = reachGrid(banks, snap, at(0, 200), { limit: metres(300), spacing: metres(50) });
    const walkAt = (east: number, north: number) => {
      const [lon, lat] = at(east, north);
      const column = Math.round((lon - grid.southWest[0]) / grid.stepLon);
      return grid.metres[Math.round((lat - grid.southWest[1]) / grid.stepLat) * grid.columns + column];
    };
    expect(grid.metres).toHaveLength(grid.rows * grid.columns);
    expect(walkAt(200, 200)).toBeCloseTo(200, -1);
    expect(walkAt(200, 250)).toBeCloseTo(250, -1);
    expect(walkAt(0, 0)).toBe(Infinity);
    expect(walkAt(350, 200)).toBe(Infinity);
  });
});

describe('the odd places', () => {
  const walks = (nearest: NearestSites, positions: readonly LonLat[]) => {
    const { millimetres, site } = nearest.walksFrom(snapped(nearest.graph, positions));
    return { millimetres: [...millimetres], site: [...site] };
  };

  test('with no site nobody walks, with one all walk there', () => {
    const none = new NearestSites(banks, snapped(banks, []));
    expect(walks(none, [at(0, 0)])).toEqual({ millimetres: [UNREACHED], site: [-1] });
    const one = new NearestSites(banks, snapped(banks, [at(0, 200)]));
    expect(walks(one, [at(0, 0), at(500, 200)]).site).toEqual([0, 0]);
  });

  test('closing the only site leaves nobody served, opening it serves all again', () => {
    const nearest = new NearestSites(banks, snapped(banks, [at(0, 200)]));
    const before = walks(nearest, [at(0, 0), at(500, 200)]);
    nearest.close(0);
    expect(walks(nearest, [at(0, 0)]).site).toEqual([-1]);
    nearest.close(0);
    nearest.open(0);
    expect(walks(nearest, [at(0, 0), at(500, 200)])).toEqual(before);
  });

  test('two sites in one place: the first is the nearest, and when it closes the other takes its place', () => {
    const nearest = new NearestSites(banks, snapped(banks, [at(500, 200), at(500, 200)]));
    expect(walks(nearest, [at(0, 200), at(1000, 0)]).site).toEqual([0, 0]);
    nearest.close(0);
    expect(walks(nearest, [at(0, 200), at(1000, 0)]).site).toEqual([1, 1]);
  });

  test('a cell with no street in reach walks nowhere, a site without one serves nobody', () => {
    const index = buildSnapIndex(banks);
    const far = snapPoint(index, at(0, 900), { limit: metres(300) });
    const nearest = new NearestSites(banks, far);
    expect(nearest.isOpen(0)).toBe(true);
    expect(walks(nearest, [at(0, 200)]).site).toEqual([-1]);
    expect(new NearestSites(banks, snapped(banks, [at(0, 200)])).walksFrom(far).site[0]).toBe(-1);
    nearest.move(0, snapped(banks, [at(0, 200)]));
    expect(walks(nearest, [at(100, 200)]).site).toEqual([0]);
  });
});
