/** The pencil of a walk that is being drawn: taps and the pointer set corners, and so do arrow keys with Enter. */
import { useLingui } from '@lingui/react/macro';
import { Marker, useMap } from '@vis.gl/react-maplibre';
import { useEffect, useRef } from 'react';
import { arrowStep } from '../../../map/arrowStep';
import { MAP_ID } from '../../../map/camera';
import { addCorner, cancelDrawing, changeDrawing, type Drawing, isDrawing, removeCorner } from './useDrawing';

export function DrawingPencil({ drawing }: { drawing: Drawing }) {
  const { t } = useLingui();
  const map = useMap()[MAP_ID];
  const pencil = useRef<HTMLButtonElement>(null);
  useEffect(() => pencil.current?.focus({ preventScroll: true }), []);

  useEffect(() => {
    if (!map) return;
    const click = ({ lngLat }: { lngLat: { lng: number; lat: number } }) => {
      if (isDrawing()) addCorner([lngLat.lng, lngLat.lat]);
    };
    map.on('click', click);
    return () => {
      map.off('click', click);
    };
  }, [map]);

  return (
    <Marker
      longitude={drawing.pencil[0]}
      latitude={drawing.pencil[1]}
      draggable
      onClick={(event) => event.originalEvent.stopPropagation()}
      onDrag={({ lngLat }) => changeDrawing({ pencil: [lngLat.lng, lngLat.lat] })}
      onDragEnd={({ lngLat }) => addCorner([lngLat.lng, lngLat.lat])}
    >
      <button
        ref={pencil}
        type="button"
        className="classes-cross"
        aria-label={t`Pencil of the walk: arrow keys move it, Enter sets a corner, Backspace takes the last one back, Escape gives the walk up`}
        onKeyDown={(event) => {
          const step = arrowStep(event);
          if (event.key === 'Escape') cancelDrawing();
          else if (event.key === 'Enter') addCorner();
          else if (event.key === 'Backspace') removeCorner();
          else if (step && map) {
            const { x, y } = map.project([drawing.pencil[0], drawing.pencil[1]]);
            const to = map.unproject([x + step[0], y + step[1]]);
            changeDrawing({ pencil: [to.lng, to.lat] });
            event.stopPropagation();
          } else return;
          event.preventDefault();
        }}
      >
        <span aria-hidden="true" />
      </button>
    </Marker>
  );
}
