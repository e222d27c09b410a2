import { Source } from '@vis.gl/react-maplibre';
import { lazy, Suspense } from 'react';
import { SLOTS } from '../../../map/basemap';
import { Layer } from '../../../map/Layer';
import { outlineFault } from './outlineFault';
import { OUTLINE_SOURCE, outlineLayers, outlineShape } from './outlineLayers';
import { useDrawing, useOutline } from './useOutline';

// Most visitors draw nothing, and drawing brings a library of its own along.
const PointerDrawing = lazy(() => import('./PointerDrawing'));
const KeyDrawing = lazy(() => import('./KeyDrawing'));

/** The outline on the map, or the tool that draws it. */
export function OutlineOnMap() {
  const outline = useOutline();
  const drawing = useDrawing();
  if (drawing) {
    return (
      <Suspense>
        {drawing.by === 'keys' ? <KeyDrawing draft={drawing.draft} /> : <PointerDrawing drawing={drawing} />}
      </Suspense>
    );
  }
  if (!outline) return null;
  return (
    <Source id={OUTLINE_SOURCE} type="geojson" data={outlineShape(outline.ring)}>
      {outlineLayers({ isFaulty: outlineFault(outline) !== null }).map((layer) => (
        <Layer key={layer.id} {...layer} beforeId={SLOTS.marks} />
      ))}
    </Source>
  );
}
