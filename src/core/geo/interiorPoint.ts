import type { FlatRing } from './flatRing';
import { boxOfRings, doubleArea, isInsideRings } from './flatRing';

/**
 * A point inside polygons (outer rings turn left): the centroid where that is inside, else the middle of the widest part
 * at the height of the centroid. In the rings' units.
 */
export function interiorPoint(polygons: readonly (readonly FlatRing[])[]): readonly [number, number] {
  const rings = polygons.flat();
  const [x, y] = centroid(rings);
  return isInsideRings(rings, x, y) ? [x, y] : middleAt(rings, y);
}

function centroid(rings: readonly FlatRing[]): readonly [number, number] {
  let [area, sumX, sumY] = [0, 0, 0];
  const [originX, originY] = rings[0];
  for (const ring of rings) {
    area += doubleArea(ring);
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [ring[j] - originX, ring[j + 1] - originY, ring[i] - originX, ring[i + 1] - originY];
      const cross = ax * by - bx * ay;
      sumX += (ax + bx) * cross;
      sumY += (ay + by) * cross;
    }
  }
  if (area > 0) return [originX + sumX / (3 * area), originY + sumY / (3 * area)];
  const [west, south, east, north] = boxOfRings(rings);
  return [(west + east) / 2, (south + north) / 2];
}

/** The middle of the longest stretch inside at one height. */
function middleAt(rings: readonly FlatRing[], height: number): readonly [number, number] {
  // Off the whole numbers on which corners lie: a line through a corner would count it twice or not at all.
  const y = Math.floor(height) + 0.5;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [yi, yj] = [ring[i + 1], ring[j + 1]];
      if (yi > y !== yj > y) crossings.push(((ring[j] - ring[i]) * (y - yi)) / (yj - yi) + ring[i]);
    }
  }
  crossings.sort((a, b) => a - b);
  let [best, widest] = [rings[0][0], -1];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const width = crossings[i + 1] - crossings[i];
    if (width > widest) [best, widest] = [(crossings[i] + crossings[i + 1]) / 2, width];
  }
  return [best, widest < 0 ? rings[0][1] : y];
}
