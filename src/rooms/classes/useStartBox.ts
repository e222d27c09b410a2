import { useMemo } from 'react';
import type { Bbox } from '../../core/geo/bbox';
import { useCatalog } from '../../visit/catalog';
import { bboxAround, bboxOfPlaces } from './places/bounds';
import { useDesk } from './useDesk';

/** Lands where people live, from the Americas to New Zealand. */
const WORLD: Bbox = [-125, -50, 165, 65];

/** Where the map opens: at what was measured, else at the city; taken once, so that it stays while places are added. */
export function useStartBox(): Bbox | null {
  const id = useDesk(({ history }) => history?.present.id);
  const catalog = useCatalog();
  const cities = catalog.status === 'ready' ? catalog.value.cities : null;
  return useMemo(() => {
    const experiment = useDesk.getState().history?.present;
    if (!experiment) return WORLD;
    const { places, walks, centre, city } = experiment;
    const measured = bboxOfPlaces([...places.map(({ at }) => at), ...walks.flatMap(({ cells }) => cells)]);
    if (measured) return measured;
    if (centre) return bboxAround(centre, 4000);
    return cities?.find(({ slug }) => slug === city.slug)?.bounds ?? WORLD;
    // The experiment's own changes are to leave the map where it is
  }, [id, cities]);
}
