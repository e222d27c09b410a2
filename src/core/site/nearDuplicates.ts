import { EARTH_RADIUS, haversine } from '../geo/distance';
import type { LonLat, Metres } from '../units';
import { foldText } from './normalise';

export interface NamedPlace {
  readonly name?: string;
  readonly at: LonLat;
}

/**
 * Pairs of places that bear the same name (whatever its accents, capitals and punctuation) within a distance of each
 * other: most often one place listed twice. Places without a name are never paired. Answers positions in `places`,
 * the lower first.
 */
export function nearDuplicates(places: readonly NamedPlace[], within: Metres): [number, number][] {
  const byName = new Map<string, number[]>();
  places.forEach(({ name }, index) => {
    const folded = foldText(name ?? '');
    if (folded === '') return;
    const same = byName.get(folded);
    if (same) same.push(index);
    else byName.set(folded, [index]);
  });
  const pairs: [number, number][] = [];
  const degrees = (within / EARTH_RADIUS) * (180 / Math.PI);
  for (const same of byName.values()) {
    // From south to north, so that each looks only at those less than the distance further north.
    same.sort((a, b) => places[a].at[1] - places[b].at[1]);
    for (let i = 0; i < same.length; i++) {
      const from = places[same[i]].at;
      for (let j = i + 1; j < same.length && places[same[j]].at[1] - from[1] <= degrees; j++) {
        if (haversine(from, places[same[j]].at) <= within)
          pairs.push([Math.min(same[i], same[j]), Math.max(same[i], same[j])]);
      }
    }
  }
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
