/**
 * Cuts polygons with straight lines. Each ring falls into chains on the kept side; along the line the ends of all chains,
 * in order, are where the polygon begins and ends in turn (even-odd), so the first is joined with the second, the third
 * with the fourth. Unlike Sutherland and Hodgman's way this leaves no bridges between parts.
 */
import type { FlatRing } from './flatRing';

/** The half-plane to the left of the way from (x, y) in direction (dx, dy); points on the line belong to it. */
export interface HalfPlane {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** A part of a ring on the kept side, from where it crosses the line to where it crosses it again. */
interface Chain {
  readonly points: number[];
  /** How far along the line it begins and ends. */
  readonly along: readonly [number, number];
}

/** What of the rings lies in the half-plane. The rings' directions are not kept (`nestRings` sets them). */
export function clipToHalfPlane(rings: readonly FlatRing[], side: HalfPlane): FlatRing[] {
  const kept: FlatRing[] = [];
  const chains: Chain[] = [];
  for (const ring of rings) {
    const heights = heightsOf(ring, side);
    const outside = heights.findIndex((height) => height < 0);
    if (outside < 0) kept.push(ring);
    else addChains(ring, { heights, outside, side }, chains);
  }
  return chains.length === 0 ? kept : [...kept, ...joinChains(chains)];
}

/** What of the rings lies in a convex polygon that turns left. */
export function clipToConvex(rings: readonly FlatRing[], convex: FlatRing): FlatRing[] {
  let rest: readonly FlatRing[] = rings;
  for (let i = 0; i < convex.length && rest.length > 0; i += 2) {
    const [x, y] = [convex[i], convex[i + 1]];
    const next = (i + 2) % convex.length;
    rest = clipToHalfPlane(rest, { x, y, dx: convex[next] - x, dy: convex[next + 1] - y });
  }
  return [...rest];
}

/** Of each corner: above zero inside, zero on the line, below zero outside. */
function heightsOf(ring: FlatRing, { x, y, dx, dy }: HalfPlane) {
  const heights = new Float64Array(ring.length / 2);
  for (let i = 0; i < heights.length; i++) heights[i] = dx * (ring[2 * i + 1] - y) - dy * (ring[2 * i] - x);
  return heights;
}

/** Walks once around from a corner outside, so that no chain is cut in two. */
function addChains(
  ring: FlatRing,
  { heights, outside, side }: { heights: Float64Array; outside: number; side: HalfPlane },
  chains: Chain[],
) {
  const count = heights.length;
  let points: number[] | null = null;
  let begin = 0;
  for (let step = 0; step < count; step++) {
    const here = (outside + step) % count;
    const next = (here + 1) % count;
    if (heights[here] < 0 === heights[next] < 0) {
      points?.push(ring[2 * next], ring[2 * next + 1]);
      continue;
    }
    const [x, y] = crossing(ring, { here, next, heights });
    const along = (x - side.x) * side.dx + (y - side.y) * side.dy;
    if (points === null) {
      points = [x, y, ring[2 * next], ring[2 * next + 1]];
      begin = along;
    } else {
      points.push(x, y);
      chains.push({ points, along: [begin, along] });
      points = null;
    }
  }
}

/** Reckoned from the corner inside, so that both directions of an edge give the very same point. */
function crossing(ring: FlatRing, { here, next, heights }: { here: number; next: number; heights: Float64Array }) {
  const [inner, outer] = heights[here] < 0 ? [next, here] : [here, next];
  const share = heights[inner] / (heights[inner] - heights[outer]);
  return [
    ring[2 * inner] + share * (ring[2 * outer] - ring[2 * inner]),
    ring[2 * inner + 1] + share * (ring[2 * outer + 1] - ring[2 * inner + 1]),
  ] as const;
}

/** Ends are numbered 2 * chain for its begin and 2 * chain + 1 for its end. */
function joinChains(chains: readonly Chain[]): FlatRing[] {
  const order = chains
    .flatMap((_, chain) => [2 * chain, 2 * chain + 1])
    .sort((a, b) => chains[a >> 1].along[a & 1] - chains[b >> 1].along[b & 1]);
  const partner = new Int32Array(order.length);
  for (let i = 0; i + 1 < order.length; i += 2) {
    partner[order[i]] = order[i + 1];
    partner[order[i + 1]] = order[i];
  }
  const rings: FlatRing[] = [];
  const isUsed = new Uint8Array(chains.length);
  for (let chain = 0; chain < chains.length; chain++) {
    if (isUsed[chain]) continue;
    const ring: number[] = [];
    for (let from = 2 * chain; !isUsed[from >> 1]; ) {
      isUsed[from >> 1] = 1;
      addPoints(ring, chains[from >> 1].points, from % 2 === 1);
      // Out at the chain's other end, and along the line to where the polygon goes on.
      from = partner[from ^ 1];
    }
    rings.push(ring);
  }
  return rings;
}

function addPoints(ring: number[], points: readonly number[], backwards: boolean) {
  if (!backwards) {
    for (const coordinate of points) ring.push(coordinate);
    return;
  }
  for (let i = points.length - 2; i >= 0; i -= 2) ring.push(points[i], points[i + 1]);
}
