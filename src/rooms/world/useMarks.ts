import { useMemo } from 'react';
import type { MarksInWords } from '../../visit/room';
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
  return useMemo(() => {
    if (!isMap) return null;
    const listed = showsNetworks ? [...shown.members, ...shown.networks] : shown.members;
    return {
      marks: listed.map(({ id, name, at }) => ({ id, name, at })),
      say: (count) => sayCities(count, showsNetworks && shown.networks.length > 0),
      open: openCity,
    };
  }, [isMap, shown, showsNetworks]);
}

function useReadyCities() {
  const cities = useCities();
  return cities.status === 'ready' ? cities.value : null;
}

/** @param hasOthers cities of other networks are among them */
function sayCities(count: number, hasOthers: boolean): string {
  const what = hasOthers ? 'cities of this and other networks' : count === 1 ? 'member city' : 'member cities';
  if (count === 0) return hasOthers ? 'No city' : 'No member city';
  return hasOthers && count === 1 ? '1 city' : `${new Intl.NumberFormat('en').format(count)} ${what}`;
}
