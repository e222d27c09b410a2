/** Joins polygons that share borders, corner for corner: an edge that one has in each direction is inside, and falls away. */
import { type FlatRing, nestRings } from './flatRing';

/** Polygons as `nestRings` gives them (outer rings turn left). Borders that do not fit corner for corner stay. */
export function dissolve(polygons: readonly (readonly FlatRing[])[]): FlatRing[][] {
  return nestRings(traceRings(outerEdges(polygons)));
}

/** Each edge with its length in units, under a name that is the same in both directions. */
export function edgesOf(polygons: readonly (readonly FlatRing[])[]): { name: string; length: number }[] {
  const edges: { name: string; length: number }[] = [];
  forEachEdge(polygons, (x, y, toX, toY) => {
    const isForward = x < toX || (x === toX && y < toY);
    const name = isForward ? `${x},${y},${toX},${toY}` : `${toX},${toY},${x},${y}`;
    edges.push({ name, length: Math.hypot(toX - x, toY - y) });
  });
  return edges;
}

type Edge = readonly [x: number, y: number, toX: number, toY: number];

function outerEdges(polygons: readonly (readonly FlatRing[])[]): Edge[] {
  // Lists, because polygons that overlap by mistake have an edge twice in one direction, and each needs its opposite.
  const edges = new Map<string, Edge[]>();
  forEachEdge(polygons, (...edge) => {
    const [x, y, toX, toY] = edge;
    if (edges.get(`${toX},${toY},${x},${y}`)?.pop()) return;
    const name = `${x},${y},${toX},${toY}`;
    const same = edges.get(name);
    if (same) same.push(edge);
    else edges.set(name, [edge]);
  });
  return [...edges.values()].flat();
}

function forEachEdge(polygons: readonly (readonly FlatRing[])[], visit: (...edge: Edge) => void) {
  for (const ring of polygons.flat()) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      visit(ring[j], ring[j + 1], ring[i], ring[i + 1]);
    }
  }
}

/** Goes from edge to edge until back at the start. Every corner has as many edges in as out, so no walk gets stuck. */
function traceRings(edges: readonly Edge[]): FlatRing[] {
  const from = new Map<string, Edge[]>();
  for (const edge of edges) {
    const corner = `${edge[0]},${edge[1]}`;
    const leaving = from.get(corner);
    if (leaving) leaving.push(edge);
    else from.set(corner, [edge]);
  }
  const rings: FlatRing[] = [];
  for (const [corner, leaving] of from) {
    while (leaving.length > 0) {
      const ring: number[] = [];
      let at = corner;
      do {
        const [x, y, toX, toY] = from.get(at)!.pop()!;
        ring.push(x, y);
        at = `${toX},${toY}`;
      } while (at !== corner);
      if (ring.length >= 6) rings.push(ring);
    }
  }
  return rings;
}
