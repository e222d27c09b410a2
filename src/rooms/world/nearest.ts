/** The cities nearest to a position, over the whole Earth: across the date line and the poles too. */
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { haversine } from '../../core/geo/distance';
import type { LonLat, Metres } from '../../core/units';

export interface Near<City> {
  readonly city: City;
  /** As the crow flies. */
  readonly distance: Metres;
}

/**
 * @param from where somebody stands
 * @returns all cities, the nearest first; of equally near ones the first of the list
 */
export function byDistance<City extends { readonly at: LonLat }>(cities: readonly City[], from: LonLat): Near<City>[] {
  if (cities.length === 0) return [];
  const index = new KDBush(cities.length);
  for (const { at } of cities) index.add(at[0], at[1]);
  index.finish();
  return around(index, from[0], from[1])
    .map((i) => ({ i, distance: haversine(from, cities[i].at) }))
    .sort((a, b) => a.distance - b.distance || a.i - b.i)
    .map(({ i, distance }) => ({ city: cities[i], distance }));
}
