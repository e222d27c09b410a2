/** Where the planner's room shows something of a feature, for one city. */
import type { CatalogCity } from '../../../core/city/catalog';
import type { FeatureOnMap } from '../../../core/story/story';
import type { Words } from '../../../visit/address';

export type FeatureInCity =
  /** The city's pack has sites of these kinds: the words of the address that show their reach, and how many there are. */
  | { readonly status: 'shown'; readonly words: Words; readonly sites: number }
  /** None in the data. That says nothing about the city. */
  | { readonly status: 'no-data' };

export function featureInCity(
  { kinds }: FeatureOnMap,
  { slug, sites }: Pick<CatalogCity, 'slug' | 'sites'>,
): FeatureInCity {
  const present = kinds.filter((kind) => (sites.byKind[kind] ?? 0) > 0);
  if (present.length === 0) return { status: 'no-data' };
  const count = present.reduce((sum, kind) => sum + (sites.byKind[kind] ?? 0), 0);
  return { status: 'shown', words: { city: slug, kinds: present.join(',') }, sites: count };
}
