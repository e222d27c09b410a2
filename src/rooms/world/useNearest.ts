import { useEffect, useMemo, useState } from 'react';
import type { LonLat } from '../../core/units';
import { useHere } from './here';
import type { Near } from './nearest';

/** The cities by distance from the visitor, once it is known where that is; null before. */
export function useNearest<City extends { readonly at: LonLat }>(
  cities: readonly City[],
): readonly Near<City>[] | null {
  const here = useHere();
  const [byDistance, setByDistance] = useState<typeof import('./nearest')['byDistance'] | null>(null);
  const isFound = here.status === 'found';
  // Few ask for it, so its index is fetched when they do.
  useEffect(() => {
    if (isFound) import('./nearest').then((module) => setByDistance(() => module.byDistance));
  }, [isFound]);
  return useMemo(
    () => (here.status === 'found' && byDistance ? byDistance(cities, here.at) : null),
    [here, byDistance, cities],
  );
}
