import { msg } from '@lingui/core/macro';
import type { RoomDoor, Translation } from '../visit/room';

/** The rooms of the house, in the order of the switch; a visit starts in the first. Each is loaded when entered. */
export const ROOMS: readonly RoomDoor[] = [
  {
    id: 'world',
    title: msg`World`,
    load: () => import('../rooms/world'),
    translations: import.meta.glob<Translation>('../rooms/world/translations/*.po'),
  },
  {
    id: 'gaps',
    title: msg`Gaps`,
    load: () => import('../rooms/gaps'),
    translations: import.meta.glob<Translation>('../rooms/gaps/translations/*.po'),
  },
  {
    id: 'classes',
    title: msg`Classes`,
    load: () => import('../rooms/classes'),
    translations: import.meta.glob<Translation>('../rooms/classes/translations/*.po'),
  },
];
