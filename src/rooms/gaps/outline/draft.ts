/** An outline that is being drawn with keys: corners set so far, and the cross that will set the next. */
import circle from '@turf/circle';
import { haversine } from '../../../core/geo/distance';
import type { LonLat } from '../../../core/units';
import { MOST_CORNERS } from './outlineWord';

export type Shape = 'polygon' | 'rectangle' | 'circle';

export interface Draft {
  readonly shape: Shape;
  /** Corners of a polygon; of a rectangle its first corner; of a circle its middle. */
  readonly points: readonly LonLat[];
  readonly cross: LonLat;
}

/** A circle is drawn with so many corners: its area is then right to half a per cent. */
export const CIRCLE_CORNERS = 48;

export const beginDraft = (shape: Shape, cross: LonLat, points: readonly LonLat[] = []): Draft => ({
  shape,
  points,
  cross,
});

/** What the points and the cross enclose, not closed; null while that is nothing. */
export function ringOf({ shape, points, cross }: Draft): LonLat[] | null {
  const [first] = points;
  if (!first) return null;
  if (shape === 'polygon') return points.length >= 3 ? [...points] : null;
  if (first[0] === cross[0] || first[1] === cross[1]) return null;
  if (shape === 'rectangle') return [first, [cross[0], first[1]], cross, [first[0], cross[1]]];
  const ring = circle([...first], haversine(first, cross), { steps: CIRCLE_CORNERS, units: 'meters' });
  return ring.geometry.coordinates[0].slice(0, -1).map(([lon, lat]): LonLat => [lon, lat]);
}

/**
 * Enter: sets a corner at the cross. A polygon is done when that is its first corner again, a rectangle or circle with its
 * second point.
 *
 * @param isAtFirst whether the cross stands on the first corner, as far as the screen can tell
 */
export function pressEnter(draft: Draft, { isAtFirst }: { isAtFirst: boolean }): Draft | { readonly ring: LonLat[] } {
  const { shape, points, cross } = draft;
  const ring = ringOf(draft);
  const isDone = shape === 'polygon' ? isAtFirst || points.length >= MOST_CORNERS : points.length === 1;
  if (isDone) return ring ? { ring } : draft;
  return { ...draft, points: [...points, cross] };
}

/** Backspace: the last corner is gone, and the cross stands where it was. */
export function takeBackCorner(draft: Draft): Draft {
  const last = draft.points.at(-1);
  return last ? { ...draft, points: draft.points.slice(0, -1), cross: last } : draft;
}
