import type { ComponentType } from 'react';
import type { Bbox } from '../core/geo/bbox';

/**
 * What a room gives the page. It stands here, below rooms and app, so that a room never knows the page around it:
 * `src/app/rooms.ts` lists the rooms and loads each on demand; a room's `index.ts` exports one `room`.
 *
 * All parts are drawn inside the same React tree and share the room's own store. `MapLayers` is drawn inside the map
 * (react-maplibre `Source` and `Layer` work there), the others above it.
 */
export interface Room {
  /** The `room` word of the address. */
  readonly id: string;
  readonly Panel: ComponentType;
  readonly MapLayers: ComponentType;
  /** What the colours and marks of `MapLayers` mean; always on screen. */
  readonly Legend: ComponentType;
  /** A hook: the box the map shows when the address names no view; null while not known. */
  readonly useStart: () => Bbox | null;
}

/** A room in the switch, before it is loaded. */
export interface RoomDoor {
  readonly id: string;
  readonly title: string;
  readonly load: () => Promise<{ room: Room }>;
}
