/**
 * Rings as flat lists of whole numbers x, y, x, y ... in 1e-6 degrees (11 cm), not closed: the form in which polygons are
 * cut and joined. On this grid the corners that two cells share are equal, so that borders fit without a seam.
 */
import type { LonLat } from '../units';
import type { MultiPolygonCoordinates } from './polygon';

export type FlatRing = readonly number[];

const SCALE = 1e6;

/** All rings of a multipolygon, outer rings and holes alike: what is inside an odd number of them is inside. */
export const flatRingsOf = (polygons: MultiPolygonCoordinates): FlatRing[] =>
  polygons.flatMap((rings) => rings.map(flatRing)).filter((ring) => ring.length >= 6);

/** Whether anything of a multipolygon is left on the grid: what is slimmer than 1e-6 degrees is a point or a line there. */
export const hasInside = (polygons: MultiPolygonCoordinates): boolean => flatRingsOf(polygons).some(turns);

/** Not all on one line. The area would not tell: that of a ring in the form of an 8 can be 0. */
function turns([x0, y0, x1, y1, ...rest]: FlatRing): boolean {
  return rest.some((x, i) => i % 2 === 0 && (x1 - x0) * (rest[i + 1] - y0) !== (x - x0) * (y1 - y0));
}

function flatRing(ring: readonly LonLat[]): FlatRing {
  const flat: number[] = [];
  for (const [lon, lat] of ring) flat.push(Math.round(lon * SCALE), Math.round(lat * SCALE));
  return tidyRing(flat);
}

/** Rounds to the grid, and leaves out positions that fall on the one before. Fewer than three are no ring. */
export function tidyRing(ring: FlatRing): FlatRing {
  const tidy: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [Math.round(ring[i]), Math.round(ring[i + 1])];
    if (tidy.length > 0 && tidy.at(-2) === x && tidy.at(-1) === y) continue;
    tidy.push(x, y);
  }
  while (tidy.length > 2 && tidy[0] === tidy.at(-2) && tidy[1] === tidy.at(-1)) tidy.length -= 2;
  return tidy.length >= 6 ? tidy : [];
}

/** Twice the area in square units; above zero when the ring turns to the left (counter-clockwise). */
export function doubleArea(ring: FlatRing): number {
  let sum = 0;
  // From the first corner, so that the products stay small and exact in doubles.
  const [x0, y0] = ring;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    sum += (ring[i] - x0) * (ring[i + 3] - y0) - (ring[i + 2] - x0) * (ring[i + 1] - y0);
  }
  return sum;
}

export type FlatBox = readonly [west: number, south: number, east: number, north: number];

export function boxOfRings(rings: readonly FlatRing[]): FlatBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      west = Math.min(west, ring[i]);
      east = Math.max(east, ring[i]);
      south = Math.min(south, ring[i + 1]);
      north = Math.max(north, ring[i + 1]);
    }
  }
  return [west, south, east, north];
}

/** Whether a point is inside by the even-odd rule (PNPOLY, W. R. Franklin). On the border either answer may come. */
export function isInsideRings(rings: readonly FlatRing[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [yi, yj] = [ring[i + 1], ring[j + 1]];
      if (yi > y !== yj > y && x < ((ring[j] - ring[i]) * (y - yi)) / (yj - yi) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

/** The middle of an edge, moved to the left by next to nothing: inside an outer ring that turns left. */
const besideEdge = (ring: FlatRing, i: number) => {
  const j = (i + 2) % ring.length;
  const [dx, dy] = [ring[j] - ring[i], ring[j + 1] - ring[i + 1]];
  const step = 1e-3 / Math.hypot(dx, dy);
  return [(ring[i] + ring[j]) / 2 - dy * step, (ring[i + 1] + ring[j + 1]) / 2 + dx * step] as const;
};

/**
 * Rings as polygons: outer rings turn left, holes right, each hole in the polygon around it (RFC 7946). Which is which
 * follows from how many other rings lie around it, so the rings may come in any order and direction.
 */
export function nestRings(rings: readonly FlatRing[]): FlatRing[][] {
  const bySize = rings
    .filter((ring) => doubleArea(ring) !== 0)
    .map((ring) => (doubleArea(ring) > 0 ? ring : reversed(ring)))
    .sort((a, b) => doubleArea(b) - doubleArea(a));
  const polygons = new Map<FlatRing, FlatRing[]>();
  for (const [at, ring] of bySize.entries()) {
    const [x, y] = besideEdge(ring, 0);
    const around = bySize.slice(0, at).filter((other) => isInsideRings([other], x, y));
    // Rings that cross each other may lie in holes only; then the ring is taken for an outer one.
    const home = around.length % 2 === 0 ? undefined : around.findLast((other) => polygons.has(other));
    if (home) polygons.get(home)!.push(reversed(ring));
    else polygons.set(ring, [ring]);
  }
  return [...polygons.values()];
}

function reversed(ring: FlatRing): FlatRing {
  const back: number[] = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) back.push(ring[i], ring[i + 1]);
  return back;
}

/** Nested rings as GeoJSON coordinates, closed. */
export const coordinatesOf = (polygons: readonly (readonly FlatRing[])[]): MultiPolygonCoordinates =>
  polygons.map((rings) =>
    rings.map((ring) => {
      const positions: LonLat[] = [];
      for (let i = 0; i <= ring.length; i += 2) {
        positions.push([ring[i % ring.length] / SCALE, ring[(i + 1) % ring.length] / SCALE]);
      }
      return positions;
    }),
  );
