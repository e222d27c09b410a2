import type { CatalogCity } from '../../core/city/catalog';
import { haversine } from '../../core/geo/distance';
import type { MemberCity } from '../../core/site/memberCity';
import { foldName } from './search';

/** A pack's centre and a member's point are both somewhere in the town, not the same spot. */
const SAME_TOWN_METRES = 40_000;

/** The city pack of a member city, if the catalogue has one: the same name, close by. */
export const cityInCatalog = (
  { name, at }: Pick<MemberCity, 'name' | 'at'>,
  cities: readonly CatalogCity[],
): CatalogCity | undefined =>
  cities.find(({ title, centre }) => foldName(title) === foldName(name) && haversine(centre, at) < SAME_TOWN_METRES);
