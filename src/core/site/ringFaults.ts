/** What keeps a polygon's ring from enclosing an area: RFC 7946 section 3.1.6, and rings that cross themselves. */
import Flatbush from 'flatbush';
import type { LonLat } from '../units';

export type RingFault =
  | { readonly fault: 'short'; readonly positions: number }
  | { readonly fault: 'unclosed' }
  | { readonly fault: 'crossing'; readonly at: LonLat };

/** Fewer segments than this are compared pair by pair; building an index would take longer. */
const BRUTE_FORCE = 40;

/** The faults of one ring; of several self-crossings only the first, since the others are often its echoes. */
export function ringFaults(ring: readonly LonLat[]): RingFault[] {
  const first = ring[0];
  const last = ring.at(-1);
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  if (ring.length < (isClosed ? 4 : 3)) return [{ fault: 'short', positions: ring.length }];
  const faults: RingFault[] = isClosed ? [] : [{ fault: 'unclosed' }];
  const at = selfCrossing(isClosed ? ring : [...ring, first]);
  if (at) faults.push({ fault: 'crossing', at });
  return faults;
}

/**
 * Where a closed ring first crosses itself, or null. Touching itself, in a corner or along an edge, is no crossing: maps
 * of neighbourhoods do it, and it leaves inside and outside as they are.
 */
export function selfCrossing(ring: readonly LonLat[]): LonLat | null {
  const segments = ring.length - 1;
  const crossingOf = (i: number, j: number) => crossing(ring[i], ring[i + 1], ring[j], ring[j + 1]);
  if (segments <= BRUTE_FORCE) {
    for (let i = 0; i < segments; i++) {
      for (let j = i + 2; j < segments; j++) {
        const at = crossingOf(i, j);
        if (at) return at;
      }
    }
    return null;
  }
  const index = new Flatbush(segments);
  for (let i = 0; i < segments; i++) index.add(...boxOf(ring[i], ring[i + 1]));
  index.finish();
  for (let i = 0; i < segments; i++) {
    // Only pairs with a later segment: each pair is looked at once.
    for (const j of index.search(...boxOf(ring[i], ring[i + 1]), (other) => other > i + 1)) {
      const at = crossingOf(i, j);
      if (at) return at;
    }
  }
  return null;
}

const boxOf = (a: LonLat, b: LonLat): [number, number, number, number] => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
];

/** Where the inner parts of two segments cross, or null. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | null {
  const [sideC, sideD] = [side(a, b, c), side(a, b, d)];
  if (sideC * sideD >= 0) return null;
  const [sideA, sideB] = [side(c, d, a), side(c, d, b)];
  if (sideA * sideB >= 0) return null;
  const t = sideA / (sideA - sideB);
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** Twice the signed area of a triangle; 0 where it is less than the rounding of degrees can tell. */
function side(a: LonLat, b: LonLat, c: LonLat): number {
  const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
  const area = dx * ey - dy * ex;
  // Degrees up to 180 are rounded to 3e-14, and that times a side's length is what `area` may be off by.
  const doubt = 6e-14 * (Math.abs(dx) + Math.abs(dy) + Math.abs(ex) + Math.abs(ey));
  return Math.abs(area) <= doubt ? 0 : area;
}
