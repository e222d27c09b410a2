import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';
import type { Bbox } from '../../core/geo/bbox';
import { MAP_ID } from '../../map/camera';

/** What of the map no bar or panel covers, while the map rests; null while it moves or still draws. */
export function useSettledView(): Bbox | null {
  const map = useMap()[MAP_ID];
  const [view, setView] = useState<Bbox | null>(null);
  useEffect(() => {
    if (!map) return;
    let hasMoved = true;
    const move = () => {
      hasMoved = true;
      setView(null);
    };
    const rest = () => {
      if (!hasMoved) return;
      hasMoved = false;
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding();
      const { clientWidth, clientHeight } = map.getContainer();
      const { lng: west, lat: north } = map.unproject([left, top]);
      const { lng: east, lat: south } = map.unproject([clientWidth - right, clientHeight - bottom]);
      setView([west, south, east, north]);
    };
    if (map.loaded()) rest();
    map.on('movestart', move);
    map.on('moveend', move);
    map.on('idle', rest);
    return () => {
      map.off('movestart', move);
      map.off('moveend', move);
      map.off('idle', rest);
    };
  }, [map]);
  return view;
}
