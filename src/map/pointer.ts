/** What the pointer does to a room's layers, as a hook: the map's delegated events with their undoing. */
import { type MapGeoJSONFeature, useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import type { LonLat } from '../core/units';
import { MAP_ID } from './camera';

interface Pointed {
  /** Topmost first. */
  readonly features: readonly MapGeoJSONFeature[];
  readonly at: LonLat;
}

export interface LayerPointer {
  readonly onClick?: (pointed: Pointed) => void;
  /** Null when the pointer leaves the layers. */
  readonly onHover?: (pointed: Pointed | null) => void;
}

/** Fingers and unsteady hands: a mark counts as hit within this distance. */
const REACH_PIXELS = 5;

/**
 * Listens on the layers named. Layers that do not stand (yet) are simply not hit. `layerIds` is compared by content.
 */
export function useLayerPointer(layerIds: readonly string[], pointer: LayerPointer) {
  const map = useMap()[MAP_ID];
  const latest = useRef(pointer);
  latest.current = pointer;
  const key = layerIds.join('\n');

  useEffect(() => {
    if (!map) return;
    const ids = key.split('\n');
    let isOver = false;

    const featuresAt = (point: { x: number; y: number }) => {
      const layers = ids.filter((id) => map.getLayer(id));
      if (layers.length === 0) return [];
      const exact = map.queryRenderedFeatures([point.x, point.y], { layers });
      if (exact.length > 0) return exact;
      return map.queryRenderedFeatures(
        [
          [point.x - REACH_PIXELS, point.y - REACH_PIXELS],
          [point.x + REACH_PIXELS, point.y + REACH_PIXELS],
        ],
        { layers },
      );
    };
    const leave = () => {
      if (!isOver) return;
      isOver = false;
      map.getCanvas().style.cursor = '';
      latest.current.onHover?.(null);
    };
    type PointerEvent = { point: { x: number; y: number }; lngLat: { lng: number; lat: number } };
    const hover = ({ point, lngLat }: PointerEvent) => {
      const features = featuresAt(point);
      if (features.length === 0) return leave();
      isOver = true;
      if (latest.current.onClick) map.getCanvas().style.cursor = 'pointer';
      latest.current.onHover?.({ features, at: [lngLat.lng, lngLat.lat] });
    };
    const click = ({ point, lngLat }: PointerEvent) => {
      const features = featuresAt(point);
      if (features.length > 0) latest.current.onClick?.({ features, at: [lngLat.lng, lngLat.lat] });
    };

    map.on('mousemove', hover);
    map.on('mouseout', leave);
    map.on('click', click);
    return () => {
      leave();
      map.off('mousemove', hover);
      map.off('mouseout', leave);
      map.off('click', click);
    };
  }, [map, key]);
}
