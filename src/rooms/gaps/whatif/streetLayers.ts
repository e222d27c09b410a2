/** Links and closed streets as the map draws them, as pure values. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { PALETTE } from '../../../map/palette';
import type { PlacedStreetEdit } from './useStreetEdits';

export const STREET_EDITS = 'gaps-street-edits';

/** The colour of what is gained. */
export const LINK_COLOUR = '#1f6a55';

/** Those of which is known where they lie. */
export const streetEditShapes = (
  placed: readonly PlacedStreetEdit[],
): FeatureCollection<LineString, { sort: 'link' | 'closed' }> => ({
  type: 'FeatureCollection',
  features: placed.flatMap(({ place }): Feature<LineString, { sort: 'link' | 'closed' }>[] =>
    !place || place.do === 'nothing'
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: place.line.map((position) => [...position]) },
            properties: { sort: place.do === 'link' ? 'link' : 'closed' },
          },
        ],
  ),
});

export function streetEditLayers(): LayerSpecification[] {
  const line = { 'line-cap': 'round', 'line-join': 'round' } as const;
  return [
    {
      id: `${STREET_EDITS}-edge`,
      type: 'line',
      source: STREET_EDITS,
      layout: line,
      paint: { 'line-color': PALETTE.paper, 'line-width': 9 },
    },
    {
      id: `${STREET_EDITS}-links`,
      type: 'line',
      source: STREET_EDITS,
      filter: ['==', ['get', 'sort'], 'link'],
      layout: line,
      paint: { 'line-color': LINK_COLOUR, 'line-width': 5 },
    },
    {
      id: `${STREET_EDITS}-closed`,
      type: 'line',
      source: STREET_EDITS,
      filter: ['==', ['get', 'sort'], 'closed'],
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: { 'line-color': PALETTE.ink, 'line-width': 5, 'line-dasharray': [1, 0.8] },
    },
  ];
}
