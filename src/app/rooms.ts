import type { RoomDoor } from '../visit/room';

/** The rooms of the house, in the order of the switch; a visit starts in the first. Each is loaded when entered. */
export const ROOMS: readonly RoomDoor[] = [
  { id: 'world', title: 'World', load: () => import('../rooms/world') },
  { id: 'gaps', title: 'Gaps', load: () => import('../rooms/gaps') },
  { id: 'classes', title: 'Classes', load: () => import('../rooms/classes') },
];
