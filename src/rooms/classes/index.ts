import type { Room } from '../../visit/room';
import { ClassesLayers } from './ClassesLayers';
import { ClassesLegend } from './ClassesLegend';
import { ClassesPanel } from './ClassesPanel';
import { useMarks } from './useMarks';
import { useStartBox } from './useStartBox';

export const room: Room = {
  id: 'classes',
  Panel: ClassesPanel,
  MapLayers: ClassesLayers,
  Legend: ClassesLegend,
  useStart: useStartBox,
  // The title of an experiment stays off the tab: in a class, others see the screen.
  useName: () => null,
  useMarks,
};
