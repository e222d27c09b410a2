/** A drawn outline on the map, as pure values. */
import type { Feature, LineString, Polygon } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../../../core/units';
import { PALETTE } from '../../../map/palette';

export const OUTLINE_SOURCE = 'gaps-outline';
/** Set apart from every colour of the cells. */
export const OUTLINE_COLOUR = '#3b3f8f';

/** @param isFaulty it has no clear inside, and is only shown to be mended */
export function outlineLayers({ isFaulty }: { isFaulty: boolean }): LayerSpecification[] {
  const line = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'gaps-outline-casing',
      type: 'line',
      source: OUTLINE_SOURCE,
      layout: line,
      paint: { 'line-color': PALETTE.paper, 'line-width': 6, 'line-opacity': 0.9 },
    },
    {
      id: 'gaps-outline-line',
      type: 'line',
      source: OUTLINE_SOURCE,
      layout: line,
      paint: {
        'line-color': isFaulty ? PALETTE.accent : OUTLINE_COLOUR,
        'line-width': 3,
        ...(isFaulty ? { 'line-dasharray': [1.5, 1.8] } : {}),
      },
    },
  ];
}

/** A closed ring; one or two corners are a line as long as nothing is enclosed. */
export function outlineShape(ring: readonly LonLat[]): Feature<Polygon | LineString> {
  const positions = ring.map((position) => [...position]);
  return {
    type: 'Feature',
    properties: {},
    geometry:
      ring.length < 3
        ? { type: 'LineString', coordinates: positions }
        : { type: 'Polygon', coordinates: [[...positions, positions[0]]] },
  };
}
