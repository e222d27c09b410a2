/** What of the map's marks is in view, from its middle outwards: the map for those who hear it. */
import type { LonLat, Metres } from '../units';
import type { Bbox } from './bbox';
import { haversine } from './distance';

export interface InView<Mark> {
  readonly mark: Mark;
  /** From the middle of the view, along the great circle. */
  readonly distance: Metres;
  /** Towards the mark, as the map shows it with north above: clockwise from north in degrees, 0 to 360. */
  readonly bearing: number;
}

/**
 * Marks within the box, nearest to its middle first; those equally near stay in their order. The middle is that of the
 * picture: half way between the edges on a Mercator map.
 *
 * @param view a map shows the world more than once: its edges may lie beyond 180 degrees, and a mark is in view
 *   wherever a copy of it is. The copy nearest to the middle counts, and each mark once.
 */
export function marksInView<Mark extends { readonly at: LonLat }>(marks: readonly Mark[], view: Bbox): InView<Mark>[] {
  const [west, south, east, north] = view;
  const middle: LonLat = [(west + east) / 2, latitudeAt((heightOf(south) + heightOf(north)) / 2)];
  const found: InView<Mark>[] = [];
  for (const mark of marks) {
    const lon = nearestCopy(mark.at[0], middle[0]);
    const lat = mark.at[1];
    if (lon < west || lon > east || lat < south || lat > north) continue;
    const [right, up] = [lon - middle[0], ((heightOf(lat) - heightOf(middle[1])) * 180) / Math.PI];
    const bearing = ((Math.atan2(right, up) * 180) / Math.PI + 360) % 360;
    found.push({ mark, distance: haversine(middle, mark.at), bearing });
  }
  return found.sort((a, b) => a.distance - b.distance);
}

/** Of the longitudes that are the same place, the one within half a turn of another. */
const nearestCopy = (lon: number, to: number) => lon + 360 * Math.round((to - lon) / 360);

/** The height on a Mercator map, in radians of the equator, and back. The poles are cut off where such maps end. */
const MERCATOR_END = 85.06;
const heightOf = (lat: number) =>
  Math.asinh(Math.tan((Math.max(-MERCATOR_END, Math.min(MERCATOR_END, lat)) * Math.PI) / 180));
const latitudeAt = (height: number) => (Math.atan(Math.sinh(height)) * 180) / Math.PI;
