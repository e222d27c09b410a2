/**
 * How much each vertex matters, once for all zooms: the largest tolerance (as a squared distance in world units) at which
 * Douglas and Peucker (1973) keep it. A zoom then takes the vertices above its own tolerance. Each stretch of border
 * between junctions is weighed for itself and always in the same direction, so both neighbours keep the same vertices.
 */
import { LINE, type ShapeColumns } from './shapeColumns';

/** Float32 a vertex; Infinity where a vertex is always kept: junctions, ends of lines, one vertex of a lone ring. */
export function weighVertices(columns: ShapeColumns, isJunction: Uint8Array): Float32Array {
  const { x, y, partStart, partKind } = columns;
  const weights = new Float32Array(new SharedArrayBuffer(x.length * 4));
  const stretch: number[] = [];
  const weigh = (from: number, to: number, ring: { from: number; size: number }) => {
    stretch.length = 0;
    for (let i = from; i <= to; i++) stretch.push(ring.from + (i % ring.size));
    weighStretch(stretch, x, y, weights);
  };
  for (let part = 0; part < partKind.length; part++) {
    const ring = { from: partStart[part], size: partStart[part + 1] - partStart[part] };
    const first = firstAnchor(ring, columns, isJunction);
    const end = partKind[part] === LINE ? ring.size - 1 : first + ring.size;
    for (let from = first, i = first + 1; i <= end; i++) {
      if (i < end && !isJunction[ring.from + (i % ring.size)]) continue;
      weigh(from, i, ring);
      from = i;
    }
  }
  return weights;
}

/** The first junction of a ring; a ring without one begins at its most western (then northern) vertex, whoever draws it. */
function firstAnchor(ring: { from: number; size: number }, { x, y }: ShapeColumns, isJunction: Uint8Array) {
  for (let i = 0; i < ring.size; i++) if (isJunction[ring.from + i]) return i;
  let best = 0;
  for (let i = 1; i < ring.size; i++) {
    const [a, b] = [ring.from + i, ring.from + best];
    if (x[a] < x[b] || (x[a] === x[b] && y[a] < y[b])) best = i;
  }
  return best;
}

/** Weighs the inner vertices of one stretch (vertex numbers in order) and marks its two ends as always kept. */
function weighStretch(stretch: number[], x: Int32Array, y: Int32Array, weights: Float32Array) {
  const last = stretch.length - 1;
  if (runsBackwards(stretch, x, y)) stretch.reverse();
  weights[stretch[0]] = Infinity;
  weights[stretch[last]] = Infinity;
  // A stack of [first, last, weight of the vertex that made this span]; a child never outweighs its parent.
  const spans = [0, last, Infinity];
  while (spans.length > 0) {
    const limit = spans.pop()!;
    const b = spans.pop()!;
    const a = spans.pop()!;
    if (b - a < 2) continue;
    const x1 = x[stretch[a]];
    const y1 = y[stretch[a]];
    const dx = x[stretch[b]] - x1;
    const dy = y[stretch[b]] - y1;
    const length = dx * dx + dy * dy;
    let farthest = -1;
    let middle = a + 1;
    // Among equals the one nearest the middle splits, so that a straight line does not recurse vertex by vertex.
    let fromMiddle = Infinity;
    for (let i = a + 1; i < b; i++) {
      const px = x[stretch[i]] - x1;
      const py = y[stretch[i]] - y1;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
      const ex = px - t * dx;
      const ey = py - t * dy;
      const distance = ex * ex + ey * ey;
      const off = Math.abs(2 * i - a - b);
      if (distance > farthest || (distance === farthest && off < fromMiddle)) {
        farthest = distance;
        middle = i;
        fromMiddle = off;
      }
    }
    const weight = Math.min(limit, farthest);
    weights[stretch[middle]] = weight;
    spans.push(a, middle, weight, middle, b, weight);
  }
}

/** Whether the canonical direction (from the smaller end; of a loop, towards the smaller second vertex) is the other one. */
function runsBackwards(stretch: readonly number[], x: Int32Array, y: Int32Array) {
  for (let i = 0, j = stretch.length - 1; i < j; i++, j--) {
    const dx = x[stretch[i]] - x[stretch[j]];
    const dy = y[stretch[i]] - y[stretch[j]];
    if (dx !== 0 || dy !== 0) return dx > 0 || (dx === 0 && dy > 0);
  }
  return false;
}
