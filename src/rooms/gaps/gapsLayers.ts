/** What the room draws, as pure values: style layers by what they lie on. The map component applies them. */
import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT_BOLD, PALETTE } from '../../map/palette';
import { UNKNOWN_WALK } from './walkClasses';

export const SOURCES = {
  cells: 'gaps-cells',
  areas: 'gaps-areas',
  reach: 'gaps-reach',
  path: 'gaps-path',
  sites: 'gaps-sites',
} as const;

export const LAYERS = {
  cells: 'gaps-cells',
  unknown: 'gaps-cells-unknown',
  bunches: 'gaps-bunches',
  sites: 'gaps-sites',
} as const;

/** The hatch that stands for not known; `hatchImage` draws it. */
export const HATCH = 'gaps-hatch';

type Expression = never;

/** State of a cell: `walk` its class, set from the overlay; `hover` and `selected` by the pointer and the address. */
const walkState = ['coalesce', ['feature-state', 'walk'], -1] as Expression;
const isOn = (state: 'hover' | 'selected'): unknown[] => ['boolean', ['feature-state', state], false];

const byZoom = (...stops: (number | unknown)[]) => ['interpolate', ['linear'], ['zoom'], ...stops] as Expression;

/** From where nobody lives to where the city is dense; `presence` is explained at `cellShapes`. */
const byPresence = (least: number, most: number) => ['interpolate', ['linear'], ['get', 'presence'], 0, least, 1, most];

/** The whole city is read by its colours; close up the streets have to be seen through them. */
const OVERLAY_OPACITY = byZoom(12.5, byPresence(0.16, 0.86), 15, byPresence(0.12, 0.56));
const BEHIND_OPACITY = byPresence(0.06, 0.32) as Expression;

/**
 * @param classes the shades of what is displayed: the same that the legend shows
 * @param isBehind something else is looked at, and the cells step back
 */
export function cellLayers(
  classes: readonly { readonly colour: string }[],
  { isBehind }: { isBehind: boolean },
): LayerSpecification[] {
  const colours = classes.flatMap(({ colour }, i) => [i, colour]);
  return [
    {
      id: LAYERS.cells,
      type: 'fill',
      source: SOURCES.cells,
      paint: {
        'fill-color': ['match', walkState, ...colours, 'rgba(0, 0, 0, 0)'] as Expression,
        'fill-opacity': isBehind ? BEHIND_OPACITY : OVERLAY_OPACITY,
        'fill-antialias': false,
      },
    },
    {
      id: LAYERS.unknown,
      type: 'fill',
      source: SOURCES.cells,
      paint: {
        'fill-pattern': HATCH,
        'fill-opacity': ['case', ['==', walkState, UNKNOWN_WALK], byPresence(0.14, 0.8), 0] as Expression,
      },
    },
    {
      id: 'gaps-cells-line',
      type: 'line',
      source: SOURCES.cells,
      paint: {
        'line-color': PALETTE.ink,
        'line-width': ['case', isOn('selected'), 2.5, isOn('hover'), 1.5, 0] as Expression,
        'line-opacity': ['case', ['any', isOn('selected'), isOn('hover')], 1, 0] as Expression,
      },
    },
  ];
}

export function areaLayers(selected: number | null): LayerSpecification[] {
  return [
    {
      id: 'gaps-areas-line',
      type: 'line',
      source: SOURCES.areas,
      paint: {
        'line-color': ['case', isOn('hover'), PALETTE.ink, PALETTE.inkSoft] as Expression,
        'line-width': byZoom(10, ['case', isOn('hover'), 2.4, 0.3], 15, ['case', isOn('hover'), 3, 1.2]),
        'line-opacity': ['case', isOn('hover'), 1, 0.55] as Expression,
      },
    },
    {
      id: 'gaps-areas-selected-casing',
      type: 'line',
      source: SOURCES.areas,
      filter: ['==', ['id'], selected ?? -1],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PALETTE.paper, 'line-width': 6, 'line-opacity': 0.9 },
    },
    {
      id: 'gaps-areas-selected',
      type: 'line',
      source: SOURCES.areas,
      filter: ['==', ['id'], selected ?? -1],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': PALETTE.ink, 'line-width': 2.6 },
    },
  ];
}

