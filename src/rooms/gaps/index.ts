import type { Room } from '../../visit/room';
import { GapsLayers } from './GapsLayers';
import { GapsLegend } from './GapsLegend';
import { GapsPanel } from './GapsPanel';
import { useGapsRoom } from './useGapsRoom';
import { useMarks } from './useMarks';

export const room: Room = {
  id: 'gaps',
  Panel: GapsPanel,
  MapLayers: GapsLayers,
  Legend: GapsLegend,
  useStart: () => useGapsRoom()?.city.bounds ?? null,
  useName: () => useGapsRoom()?.city.title ?? null,
  useMarks,
};
