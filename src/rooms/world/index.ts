import type { Bbox } from '../../core/geo/bbox';
import type { Room } from '../../visit/room';
import { WorldLayers } from './WorldLayers';
import { WorldLegend } from './WorldLegend';
import { WorldPanel } from './WorldPanel';

/** Where people live; the poles would only make the rest smaller. */
const INHABITED: Bbox = [-128, -46, 158, 66];

export const room: Room = {
  id: 'world',
  Panel: WorldPanel,
  MapLayers: WorldLayers,
  Legend: WorldLegend,
  useStart: () => INHABITED,
};
