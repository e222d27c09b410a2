/** What may keep the map from being drawn or complete, and what mends it. Lists and figures do without the map. */
import type { Map as MapLibre } from 'maplibre-gl';

export interface MapTrouble {
  /** `parts`: tiles did not come; `stopped`: the device took the drawing away; `none`: this browser draws no maps. */
  readonly is: 'parts' | 'stopped' | 'none';
  /** Null where nothing can be done in the page. */
  readonly again: (() => void) | null;
}

/** The part of an error event of the map that tells what it is about. */
interface MapFault {
  /** Null: there is no map, because it could not be made. */
  readonly target: unknown;
  readonly error: { readonly name?: string; readonly message?: string };
  readonly sourceId?: string;
  readonly source?: unknown;
  readonly tile?: unknown;
}

/** What a fault that the map tells of means to whoever looks at it; null: nothing that they see. */
export function troubleOf({ target, sourceId, source, tile }: MapFault): MapTrouble['is'] | null {
  if (target === null) return 'none';
  return sourceId !== undefined || source !== undefined || tile !== undefined ? 'parts' : null;
}

/** Asks for every source of the map once more: what failed at its header, and single tiles. */
export function loadAgain(map: MapLibre) {
  for (const id of Object.keys(map.getStyle()?.sources ?? {})) {
    const source = map.getSource(id) as { url?: string; setUrl?: (url: string) => void } | undefined;
    if (source?.url && source.setUrl) source.setUrl(source.url);
  }
}
