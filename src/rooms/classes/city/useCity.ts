import type { CatalogCity } from '../../../core/city/catalog';
import type { Experiment } from '../../../core/experiment/experiment';
import { useCatalog } from '../../../visit/catalog';

/** The experiment's city in this atlas; null: it has none of that name, or the catalogue is not here yet. */
export function useCity({ city: { slug } }: Experiment): CatalogCity | null {
  const catalog = useCatalog();
  return (catalog.status === 'ready' && catalog.value.cities.find((city) => city.slug === slug)) || null;
}
