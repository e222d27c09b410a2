import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { seeded } from '../../../scripts/bench/streetTown';
import { haversine } from '../../../src/core/geo/distance';
import { edgeLine, edgeLineBetween, lengthsAlong } from '../../../src/core/network/edgeLine';
import { buildSnapIndex, snapPoint, snapPoints } from '../../../src/core/network/snap';
import { buildStreetGraph } from '../../../src/core/network/streetGraph';
import { metres } from '../../../src/core/units';
import { textbookSnap } from './textbook';
import { at, createStreets, snapped, townStreets } from './towns';

const position = fc.tuple(
  fc.double({ min: -3000, max: 3000, noNaN: true }),
  fc.double({ min: -3000, max: 3000, noNaN: true }),
);

describe('a point', () => {
  test.prop([townStreets, position])('meets the street at the nearest of all positions', (streets, [east, north]) => {
    const graph = buildStreetGraph(streets);
    const [lon, lat] = at(east, north);
    const point = snapPoint(buildSnapIndex(graph), [lon, lat]);
    const expected = textbookSnap(graph, lon, lat);
    if (expected.edge < 0) expect(point.edge[0]).toBe(-1);
    else {
      expect(point.metres[0]).toBeCloseTo(expected.metres, 6);
      // Several places may be equally near. The one found must lie as far along its edge as is said, to the millimetre.
      const [edge, along] = [point.edge[0], point.along[0]];
      const millimetres = streets.edgeMillimetres[edge];
      if (millimetres === 0) return;
      const [place] = edgeLineBetween(streets, edge, along, along);
      const drawn = lengthsAlong(edgeLine(streets, edge)).at(-1) ?? 0;
      expect(haversine(place, [point.lon[0], point.lat[0]])).toBeLessThanOrEqual(0.001 + drawn / millimetres);
    }
  });

  test.prop([townStreets, position, fc.nat(2000)])(
    'beyond the limit is not snapped',
    (streets, [east, north], limit) => {
      const index = buildSnapIndex(buildStreetGraph(streets));
      const free = snapPoint(index, at(east, north));
      const limited = snapPoint(index, at(east, north), { limit: metres(limit) });
      expect(limited.edge[0]).toBe(free.metres[0] <= limit ? free.edge[0] : -1);
      expect(Number.isNaN(limited.lon[0])).toBe(limited.edge[0] < 0);
    },
  );
});

// A street of 100 m, its corner, and beside it an island that is nearer to some points.
const corner = createStreets(
  [at(0, 0), at(100, 0), at(100, 100), at(0, 30), at(40, 30)],
  [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
    { from: 3, to: 4 },
  ],
);

describe('on a street with a corner', () => {
  const graph = buildStreetGraph(corner);

  test('a point in the middle of a block goes to the middle of the edge, not to a node', () => {
    const point = snapped(graph, [at(25, -7)]);
    expect([point.edge[0], point.along[0]]).toEqual([0, expect.closeTo(25_000, -2)]);
    expect(point.leg[0]).toBeCloseTo(7000, -1);
  });

  test('a point beside an island goes to the main part', () => {
    expect(snapped(graph, [at(20, 29)]).edge[0]).toBe(0);
  });

  test('a point beyond a corner goes to the node, on the lower of the two edges', () => {
    const point = snapped(graph, [at(110, -10)]);
    expect([point.edge[0], point.lon[0], point.lat[0]]).toEqual([0, ...at(100, 0)]);
  });

  test('a closed edge takes no points, and what it held together falls apart', () => {
    const closed = buildStreetGraph(corner, (edge) => edge !== 1);
    expect(closed.componentSizes).toEqual([2, 2, 1]);
    expect(snapped(closed, [at(100, 99)]).edge[0]).toBe(0);
  });

  test('a point on another continent is no walk away', () => {
    expect(snapped(graph, [[-58.4, -34.6]]).edge[0]).toBe(-1);
  });

  test('a point 30 km away is found as well as one beside', () => {
    expect(snapped(graph, [at(0, 30_000)]).metres[0]).toBeCloseTo(29_900, -3);
  });
});

test('a network without streets snaps nothing', () => {
  const none = buildStreetGraph(createStreets([], []));
  expect(snapPoints(buildSnapIndex(none), [2.17], [41.38]).edge[0]).toBe(-1);
});

test('an edge longer than its drawing shares its length in proportion', () => {
  const winding = buildStreetGraph(createStreets([at(0, 0), at(100, 0)], [{ from: 0, to: 1, metres: 250 }]));
  expect(snapped(winding, [at(40, 3)]).along[0]).toBeCloseTo(100_000, -2);
});

test('among the two thousand streets of a dense town each of 1,500 points finds its nearest', () => {
  const side = 32;
  const random = seeded(3);
  const nodes = Array.from({ length: side * side }, (_, node) =>
    at(80 * (node % side) + 60 * random(), 80 * Math.floor(node / side) + 60 * random()),
  );
  const edges = nodes.flatMap((_, from) => {
    const heads = [...((from + 1) % side > 0 ? [from + 1] : []), ...(from + side < nodes.length ? [from + side] : [])];
    return heads.map((to) => ({ from, to }));
  });
  const graph = buildStreetGraph(createStreets(nodes, edges));
  const index = buildSnapIndex(graph);
  for (let point = 0; point < 1500; point++) {
    const [lon, lat] = at(-500 + 3600 * random(), -500 + 3600 * random());
    expect(snapPoint(index, [lon, lat]).metres[0]).toBeCloseTo(textbookSnap(graph, lon, lat).metres, 6);
  }
});
