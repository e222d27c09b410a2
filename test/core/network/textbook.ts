/**
 * The slow twins: a textbook Dijkstra over objects and Maps, snapping by looking at every piece, and walks by way of a graph in
 * which the points themselves are nodes. Nothing is shared with the fast forms but the columns they read.
 */
import { EARTH_RADIUS, haversine } from '../../../src/core/geo/distance';
import { edgeLine } from '../../../src/core/network/edgeLine';
import type { SnappedPoints } from '../../../src/core/network/snap';
import type { StreetGraph } from '../../../src/core/network/streetGraph';

type Neighbours = Map<number, { to: number; cost: number }[]>;

export function textbookNeighbours({ columns, isOpen }: StreetGraph): Neighbours {
  const neighbours: Neighbours = new Map();
  for (let node = 0; node < columns.nodeCount; node++) neighbours.set(node, []);
  for (let edge = 0; edge < columns.edgeCount; edge++) {
    if (!isOpen[edge]) continue;
    const cost = columns.edgeMillimetres[edge];
    neighbours.get(columns.edgeFrom[edge])?.push({ to: columns.edgeTo[edge], cost });
    neighbours.get(columns.edgeTo[edge])?.push({ to: columns.edgeFrom[edge], cost });
  }
  return neighbours;
}

/** Dijkstra (1959) with a binary heap of objects: cost and source of every node that is reached. */
export function textbookSearch(
  neighbours: Neighbours,
  starts: readonly { node: number; cost: number; source: number }[],
) {
  const settled = new Map<number, { cost: number; source: number }>();
  const heap = [...starts];
  const before = (a: (typeof heap)[0], b: (typeof heap)[0]) =>
    a.cost < b.cost || (a.cost === b.cost && a.source < b.source);
  const up = (at: number) => {
    for (let child = at; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!before(heap[child], heap[parent])) return;
      [heap[child], heap[parent]] = [heap[parent], heap[child]];
      child = parent;
    }
  };
  const down = () => {
    for (let parent = 0; ; ) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (child < heap.length && before(heap[child], heap[least])) least = child;
      }
      if (least === parent) return;
      [heap[parent], heap[least]] = [heap[least], heap[parent]];
      parent = least;
    }
  };
  for (let at = 0; at < heap.length; at++) up(at);
  while (heap.length > 0) {
    const nearest = heap[0];
    const last = heap.pop();
    if (last && heap.length > 0) {
      heap[0] = last;
      down();
    }
    if (settled.has(nearest.node)) continue;
    settled.set(nearest.node, { cost: nearest.cost, source: nearest.source });
    for (const { to, cost } of neighbours.get(nearest.node) ?? []) {
      if (settled.has(to)) continue;
      heap.push({ node: to, cost: nearest.cost + cost, source: nearest.source });
      up(heap.length - 1);
    }
  }
  return settled;
}

/** Walks between two lists of snapped points, as rows of millimetres (Infinity: no way): points become nodes of their own. */
export function textbookWalks(graph: StreetGraph, from: SnappedPoints, to: SnappedPoints): number[][] {
  return Array.from({ length: from.count }, (_, origin) => {
    const neighbours = textbookNeighbours(graph);
    const places = [
      { points: from, row: origin, node: -1 },
      ...Array.from({ length: to.count }, (_unused, row) => ({ points: to, row, node: -2 - row })),
    ].filter(({ points, row }) => points.edge[row] >= 0);
    for (const { node } of places) neighbours.set(node, []);
    const join = (a: number, b: number, cost: number) => {
      neighbours.get(a)?.push({ to: b, cost });
      neighbours.get(b)?.push({ to: a, cost });
    };
    const { edgeFrom, edgeTo, edgeMillimetres } = graph.columns;
    for (const { points, row, node } of places) {
      const edge = points.edge[row];
      const [leg, along] = [points.leg[row], points.along[row]];
      join(node, edgeFrom[edge], leg + along);
      join(node, edgeTo[edge], leg + edgeMillimetres[edge] - along);
      // Only from the origin: a way between two destinations through a leg would be a walk across a yard.
      if (node === -1) {
        for (const other of places) {
          if (other.node === -1 || other.points.edge[other.row] !== edge) continue;
          join(node, other.node, leg + Math.abs(along - other.points.along[other.row]) + other.points.leg[other.row]);
        }
      }
    }
    // A destination is where a walk ends; without its ways on, nobody walks through one.
    for (const { node } of places) if (node < -1) neighbours.set(node, []);
    const reached = textbookSearch(neighbours, from.edge[origin] < 0 ? [] : [{ node: -1, cost: 0, source: 0 }]);
    return Array.from({ length: to.count }, (_unused, row) => reached.get(-2 - row)?.cost ?? Infinity);
  });
}

/** Nearest position on any open edge of the main part, by looking at all. */
export function textbookSnap(graph: StreetGraph, lon: number, lat: number) {
  const perLat = (EARTH_RADIUS * Math.PI) / 180;
  const perLon = perLat * Math.cos((lat * Math.PI) / 180);
  let best = { metres: Infinity, edge: -1, millimetres: 0 };
  for (let edge = 0; edge < graph.columns.edgeCount; edge++) {
    if (!graph.isOpen[edge] || graph.component[graph.columns.edgeFrom[edge]] !== 0) continue;
    const line = edgeLine(graph.columns, edge);
    const pieces = line.slice(1).map((end, at) => haversine(line[at], end));
    const drawn = pieces.reduce((sum, piece) => sum + piece, 0);
    let before = 0;
    for (let at = 1; at < line.length; at++) {
      const [ax, ay] = [(line[at - 1][0] - lon) * perLon, (line[at - 1][1] - lat) * perLat];
      const [bx, by] = [(line[at][0] - lon) * perLon, (line[at][1] - lat) * perLat];
      const squared = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = squared > 0 ? Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / squared)) : 0;
      const metres = Math.hypot(ax + share * (bx - ax), ay + share * (by - ay));
      if (metres < best.metres) {
        const along = drawn > 0 ? (before + share * pieces[at - 1]) / drawn : share;
        best = { metres, edge, millimetres: along * graph.columns.edgeMillimetres[edge] };
      }
      before += pieces[at - 1];
    }
  }
  return best;
}
