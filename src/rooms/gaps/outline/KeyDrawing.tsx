/** Drawing without a pointer: the arrow keys move a cross, Enter sets a corner, Backspace takes one back, Escape gives up. */
import { useLingui } from '@lingui/react/macro';
import { Marker, Source, useMap } from '@vis.gl/react-maplibre';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LonLat } from '../../../core/units';
import { arrowStep } from '../../../map/arrowStep';
import { SLOTS } from '../../../map/basemap';
import { MAP_ID, useCamera } from '../../../map/camera';
import { Layer } from '../../../map/Layer';
import { type Draft, pressEnter, ringOf, takeBackCorner } from './draft';
import './KeyDrawing.css';
import { crossLabel } from './drawingSentences';
import { OUTLINE_SOURCE, outlineLayers, outlineShape } from './outlineLayers';
import { changeDraft, stopDrawing } from './useOutline';

/** The cross counts as on the first corner within so many pixels: two steps. */
const NEAR_PIXELS = 16;
/** Nearer to the edge of the free map than this, the map follows. */
const EDGE_PIXELS = 24;

export default function KeyDrawing({ draft }: { draft: Draft }) {
  const { i18n } = useLingui();
  const map = useMap()[MAP_ID];
  const camera = useCamera();
  const cross = useRef<HTMLButtonElement>(null);
  useEffect(() => cross.current?.focus({ preventScroll: true }), []);
  const [first] = draft.points;

  const isAtFirst = (at: LonLat) => {
    if (!map || !first) return false;
    const [a, b] = [map.project([...first]), map.project([...at])];
    return Math.hypot(a.x - b.x, a.y - b.y) <= NEAR_PIXELS;
  };

  const move = (event: KeyboardEvent, step: readonly [number, number]) => {
    if (!map) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = map.project([...draft.cross]);
    const { lng, lat } = map.unproject([x + step[0], y + step[1]]);
    changeDraft((now) => ({ ...now, cross: [lng, lat] }));
    const { left = 0, top = 0, right = 0, bottom = 0 } = map.getPadding();
    const box = map.getContainer();
    const isOut =
      x < left + EDGE_PIXELS ||
      y < top + EDGE_PIXELS ||
      x > box.clientWidth - right - EDGE_PIXELS ||
      y > box.clientHeight - bottom - EDGE_PIXELS;
    if (isOut) camera.goTo([lng, lat]);
  };

  const press = (event: KeyboardEvent) => {
    const step = arrowStep(event);
    if (step) return move(event, step);
    if (event.key === 'Escape') stopDrawing();
    else if (event.key === 'Backspace') changeDraft(takeBackCorner);
    else if (event.key === 'Enter') changeDraft((now) => pressEnter(now, { isAtFirst: isAtFirst(now.cross) }));
    else return;
    event.preventDefault();
  };

  // What would be enclosed if the cross were the last corner.
  const shown = draft.shape === 'polygon' ? [...draft.points, draft.cross] : (ringOf(draft) ?? [draft.cross]);
  return (
    <>
      {draft.points.length > 0 && (
        <Source id={OUTLINE_SOURCE} type="geojson" data={outlineShape(shown)}>
          {outlineLayers({ isFaulty: false }).map((layer) => (
            <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />
          ))}
        </Source>
      )}
      {draft.points.map((point, i) => (
        <Marker key={`${i} ${point.join()}`} longitude={point[0]} latitude={point[1]}>
          <span className={i === 0 ? 'outline-corner outline-first' : 'outline-corner'} aria-hidden="true" />
        </Marker>
      ))}
      <Marker longitude={draft.cross[0]} latitude={draft.cross[1]}>
        <button
          ref={cross}
          type="button"
          className="outline-cross"
          aria-label={crossLabel(i18n, draft)}
          onKeyDown={press}
        >
          <span aria-hidden="true" />
        </button>
      </Marker>
    </>
  );
}
