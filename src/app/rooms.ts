import { msg } from '@lingui/core/macro';
import type { RoomDoor, Translation } from '../visit/room';

/** The rooms of the house, in the order of the switch; a visit starts in the first. Each is loaded when entered. */
export const ROOMS: readonly RoomDoor[] = [
  {
    id: 'world',
    title: msg`World`,
    description: msg`The cities of the UNESCO Global Network of Learning Cities and of older networks, on a map, each fact with its source.`,
    load: () => import('../rooms/world'),
    translations: import.meta.glob<Translation>('../rooms/world/translations/*.po'),
  },
  {
    id: 'gaps',
    title: msg`Gaps`,
    description: msg`Who lives how far from places to learn, how many people that is, and where the next place could go.`,
    load: () => import('../rooms/gaps'),
    translations: import.meta.glob<Translation>('../rooms/gaps/translations/*.po'),
  },
  {
    id: 'classes',
    title: msg`Classes`,
    description: msg`Where school classes experimented and what they measured, with nothing personal in it.`,
    load: () => import('../rooms/classes'),
    translations: import.meta.glob<Translation>('../rooms/classes/translations/*.po'),
  },
];
