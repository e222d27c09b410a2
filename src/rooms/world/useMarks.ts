import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { I18n } from '../../languages/speaker';
import type { MarksInWords } from '../../visit/room';
import { cityName } from './names';
import { useStoryState } from './story/useStory';
import { type Cities, openCity, useCities, useShown, useWorldState } from './useWorld';

const NO_CITIES: Cities = {
  members: [],
  networks: [],
  regionOf: new Map(),
  span: null,
  conferences: [],
};

/** The cities that the map shows. The pages about history and practices list all that they mark. */
export function useMarks(): MarksInWords | null {
  const cities = useReadyCities();
  const { filter, open, showsNetworks } = useWorldState();
  const shown = useShown(cities ?? NO_CITIES, filter);
  const { page } = useStoryState();
  const isMap = cities !== null && (open !== null || page === 'cities' || page === 'features');
  const { i18n } = useLingui();
  return useMemo(() => {
    if (!isMap) return null;
    const listed = showsNetworks ? [...shown.members, ...shown.networks] : shown.members;
    return {
      marks: listed.map((city) => ({ id: city.id, name: cityName(i18n, city), at: city.at })),
      say: (count) => sayCities(i18n, count, showsNetworks && shown.networks.length > 0),
      open: openCity,
    };
  }, [i18n, isMap, shown, showsNetworks]);
}

function useReadyCities() {
  const cities = useCities();
  return cities.status === 'ready' ? cities.value : null;
}

/** @param hasOthers cities of other networks are among them */
function sayCities(i18n: I18n, count: number, hasOthers: boolean): string {
  if (count === 0) return i18n._(hasOthers ? msg`No city` : msg`No member city`);
  return hasOthers
    ? i18n._(msg`${plural(count, { one: '# city', other: '# cities of this and other networks' })}`)
    : i18n._(msg`${plural(count, { one: '# member city', other: '# member cities' })}`);
}
