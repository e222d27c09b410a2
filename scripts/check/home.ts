/** Where points are expected to be: inside a city's outline, or, where none is known, near its centre or each other. */
import { haversine } from '../../src/core/geo/distance';
import { type LonLat, type Metres, metres } from '../../src/core/units';
import type { GeometryFault } from './checkGeometry';
import type { Outline } from './outline';

export type Home =
  | { readonly known: 'outline'; readonly outline: Outline }
  | { readonly known: 'middle'; readonly middle: LonLat; readonly reach: Metres; readonly says: string };

/** Faults of a place that are known only from where the others are. `isError`: the position is surely wrong. */
export function placeFault(at: LonLat, home: Home | null): (GeometryFault & { readonly isError: boolean }) | null {
  const [lon, lat] = at;
  if (lon === 0 && lat === 0) {
    return {
      isError: true,
      code: 'at-zero',
      what: 'lies at [0, 0], in the sea off Ghana',
      fix: 'That is how programs write an unknown position: find the true one, or leave the site out.',
    };
  }
  if (!home || isHome(at, home)) return null;
  const swapped: LonLat = [lat, lon];
  if (Math.abs(lon) <= 90 && isHome(swapped, home)) {
    return {
      isError: true,
      code: 'swapped-coordinates',
      what: `lies at [${lon}, ${lat}], but [${lat}, ${lon}] would be ${home.known === 'outline' ? 'inside the city' : `near ${home.says}`}`,
      fix: 'GeoJSON positions are [longitude, latitude]: swap the two.',
    };
  }
  return { isError: false, code: 'outside-city', ...outsideWords(at, home) };
}

const outsideWords = (at: LonLat, home: Home) => {
  const fix = 'Check its position; if it is right, it may stay.';
  if (home.known === 'middle')
    return { what: `lies ${distanceText(haversine(at, home.middle))} from ${home.says}`, fix };
  return { what: `lies outside the city, ${distanceText(home.outline.distanceTo(at))} from its border`, fix };
};

const isHome = (at: LonLat, home: Home) =>
  home.known === 'outline' ? home.outline.contains(at) : haversine(at, home.middle) <= home.reach;

const distanceText = (distance: Metres) =>
  distance < 1000 ? `${Math.round(distance)} m` : `${Math.round(distance / 1000)} km`;

/** Around a city's declared centre: no city reaches further. */
export const homeAround = (centre: LonLat): Home => ({
  known: 'middle',
  middle: centre,
  reach: metres(150_000),
  says: "the city's centre",
});

/** Fewer points than this have no middle to speak of. */
const ENOUGH = 5;

/**
 * Where most of some points are: around the middle (median) one, twenty times as far as half of them reach, and 20 km
 * at least. A map of a country or of the world has a reach that takes in everything; then nothing is far.
 */
export function homeOf(points: readonly LonLat[]): Home | null {
  const placed = points.filter(([lon, lat]) => lon !== 0 || lat !== 0);
  if (placed.length < ENOUGH) return null;
  const middle: LonLat = [median(placed.map(([lon]) => lon)), median(placed.map(([, lat]) => lat))];
  const half = median(placed.map((at) => haversine(at, middle)));
  return { known: 'middle', middle, reach: metres(20_000 + 20 * half), says: 'the others' };
}

function median(numbers: readonly number[]) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
