import { cellOutline } from '../../../core/experiment/blur';
import type { Place } from '../../../core/experiment/experiment';
import type { LonLat } from '../../../core/units';

/**
 * Where the dot of each place is drawn. Places in the same cell are all kept at its middle, so their dots would lie on each
 * other; they stand in a ring inside the square instead, which claims no more than the square does: somewhere in here.
 */
export function spreadInCells(places: readonly Place[]): LonLat[] {
  const together = new Map<string, Place[]>();
  for (const place of places) {
    const key = place.at.join();
    together.set(key, [...(together.get(key) ?? []), place]);
  }
  return places.map((place) => {
    const neighbours = together.get(place.at.join())!;
    if (neighbours.length === 1) return place.at;
    const turn = (2 * Math.PI * neighbours.indexOf(place)) / neighbours.length;
    const [reachLon, reachLat] = reachOf(place);
    return [place.at[0] + reachLon * Math.sin(turn), place.at[1] + reachLat * Math.cos(turn)];
  });
}

/** Half-way to the sides of the cell, in degrees; public places have no cell, and their dots stand 10 m apart. */
function reachOf({ at, blur }: Place): readonly [number, number] {
  if (blur === 'exact' || blur === 'district') return [1e-4, 1e-4];
  const [[west, south]] = cellOutline(at, blur);
  return [(at[0] - west) * 0.55, (at[1] - south) * 0.55];
}
