/** The cross of a new place, moved by pointer and arrow keys. What would be kept of it is drawn under it, see `ClassesLayers`. */
import { useLingui } from '@lingui/react/macro';
import { Marker, useMap } from '@vis.gl/react-maplibre';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LonLat } from '../../../core/units';
import { MAP_ID } from '../../../map/camera';
import { cancelPlacing, changePlacing, isPlacing, keepPlacing, type Placing } from './usePlacing';

const STEPS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const STEP_PIXELS = 8;

export function PlacingCross({ placing }: { placing: Placing }) {
  const { t } = useLingui();
  const map = useMap()[MAP_ID];
  const cross = useRef<HTMLButtonElement>(null);
  useEffect(() => cross.current?.focus({ preventScroll: true }), []);

  // While a place is being put, a click on the map is where.
  useEffect(() => {
    if (!map) return;
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => {
      if (isPlacing()) changePlacing({ at: [lngLat.lng, lngLat.lat] });
    };
    map.on('click', click);
    return () => {
      map.off('click', click);
    };
  }, [map]);

  /** A step on the screen, five with Shift. */
  const step = (event: KeyboardEvent, [lon, lat]: LonLat) => {
    const direction = STEPS[event.key];
    if (!direction || !map) return;
    event.preventDefault();
    event.stopPropagation();
    const pixels = event.shiftKey ? 5 * STEP_PIXELS : STEP_PIXELS;
    const { x, y } = map.project([lon, lat]);
    const to = map.unproject([x + pixels * direction[0], y + pixels * direction[1]]);
    changePlacing({ at: [to.lng, to.lat] });
  };

  return (
    <Marker
      longitude={placing.at[0]}
      latitude={placing.at[1]}
      draggable
      onClick={(event) => event.originalEvent.stopPropagation()}
      onDrag={({ lngLat }) => changePlacing({ at: [lngLat.lng, lngLat.lat] })}
    >
      <button
        ref={cross}
        type="button"
        className="classes-cross"
        aria-label={t`Cross of the new place: arrow keys move it, Enter keeps the place, Escape gives it up`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') cancelPlacing();
          else if (event.key === 'Enter') {
            event.preventDefault();
            keepPlacing();
          } else step(event, placing.at);
        }}
      >
        <span aria-hidden="true" />
      </button>
    </Marker>
  );
}
