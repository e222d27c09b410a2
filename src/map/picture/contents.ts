/** What a picture of the map says besides the map: rooms fill it from what they show on the screen. */
import type { LonLat } from '../../core/units';

/** A row of the key; the legend's own entries fit. */
export interface PictureEntry {
  readonly label: string;
  readonly mark: 'fill' | 'dot' | 'ring' | 'diamond' | 'hatch';
  readonly colour: string;
  readonly line?: string;
  readonly pixels?: number;
  readonly inside?: string;
  /** Over the colour of a fill, pixel by pixel as the map draws it, two to one of the picture's. */
  readonly pattern?: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
}

/** A mark that the page lays over the map, and that is therefore not in the map's own canvas. */
export interface PictureMark {
  readonly at: LonLat;
  readonly mark: 'dot' | 'diamond';
  readonly colour: string;
  /** Of the screen; 20 for a dot and 16 for a diamond where not said. */
  readonly pixels?: number;
  readonly inside?: string;
}

export interface PictureContents {
  readonly title: string;
  /** The finding, if the room has one. */
  readonly sentence: string | null;
  readonly legend: { readonly title: string; readonly entries: readonly PictureEntry[]; readonly note: string | null };
  readonly marks: readonly PictureMark[];
  /** Whose data it shows, with licence and date, one each. */
  readonly sources: readonly string[];
  /** Who made it and when: `Learning Atlas, 21 November 2026`. */
  readonly made: string;
}
