/** Polygons between GeoJSON's nested lists and a pack's flat columns. */
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { LonLat } from '../units';
import type { PolygonColumns } from './cityPack';

/** Degrees times this are the whole numbers of `PolygonColumns.positions`. */
const POSITION_SCALE = 1e6;

const unitsOf = (degrees: number) => Math.round(degrees * POSITION_SCALE);

/**
 * One row a multipolygon. Positions are rounded to 1e-6 degrees (11 cm); positions that fall together with the one before
 * are left out, and rings of fewer than three different positions with them. An open ring is closed.
 */
export function polygonColumns(rows: readonly MultiPolygonCoordinates[]): PolygonColumns {
  const polygonStart = [0];
  const ringStart = [0];
  const positionStart = [0];
  const positions: number[] = [];
  for (const polygons of rows) {
    for (const rings of polygons) {
      let hasOuter = false;
      for (const [number, ring] of rings.entries()) {
        // A hole without its outer ring would become an outer ring itself.
        if (number > 0 && !hasOuter) break;
        if (!addRing(ring, positions)) continue;
        hasOuter = true;
        positionStart.push(positions.length / 2);
      }
      if (hasOuter) ringStart.push(positionStart.length - 1);
    }
    polygonStart.push(ringStart.length - 1);
  }
  return {
    polygonStart: Uint32Array.from(polygonStart),
    ringStart: Uint32Array.from(ringStart),
    positionStart: Uint32Array.from(positionStart),
    positions: Int32Array.from(positions),
  };
}

/** Whether the ring had an inside and was added. */
function addRing(ring: readonly LonLat[], positions: number[]) {
  const start = positions.length;
  for (const [lon, lat] of ring) {
    const [x, y] = [unitsOf(lon), unitsOf(lat)];
    const end = positions.length;
    if (end > start && positions[end - 2] === x && positions[end - 1] === y) continue;
    positions.push(x, y);
  }
  const end = positions.length;
  const isClosed = positions[start] === positions[end - 2] && positions[start + 1] === positions[end - 1];
  if (end > start && !isClosed) positions.push(positions[start], positions[start + 1]);
  if ((positions.length - start) / 2 >= 4) return true;
  positions.length = start;
  return false;
}

/** The multipolygon of one row, as GeoJSON coordinates. */
export function multiPolygonOf(
  { polygonStart, ringStart, positionStart, positions }: PolygonColumns,
  row: number,
): [number, number][][][] {
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  return range(polygonStart[row], polygonStart[row + 1]).map((polygon) =>
    range(ringStart[polygon], ringStart[polygon + 1]).map((ring) =>
      range(positionStart[ring], positionStart[ring + 1]).map((at): [number, number] => [
        positions[2 * at] / POSITION_SCALE,
        positions[2 * at + 1] / POSITION_SCALE,
      ]),
    ),
  );
}
