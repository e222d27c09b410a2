/** Small street networks for the tests of searches: drawn by hand, and arbitrary ones with every oddity. */
import fc from 'fast-check';
import { haversine } from '../../../src/core/geo/distance';
import { componentsOf } from '../../../src/core/network/components';
import { buildSnapIndex, type SnappedPoints, snapPoints } from '../../../src/core/network/snap';
import { streetClassRow } from '../../../src/core/network/streetClasses';
import type { StreetColumns } from '../../../src/core/network/streetColumns';
import { buildStreetGraph, type StreetGraph } from '../../../src/core/network/streetGraph';
import type { LonLat } from '../../../src/core/units';

export interface TownEdge {
  from: number;
  to: number;
  /** The drawn length by default. */
  metres?: number;
  shape?: LonLat[];
}

export function createStreets(nodes: readonly LonLat[], edges: readonly TownEdge[]): StreetColumns {
  const edgeFrom = Uint32Array.from(edges, ({ from }) => from);
  const edgeTo = Uint32Array.from(edges, ({ to }) => to);
  const drawn = ({ from, to, shape = [] }: TownEdge) =>
    [...shape, nodes[to]].reduce((sum, end, at) => sum + haversine(at > 0 ? shape[at - 1] : nodes[from], end), 0);
  const shapeStart = new Uint32Array(edges.length + 1);
  edges.forEach(({ shape = [] }, edge) => {
    shapeStart[edge + 1] = shapeStart[edge] + shape.length;
  });
  return {
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodeLon: Float64Array.from(nodes, ([lon]) => lon),
    nodeLat: Float64Array.from(nodes, ([, lat]) => lat),
    edgeFrom,
    edgeTo,
    edgeMillimetres: Uint32Array.from(edges, (edge) => Math.round((edge.metres ?? drawn(edge)) * 1000)),
    edgeClass: new Uint8Array(edges.length).fill(streetClassRow('residential')),
    shapeStart,
    shape: Int32Array.from(edges.flatMap(({ shape = [] }) => shape.flat().map((degrees) => Math.round(degrees * 1e7)))),
    component: componentsOf(nodes.length, edgeFrom, edgeTo).component,
  };
}

/** Positions in metres east and north of a corner in Barcelona: towns are easier to draw in metres. */
export const at = (east: number, north: number): LonLat => [2.17 + east / 83_500, 41.38 + north / 111_195];

/** Points put straight on edges, without legs unless given. */
function placed(rows: readonly { edge: number; along: number; leg?: number }[]): SnappedPoints {
  const count = rows.length;
  return {
    count,
    edge: Int32Array.from(rows, ({ edge }) => edge),
    along: Int32Array.from(rows, ({ along }) => along),
    leg: Int32Array.from(rows, ({ leg = 0 }) => leg),
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    metres: Float64Array.from(rows, ({ leg = 0 }) => leg / 1000),
  };
}

export const snapped = (graph: StreetGraph, positions: readonly LonLat[]) =>
  snapPoints(
    buildSnapIndex(graph),
    positions.map(([lon]) => lon),
    positions.map(([, lat]) => lat),
  );

/**
 * Arbitrary networks of up to 24 nodes on a coarse grid of places (so places coincide and walks tie), with lengths from a
 * small set (0 among them, and some far beyond a bucket), loops, parallel edges and islands.
 */
export const townStreets: fc.Arbitrary<StreetColumns> = fc
  .integer({ min: 1, max: 24 })
  .chain((count) =>
    fc.record({
      nodes: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
        minLength: count,
        maxLength: count,
      }),
      edges: fc.array(
        fc.record({
          from: fc.nat(count - 1),
          to: fc.nat(count - 1),
          metres: fc.constantFrom(0, 0.001, 1, 4.096, 50, 100, 200, 1234.567, 90_000),
          shape: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { maxLength: 2 }),
        }),
        { maxLength: 40 },
      ),
    }),
  )
  .map(({ nodes, edges }) =>
    createStreets(
      nodes.map(([x, y]) => at(100 * x, 100 * y)),
      edges.map((edge) => ({ ...edge, shape: edge.shape.map(([x, y]) => at(100 * x + 50, 100 * y)) })),
    ),
  );

/** Arbitrary points on a network's edges, with legs; now and then one without a street. */
const pointsOn = (streets: StreetColumns, maxLength = 8): fc.Arbitrary<SnappedPoints> => {
  const none = fc.constant({ edge: -1, along: 0, leg: 0 });
  if (streets.edgeCount === 0) return fc.array(none, { maxLength }).map(placed);
  const some = fc
    .record({
      edge: fc.nat(streets.edgeCount - 1),
      share: fc.constantFrom(0, 0.25, 0.5, 1),
      leg: fc.constantFrom(0, 5000, 77_777),
    })
    .map(({ edge, share, leg }) => ({ edge, along: Math.round(share * streets.edgeMillimetres[edge]), leg }));
  return fc.array(fc.oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: none }), { maxLength }).map(placed);
};

/** A network with two lists of points on it. */
export const townsWithPoints = townStreets.chain((streets) =>
  fc.record({
    graph: fc.constant(buildStreetGraph(streets)),
    cells: pointsOn(streets),
    sites: pointsOn(streets),
  }),
);

/** The same with up to three links between places on its streets, some of no length, and some of its edges. */
export const townsWithLinks = townStreets.chain((streets) => {
  const end = fc.record({ edge: fc.nat(Math.max(0, streets.edgeCount - 1)), share: fc.constantFrom(0, 0.25, 0.5, 1) });
  const link = fc.record({ ends: fc.tuple(end, end), millimetres: fc.constantFrom(0, 1, 40_000, 100_000, 5_000_000) });
  return fc.record({
    graph: fc.constant(buildStreetGraph(streets)),
    cells: pointsOn(streets),
    sites: pointsOn(streets),
    closed: fc.uniqueArray(fc.nat(Math.max(0, streets.edgeCount - 1)), { maxLength: streets.edgeCount > 0 ? 5 : 0 }),
    links: fc.array(link, { maxLength: streets.edgeCount > 0 ? 3 : 0 }).map((links) =>
      links.map(({ ends, millimetres }) => ({
        millimetres,
        ends: placed(
          ends.map(({ edge, share }) => ({ edge, along: Math.round(share * streets.edgeMillimetres[edge]) })),
        ),
      })),
    ),
  });
});
