import { useLingui } from '@lingui/react';
import type { Bbox } from '../../core/geo/bbox';
import type { Room } from '../../visit/room';
import { cityName } from './names';
import { RoomLayers, RoomLegend } from './story/RoomMap';
import { RoomPanel } from './story/RoomPanel';
import { useMarks } from './useMarks';
import { useCities, useWorldState } from './useWorld';

/** Where people live; the poles would only make the rest smaller. */
const INHABITED: Bbox = [-128, -46, 158, 66];

export const room: Room = {
  id: 'world',
  Panel: RoomPanel,
  MapLayers: RoomLayers,
  Legend: RoomLegend,
  useStart: () => INHABITED,
  useName: useOpenCity,
  useMarks,
};

/** The name of the city whose sheet is open. */
function useOpenCity(): string | null {
  const cities = useCities();
  const { open } = useWorldState();
  const { i18n } = useLingui();
  if (cities.status !== 'ready' || open === null) return null;
  const { members, networks } = cities.value;
  const found = [...members, ...networks].find(({ city }) => city.id === open);
  return found ? cityName(i18n, found.city) : null;
}
