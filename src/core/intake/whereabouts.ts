/** Whether positions are in the open city, and where else they might be. */
import { METRES_PER_DEGREE } from '../geo/distance';
import type { LonLat } from '../units';
import { isOnEarth } from './readPosition';
import type { CityBox, Elsewhere } from './report';

/** Places a little outside serve people at the edge; farther out nobody of the city walks. */
const MARGIN_METRES = 5000;

export function isInCity([lon, lat]: LonLat, { bounds: [west, south, east, north] }: CityBox): boolean {
  const marginLat = MARGIN_METRES / METRES_PER_DEGREE;
  const marginLon = marginLat / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return lat >= south - marginLat && lat <= north + marginLat && lon >= west - marginLon && lon <= east + marginLon;
}

/** As it stands it is nowhere, or not in the city; with its numbers swapped it is. */
export function isSwapped(at: LonLat, city: CityBox): boolean {
  const turned: LonLat = [at[1], at[0]];
  if (isOnEarth(at) && isInCity(at, city)) return false;
  return isOnEarth(turned) && (isInCity(turned, city) || !isOnEarth(at));
}

/** Said when more than half of all positions lie outside the open city. */
export function elsewhereOf(
  all: readonly LonLat[],
  { city, cities }: { readonly city: CityBox; readonly cities: readonly CityBox[] },
): Elsewhere | null {
  const away = all.filter((at) => !isInCity(at, city));
  if (away.length * 2 <= all.length) return null;
  const at: LonLat = [middle(away.map(([lon]) => lon)), middle(away.map(([, lat]) => lat))];
  const other = cities.find((one) => one.slug !== city.slug && isInCity(at, one));
  return { rows: away.length, at, city: other ? { slug: other.slug, title: other.title } : null };
}

function middle(numbers: number[]) {
  numbers.sort((a, b) => a - b);
  return numbers[numbers.length >> 1];
}
