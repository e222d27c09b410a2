/** The quiet background as values: pure functions from an archive's address to style layers. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { LABEL_FONT, PALETTE } from './palette';

export const WORLD_SOURCE = 'world';

/**
 * Where rooms put their layers (`beforeId`): fills lie below the labels of the basemap, marks above them. The slots are
 * empty layers that are never drawn.
 */
export const SLOTS = { city: 'slot-city', fills: 'slot-fills', marks: 'slot-marks' } as const;

const slot = (id: string): LayerSpecification => ({ id, type: 'background', layout: { visibility: 'none' } });

type Expression = never;
const byZoom = (...stops: (number | unknown)[]) => ['interpolate', ['linear'], ['zoom'], ...stops] as Expression;

/**
 * @param worldArchive address from `archiveAddress` of `tiles/world-….pmtiles`
 * @param countryNames what stands on the map for a country (`countryNames.ts`); else its English name
 */
export function worldStyle(
  worldArchive: string,
  countryNames: ExpressionSpecification = ['get', 'name'],
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [WORLD_SOURCE]: { type: 'vector', url: worldArchive, promoteId: { members: 'id', networks: 'id' } },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': PALETTE.water } },
      ...worldGround(),
      slot(SLOTS.city),
      slot(SLOTS.fills),
      ...worldLabels(countryNames),
      slot(SLOTS.marks),
    ],
  };
}

/** Natural Earth is drawn for 1:50 million: within a city its lines stand kilometres from where they belong. */
const fadingInCities = (opacity: number) => byZoom(8, opacity, 10, 0);

const world = (sourceLayer: string) => ({ source: WORLD_SOURCE, 'source-layer': sourceLayer });

function worldGround(): LayerSpecification[] {
  return [
    { id: 'land', type: 'fill', ...world('land'), paint: { 'fill-color': PALETTE.land, 'fill-antialias': false } },
    {
      id: 'coast',
      type: 'line',
      ...world('land'),
      paint: { 'line-color': PALETTE.landEdge, 'line-width': byZoom(1, 0.4, 6, 1), 'line-opacity': fadingInCities(1) },
    },
    { id: 'glaciers', type: 'fill', ...world('glaciers'), paint: { 'fill-color': PALETTE.ice } },
    {
      id: 'urban',
      type: 'fill',
      ...world('urban'),
      minzoom: 4,
      paint: { 'fill-color': PALETTE.urban, 'fill-opacity': byZoom(4, 0, 6, 0.9, 8, 0.9, 10, 0) },
    },
    {
      id: 'rivers',
      type: 'line',
      ...world('rivers'),
      minzoom: 2.5,
      paint: {
        'line-color': PALETTE.waterLine,
        'line-width': byZoom(3, 0.4, 8, 1.6),
        'line-opacity': fadingInCities(1),
      },
    },
    { id: 'lakes', type: 'fill', ...world('lakes'), paint: { 'fill-color': PALETTE.water } },
    {
      id: 'admin1',
      type: 'line',
      ...world('admin1'),
      minzoom: 4,
      paint: {
        'line-color': PALETTE.borderSoft,
        'line-width': 0.7,
        'line-dasharray': [3, 2],
        'line-opacity': fadingInCities(1),
      },
    },
    {
      id: 'borders',
      type: 'line',
      ...world('borders'),
      filter: ['!', isDisputed],
      paint: {
        'line-color': PALETTE.border,
        'line-width': byZoom(1, 0.35, 6, 1.2),
        'line-opacity': fadingInCities(0.8),
      },
    },
    {
      id: 'borders-disputed',
      type: 'line',
      ...world('borders'),
      filter: isDisputed,
      paint: {
        'line-color': PALETTE.border,
        'line-width': byZoom(1, 0.35, 6, 1.2),
        'line-opacity': fadingInCities(0.8),
        'line-dasharray': [2, 2],
      },
    },
  ];
}

/** Natural Earth draws who holds a place in fact; where that is disputed the line is broken. */
const isDisputed = ['==', ['get', 'class'], 'disputed'] as Expression;

function worldLabels(countryNames: ExpressionSpecification): LayerSpecification[] {
  return [
    {
      id: 'country-labels',
      type: 'symbol',
      ...world('countries'),
      minzoom: 2,
      maxzoom: 7,
      // Natural Earth counts zooms in tiles of 256 pixels, MapLibre in tiles of 512.
      filter: ['<=', ['coalesce', ['get', 'minZoom'], 3], ['+', ['zoom'], 0.5]],
      layout: {
        'text-field': countryNames,
        'text-font': LABEL_FONT,
        'text-size': byZoom(2, 10, 6, 15),
        'text-letter-spacing': 0.06,
        'text-max-width': 7,
        'text-padding': 4,
        // A country's name steps aside for a city's.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'symbol-sort-key': ['coalesce', ['get', 'minZoom'], 5],
      },
      paint: {
        'text-color': PALETTE.countryText,
        'text-halo-color': PALETTE.land,
        'text-halo-width': 1.4,
      },
    },
    {
      id: 'town-labels',
      type: 'symbol',
      ...world('towns'),
      minzoom: 4.5,
      maxzoom: 12,
      filter: ['<=', ['coalesce', ['get', 'minZoom'], 5], ['+', ['zoom'], -0.5]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT,
        'text-size': byZoom(4, 10.5, 10, 14),
        'text-padding': 8,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
      },
      paint: { 'text-color': PALETTE.townText, 'text-halo-color': PALETTE.land, 'text-halo-width': 1.4 },
    },
  ];
}

/** The layers of a city's own archive that lie below everything a room draws. */
export function cityGroundLayers(source: string): LayerSpecification[] {
  const from = (sourceLayer: string) => ({ source, 'source-layer': sourceLayer });
  return [
    // Where people live is land, whatever the coarse coast of the world's map says.
    { id: 'city-land', type: 'fill', ...from('areas'), paint: { 'fill-color': PALETTE.land } },
    { id: 'city-green', type: 'fill', ...from('green'), paint: { 'fill-color': PALETTE.green } },
    {
      id: 'city-water',
      type: 'fill',
      ...from('water'),
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': PALETTE.water },
    },
    {
      id: 'city-waterways',
      type: 'line',
      ...from('water'),
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': PALETTE.waterLine, 'line-width': byZoom(10, 0.6, 15, 3) },
    },
    {
      id: 'city-buildings',
      type: 'fill',
      ...from('buildings'),
      minzoom: 14,
      paint: { 'fill-color': PALETTE.building, 'fill-opacity': byZoom(14, 0, 15.5, 1) },
    },
    {
      id: 'city-streets',
      type: 'line',
      ...from('streets'),
      minzoom: 11,
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': PALETTE.path, 'line-width': byZoom(11, 0.2, 14, 0.9, 17, 3), 'line-opacity': 0.7 },
    },
    {
      id: 'city-roads',
      type: 'line',
      ...from('roads'),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': PALETTE.road, 'line-width': byZoom(9, 0.5, 14, 2.5, 17, 9) },
    },
  ];
}

/** Names of a city's own archive; they go above a room's fills and below its marks. */
export function cityLabelLayers(source: string): LayerSpecification[] {
  return [
    {
      id: 'city-labels',
      type: 'symbol',
      source,
      'source-layer': 'labels',
      minzoom: 11,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT,
        'text-size': byZoom(11, 11, 16, 14),
        'text-padding': 8,
        'symbol-sort-key': ['coalesce', ['get', 'rank'], 9],
      },
      paint: { 'text-color': PALETTE.townText, 'text-halo-color': PALETTE.land, 'text-halo-width': 1.4 },
    },
  ];
}
