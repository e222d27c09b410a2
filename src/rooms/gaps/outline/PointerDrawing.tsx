/** Drawing with mouse or finger, and moving corners: terra-draw on the one map, for as long as something is drawn. */
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect } from 'react';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { LonLat } from '../../../core/units';
import { MAP_ID } from '../../../map/camera';
import { PALETTE } from '../../../map/palette';
import { CIRCLE_CORNERS } from './draft';
import { OUTLINE_COLOUR } from './outlineLayers';
import { type Drawing, finishDrawing, setOutline, stopDrawing, useOutline } from './useOutline';

export default function PointerDrawing({ drawing }: { drawing: Exclude<Drawing, { by: 'keys' }> }) {
  const map = useMap()[MAP_ID];
  const outline = useOutline();
  const tool = drawing.by === 'corners' ? 'corners' : drawing.shape;

  // The outline is taken over when the tool is taken up; from then on the tool has the newest corners.
  useEffect(() => {
    if (!map) return;
    const draw = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map: map.getMap() }), modes: modes() });
    draw.start();
    const ringNow = (id: string | number) => ringOf(draw.getSnapshotFeature(id));
    if (tool === 'corners') {
      if (!outline) return stopDrawing();
      const ring = outline.ring.map((position) => [...position]);
      const [{ id, valid }] = draw.addFeatures([
        {
          type: 'Feature',
          geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
          properties: { mode: 'polygon' },
        },
      ]);
      if (valid && id !== undefined) draw.selectFeature(id);
      draw.on('finish', (moved) => {
        const changed = ringNow(moved);
        if (changed) setOutline({ name: outline.name, ring: changed });
      });
    } else {
      draw.setMode(tool);
      // The click that ends the drawing is still on its way to the map, where it would choose a cell.
      draw.on('finish', (drawn) => {
        const ring = ringNow(drawn);
        window.setTimeout(() => (ring ? finishDrawing(ring) : stopDrawing()), 0);
      });
    }
    // Says that the tool is at hand, as `data-map-idle` says that the map is drawn.
    map.getContainer().dataset.drawing = tool;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') stopDrawing();
    };
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      delete map.getContainer().dataset.drawing;
      draw.stop();
    };
  }, [map, tool]);
  return null;
}

function ringOf(feature: GeoJSONStoreFeatures | undefined): LonLat[] | null {
  if (feature?.geometry.type !== 'Polygon') return null;
  return feature.geometry.coordinates[0].slice(0, -1).map(([lon, lat]): LonLat => [lon, lat]);
}

function modes() {
  const styles = {
    fillColor: OUTLINE_COLOUR,
    fillOpacity: 0.12,
    outlineColor: OUTLINE_COLOUR,
    outlineWidth: 3,
    closingPointColor: PALETTE.paper,
    closingPointWidth: 6,
    closingPointOutlineColor: OUTLINE_COLOUR,
    closingPointOutlineWidth: 3,
  } as const;
  return [
    new TerraDrawPolygonMode({ styles, keyEvents: null, pointerDistance: 14 }),
    new TerraDrawRectangleMode({ styles, keyEvents: null }),
    new TerraDrawCircleMode({ styles, keyEvents: null, segments: CIRCLE_CORNERS }),
    new TerraDrawSelectMode({
      allowManualDeselection: false,
      keyEvents: null,
      pointerDistance: 16,
      flags: {
        polygon: {
          feature: {
            draggable: true,
            // Allowed, and then said in words: a corner that will not move would explain nothing.
            selfIntersectable: true,
            coordinates: { draggable: true, deletable: true, midpoints: { draggable: true } },
          },
        },
      },
      styles: {
        selectedPolygonColor: OUTLINE_COLOUR,
        selectedPolygonFillOpacity: 0.12,
        selectedPolygonOutlineColor: OUTLINE_COLOUR,
        selectedPolygonOutlineWidth: 3,
        selectionPointColor: PALETTE.paper,
        selectionPointWidth: 6,
        selectionPointOutlineColor: OUTLINE_COLOUR,
        selectionPointOutlineWidth: 2.5,
        midPointColor: OUTLINE_COLOUR,
        midPointWidth: 4,
        midPointOutlineColor: PALETTE.paper,
        midPointOutlineWidth: 1.5,
      },
    }),
  ];
}
