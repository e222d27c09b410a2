/** Ways that the street data do not have: a bridge, a passage. They join two places on the streets; nobody lives on them. */
import { haversine } from '../geo/distance';
import { type LonLat, type Metres, metres } from '../units';
import { type SnapIndex, type SnappedPoints, snapPoints, withoutLegs } from './snap';
import type { StreetGraph } from './streetGraph';

export interface StreetLink {
  readonly from: LonLat;
  readonly to: LonLat;
  /** Length on foot; the straight line by default, and never less than it. */
  readonly metres?: Metres;
}

/** A link brought to the streets. */
export interface PlacedLink {
  /** Rows 0 and 1: where it starts and where it ends. The way from what was pointed at to the street is not part of it. */
  readonly ends: SnappedPoints;
  readonly millimetres: number;
}

/**
 * Brings links to the streets: null where an end has no street within `limit`, or where one comes to a street that
 * is closed (`graph.isOpen`): such a link leads nowhere.
 */
export function placeLinks(
  { isOpen }: StreetGraph,
  index: SnapIndex,
  links: readonly StreetLink[],
  limit: Metres,
): (PlacedLink | null)[] {
  return links.map(({ from, to, metres: given = metres(0) }) => {
    const ends = withoutLegs(snapPoints(index, [from[0], to[0]], [from[1], to[1]], { limit }));
    if (ends.edge.some((edge) => edge < 0 || isOpen[edge] === 0)) return null;
    const straight = haversine([ends.lon[0], ends.lat[0]], [ends.lon[1], ends.lat[1]]);
    return { ends, millimetres: Math.round(Math.max(given, straight) * 1000) };
  });
}
