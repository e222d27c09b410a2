import { type Bbox, bboxOf } from '../../../core/geo/bbox';
import type { LonLat } from '../../../core/units';

const METRES_PER_DEGREE = 111_195;

/** A box that reaches so many metres from a position each way. */
export function bboxAround([lon, lat]: LonLat, metres: number): Bbox {
  const up = metres / METRES_PER_DEGREE;
  const across = up / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return [lon - across, Math.max(-90, lat - up), lon + across, Math.min(90, lat + up)];
}

/** All of an experiment's places with some ground around them; null where it has none. */
export function bboxOfPlaces(positions: readonly LonLat[]): Bbox | null {
  if (positions.length === 0) return null;
  const boxes = positions.map((position) => bboxAround(position, 350));
  return bboxOf(
    boxes.flatMap(([west, south, east, north]): LonLat[] => [
      [west, south],
      [east, north],
    ]),
  );
}