/** Steps of a site's reach, nearest first: one colour, less of it further out. */
export const REACH_COLOUR = '#2f5d8a';
export const REACH_OPACITIES = [0.5, 0.32, 0.18] as const;

/** Each feature has `band`, its place among the steps. */
export function reachLayers(): LayerSpecification[] {
  const opacities = REACH_OPACITIES.flatMap((opacity, band) => [band, opacity]);
  return [
    {
      id: 'gaps-reach',
      type: 'fill',
      source: SOURCES.reach,
      paint: {
        'fill-color': REACH_COLOUR,
        'fill-opacity': ['match', ['get', 'band'], ...opacities, 0] as Expression,
        'fill-antialias': false,
      },
    },
    {
      id: 'gaps-reach-line',
      type: 'line',
      source: SOURCES.reach,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': REACH_COLOUR, 'line-width': 1.2, 'line-opacity': 0.85 },
    },
  ];
}

/** The walk from a cell to its site; dashed where it is only a straight line. */
export function pathLayers(isStraight: boolean): LayerSpecification[] {
  const line = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'gaps-path-casing',
      type: 'line',
      source: SOURCES.path,
      layout: line,
      paint: { 'line-color': PALETTE.paper, 'line-width': 8, 'line-opacity': 0.95 },
    },
    {
      id: 'gaps-path',
      type: 'line',
      source: SOURCES.path,
      layout: line,
      paint: {
        'line-color': PALETTE.ink,
        'line-width': 3.5,
        ...(isStraight ? { 'line-dasharray': [1.5, 1.8] } : {}),
      },
    },
    {
      id: 'gaps-path-start',
      type: 'circle',
      source: SOURCES.path,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': PALETTE.paper,
        'circle-radius': 4.5,
        'circle-stroke-color': PALETTE.ink,
        'circle-stroke-width': 3,
      },
    },
  ];
}

const isBunch = ['>', ['get', 'count'], 1] as Expression;
const bunchRadius = ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 1, 9, 5, 14, 40, 30] as Expression;

/** @param selected row of the selected site */
export function siteLayers(selected: number | null): LayerSpecification[] {
  const isSelected = ['==', ['get', 'site'], selected ?? -1];
  return [
    {
      id: LAYERS.bunches,
      type: 'circle',
      source: SOURCES.sites,
      filter: isBunch,
      paint: {
        'circle-color': PALETTE.ink,
        'circle-radius': bunchRadius,
        'circle-opacity': 0.9,
        'circle-stroke-color': PALETTE.paper,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'gaps-bunch-counts',
      type: 'symbol',
      source: SOURCES.sites,
      filter: isBunch,
      layout: {
        'text-field': ['to-string', ['get', 'count']],
        'text-font': LABEL_FONT_BOLD,
        'text-size': 11.5,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': PALETTE.paper },
    },
    {
      id: LAYERS.sites,
      type: 'circle',
      source: SOURCES.sites,
      filter: ['!', isBunch],
      paint: {
        'circle-color': ['case', isSelected, PALETTE.accent, PALETTE.ink] as Expression,
        'circle-radius': ['case', isSelected, 8, 5] as Expression,
        'circle-stroke-color': PALETTE.paper,
        'circle-stroke-width': ['case', isSelected, 3, 1.6] as Expression,
      },
    },
  ];
}

/** Diagonal grey lines on nothing, seamless when repeated: 12 pixels square, RGBA. */
export function hatchImage(): { width: number; height: number; data: Uint8ClampedArray } {
  const side = 12;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const isLine = (x + y) % 6 < 2;
      data.set(isLine ? [110, 102, 92, 255] : [214, 208, 198, 150], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}
