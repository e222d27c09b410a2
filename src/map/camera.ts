/** Moving the map, for rooms: every move keeps clear of the panel, and is a jump for those who asked for less motion. */
import { useMap } from '@vis.gl/react-maplibre';
import { useMemo } from 'react';
import type { Bbox } from '../core/geo/bbox';
import type { LonLat } from '../core/units';

export const MAP_ID = 'atlas';

/** Space around a box, beside the panel's own padding. */
export const FIT_MARGIN_PIXELS = 32;

export interface Camera {
  fitTo(box: Bbox, options?: { readonly maxZoom?: number }): void;
  /** Centres a position; `atLeastZoom` zooms in when the map is further out, and never zooms out. */
  goTo(position: LonLat, options?: { readonly atLeastZoom?: number }): void;
  /** Zooms towards a position, as a click on a cluster does. */
  zoomInto(position: LonLat, zoom: number): void;
}

/** Marks the events of moves that a visitor asked a room for, so that the address follows them. */
const ASKED = { isAsked: true } as const;
export const isAsked = (event: object) => 'isAsked' in event;

export const moveMilliseconds = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 700);

/** The camera of the one map; its methods do nothing until the map stands. */
export function useCamera(): Camera {
  const map = useMap()[MAP_ID];
  return useMemo(
    () => ({
      fitTo: (box, { maxZoom = 16 } = {}) =>
        map?.fitBounds([...box], { padding: FIT_MARGIN_PIXELS, maxZoom, duration: moveMilliseconds() }, ASKED),
      goTo: (position, { atLeastZoom = 0 } = {}) =>
        map?.easeTo(
          { center: [...position], zoom: Math.max(map.getZoom(), atLeastZoom), duration: moveMilliseconds() },
          ASKED,
        ),
      zoomInto: (position, zoom) => map?.easeTo({ center: [...position], zoom, duration: moveMilliseconds() }, ASKED),
    }),
    [map],
  );
}
