import type { CatalogCity } from '../../core/city/catalog';
import type { Kind } from '../../core/site/kinds';
import { inOrder } from './address';

/** The kinds a city is opened with: libraries, which everybody may use; where there are none, the commonest kind. */
export function openingKinds(byKind: Partial<Record<Kind, number>>): Kind[] {
  if (byKind.library) return ['library'];
  const kinds = inOrder(Object.keys(byKind) as Kind[]).filter((kind) => byKind[kind]);
  const commonest = kinds.sort((a, b) => byKind[b]! - byKind[a]!)[0];
  return commonest ? [commonest] : [];
}

/** The city the room opens with: the one with most places to learn, where there is most to see. */
export const openingCity = (cities: readonly CatalogCity[]): CatalogCity | undefined =>
  [...cities].sort((a, b) => b.sites.count - a.sites.count)[0];
