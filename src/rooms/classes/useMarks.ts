import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { I18n } from '../../languages/speaker';
import { useCatalog } from '../../visit/catalog';
import type { MarksInWords } from '../../visit/room';
import { goToPublished } from './useClasses';
import { useExperiment } from './useDesk';

/** The places of the open experiment; while none is open, where classes published one. */
export function useMarks(): MarksInWords | null {
  const { i18n } = useLingui();
  const experiment = useExperiment();
  const places = experiment?.places;
  const catalog = useCatalog();
  const published = catalog.status === 'ready' ? catalog.value.experiments : null;
  return useMemo(() => {
    if (places) {
      return {
        // A blurred place is as near as the class keeps it: the corner of its square.
        marks: places,
        say: (n) => sayPlaces(i18n, n),
      };
    }
    if (published === null) return null;
    return {
      marks: (published ?? []).flatMap(({ id, title, points }) => points.map((at) => ({ id, name: title, at }))),
      say: (n) => sayPublished(i18n, n),
      open: goToPublished,
    };
  }, [i18n, places, published]);
}

const sayPlaces = (i18n: I18n, places: number) =>
  places === 0
    ? i18n._(msg`No place of this experiment`)
    : i18n._(msg`${plural(places, { one: '# place', other: '# places' })}`);

const sayPublished = (i18n: I18n, places: number) =>
  places === 0
    ? i18n._(msg`No place of a published experiment`)
    : i18n._(
        msg`${plural(places, { one: '# place of a published experiment', other: '# places of published experiments' })}`,
      );
