import type { Bbox } from '../../core/geo/bbox';
import type { Room } from '../../visit/room';
import { RoomLayers, RoomLegend } from './story/RoomMap';
import { RoomPanel } from './story/RoomPanel';
import { useMarks } from './useMarks';

/** Where people live; the poles would only make the rest smaller. */
const INHABITED: Bbox = [-128, -46, 158, 66];

export const room: Room = {
  id: 'world',
  Panel: RoomPanel,
  MapLayers: RoomLayers,
  Legend: RoomLegend,
  useStart: () => INHABITED,
  useMarks,
};
