import type { MessageDescriptor, Messages } from '@lingui/core';
import type { ComponentType } from 'react';
import type { Bbox } from '../core/geo/bbox';
import type { LonLat } from '../core/units';

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
  /** A hook: the name of what is open, for the page's title; null where nothing is. */
  readonly useName: () => string | null;
  /** A hook: what `MapLayers` shows, for those who hear the map; null while that is not known, or where a list says it all. */
  readonly useMarks: () => MarksInWords | null;
}

/** Marks of the map as words. */
export interface MarksInWords {
  readonly marks: readonly NamedMark[];
  /** So many of what: `14 libraries`, `1 library`, `no library`. */
  readonly say: (count: number) => string;
  /** Shows more about one, as a click on its mark does; absent where a click does nothing. */
  readonly open?: (id: string) => void;
}

interface NamedMark {
  readonly id: string;
  readonly name: string;
  readonly at: LonLat;
}

/** A file of catalogues: messages by their ids, taken apart. */
export interface Translation {
  readonly messages: Messages;
}
/** `…/fr.po` and what fetches it. */
export type Translations = Readonly<Record<string, () => Promise<Translation>>>;

/** A room in the switch, before it is loaded. */
export interface RoomDoor {
  readonly id: string;
  readonly title: MessageDescriptor;
  /** One sentence for the page's description, as search engines and shared links show it. */
  readonly description: MessageDescriptor;
  readonly load: () => Promise<{ room: Room }>;
  /** The room's catalogues by their paths, as `import.meta.glob` lists them; each is fetched when its language is spoken. */
  readonly translations: Translations;
}
