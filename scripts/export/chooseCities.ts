import type { Catalog, CatalogCity } from '../../src/core/city/catalog';
import { nearestWord } from '../check/nearestWord';
import { UsageError } from '../command/command';

/**
 * The catalogue with these cities only, in the order of the catalogue; names are slugs or titles, in any case. What
 * classes published stays with its city. Throws a `UsageError` that lists the known cities when one is not known.
 */
export function chooseCities(catalog: Catalog, names: readonly string[]): Catalog {
  const chosen = new Set(names.map((name) => cityNamed(catalog.cities, name).slug));
  const { experiments } = catalog;
  return {
    ...catalog,
    cities: catalog.cities.filter(({ slug }) => chosen.has(slug)),
    ...(experiments && {
      experiments: experiments.filter(({ city }) => city.slug !== null && chosen.has(city.slug)),
    }),
  };
}

function cityNamed(cities: readonly CatalogCity[], name: string): CatalogCity {
  const folded = name.trim().toLowerCase();
  const found = cities.find(({ slug, title }) => slug.toLowerCase() === folded || title.toLowerCase() === folded);
  if (found) return found;
  const slugs = cities.map(({ slug }) => slug);
  if (slugs.length === 0) throw new UsageError(`there is no city "${name}", nor any other: put one into data/cities`);
  const near = nearestWord(name, slugs);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new UsageError(`there is no city "${name}".${hint} Known: ${slugs.join(', ')}`);
}
