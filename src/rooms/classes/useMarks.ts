import { useMemo } from 'react';
import { useCatalog } from '../../visit/catalog';
import type { MarksInWords } from '../../visit/room';
import { plural } from './results/figures';
import { goToPublished } from './useClasses';
import { useExperiment } from './useDesk';

/** The places of the open experiment; while none is open, where classes published one. */
export function useMarks(): MarksInWords | null {
  const experiment = useExperiment();
  const places = experiment?.places;
  const catalog = useCatalog();
  const published = catalog.status === 'ready' ? catalog.value.experiments : null;
  return useMemo(() => {
    if (places) {
      return {
        // A blurred place is as near as the class keeps it: the corner of its square.
        marks: places,
        say: (n) => (n === 0 ? 'No place of this experiment' : plural(n, 'place', 'places')),
      };
    }
    if (published === null) return null;
    return {
      marks: (published ?? []).flatMap(({ id, title, points }) => points.map((at) => ({ id, name: title, at }))),
      say: (n) =>
        n === 0
          ? 'No place of a published experiment'
          : plural(n, 'place of a published experiment', 'places of published experiments'),
      open: goToPublished,
    };
  }, [places, published]);
}
