/** Points that name where they are: readings made at places, and not on a walk. */
import { haversine } from '../../geo/distance';
import type { LonLat } from '../../units';
import { personalIn } from '../private/personalTexts';
import { STAYED } from './placeSeries';

export interface NamedPoint {
  readonly name: string;
  /** With `lon` and `lat`, without the name. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** More places than a class stands at: a register of points, which is read as one table. */
const MOST_PLACES = 100;
const LONGEST_NAME = 80;

/**
 * The points with the names of their places; null where one has no name or no position, where a name looks like a person's, and
 * where it may be somebody's walk, whose ends are to be cut: points of one name lie apart, or names are but numbered. @param points as `pointList` gives them
 */
export function namedPlaces(points: readonly Readonly<Record<string, unknown>>[]): readonly NamedPoint[] | null {
  const firstOf = new Map<string, LonLat>();
  const named: NamedPoint[] = [];
  for (const { name, ...properties } of points) {
    const { lon, lat } = properties;
    if (typeof name !== 'string' || name.trim() === '' || personalIn(name).length > 0) return null;
    if (typeof lon !== 'number' || typeof lat !== 'number') return null;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
    const place = name.trim().slice(0, LONGEST_NAME);
    const first = firstOf.get(place) ?? [lon, lat];
    if (haversine(first, [lon, lat]) > STAYED) return null;
    firstOf.set(place, first);
    if (firstOf.size > MOST_PLACES) return null;
    named.push({ name: place, properties });
  }
  const words = new Set([...firstOf.keys()].map((name) => name.replace(/\p{N}+/gu, '').trim()));
  // `Point 1`, `Point 2`: counted on the way, as trackers do.
  return named.length > 0 && words.size === firstOf.size ? named : null;
}
