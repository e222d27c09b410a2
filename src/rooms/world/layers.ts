/** What the room draws, as values: the same marks whether they come from tiles or from the filtered list. */
import type { CircleLayerSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, LABEL_FONT_BOLD, PALETTE } from '../../map/palette';
import { colourIn, rgb, type Theme } from '../../theme/inTheme';
import { cityColour, type RingLook, ringName } from './rings';

/** From how many cities on a cluster is drawn how large; the legend shows these very steps. */
export const CLUSTER_STEPS = [
  { from: 2, radius: 13 },
  { from: 10, radius: 17 },
  { from: 40, radius: 22 },
] as const;

export const CITY_RADIUS = 6;
const cityRadius = [
  'interpolate',
  ['linear'],
  ['zoom'],
  1,
  CITY_RADIUS - 1,
  5,
  CITY_RADIUS,
  9,
  CITY_RADIUS + 2,
] as never;

/** As `atlas build` clusters the tiles: cities within this many pixels of a 512 pixel tile, up to this zoom. */
export const CLUSTER_RADIUS = 40;
export const CLUSTER_MAX_ZOOM = 6;

type Expression = never;

const isCluster = ['has', 'point_count'] as Expression;
const isCity = ['!', ['has', 'point_count']] as Expression;
const isApproximate = ['==', ['get', 'placed'], 'approximate'];

const clusterRadius = [
  'step',
  ['get', 'point_count'],
  CLUSTER_STEPS[0].radius,
  ...CLUSTER_STEPS.slice(1).flatMap(({ from, radius }) => [from, radius]),
] as Expression;

/** Where marks come from: the tiles hold every city, the list those that a filter leaves. */
export interface Origin {
  readonly from: 'tiles' | 'list';
  readonly source: string;
  /** Absent for the list, which is GeoJSON. */
  readonly sourceLayer?: string;
  /** Both origins stand in the map at all times, so that a filter never makes it blink. */
  readonly isShown: boolean;
  /** The city whose sheet is open has its name in `openLayers`, and not a second time among the others. */
  readonly openId?: string | null;
  /** Whose names of cities are shown where the tiles have them; English where not said. */
  readonly language?: string;
}

const based = (origin: Origin, part: string) => ({
  id: `${origin.from}-${part}`,
  source: origin.source,
  ...(origin.sourceLayer && { 'source-layer': origin.sourceLayer }),
});
const visibility = ({ isShown }: Origin) => (isShown ? 'visible' : 'none');

const bothOrigins = (part: string) => [`tiles-${part}`, `list-${part}`];

/** Layers that answer the pointer. */
export const MARK_LAYERS: readonly string[] = [
  ...bothOrigins('member-clusters'),
  ...bothOrigins('member-cities'),
  'list-undated-cities',
  ...bothOrigins('network-clusters'),
  ...bothOrigins('network-cities'),
];

export function memberLayers(origin: Origin, look: RingLook): LayerSpecification[] {
  const clusters: SymbolLayerSpecification = {
    ...based(origin, 'member-clusters'),
    type: 'symbol',
    filter: isCluster,
    layout: {
      visibility: visibility(origin),
      'icon-image': ringName(look, clusterRadius),
      ...countText,
      ...alwaysShown,
      // Clusters take part in placing, so that names keep off them.
      'icon-ignore-placement': false,
      'text-ignore-placement': false,
    },
    paint: { 'text-color': PALETTE.ink },
  };
  const colour = cityColour(look.by);
  const cities: CircleLayerSpecification = {
    ...based(origin, 'member-cities'),
    type: 'circle',
    filter: isCity,
    layout: { visibility: visibility(origin) },
    paint: {
      'circle-radius': cityRadius,
      'circle-color': ['case', isApproximate, PALETTE.paper, colour] as Expression,
      'circle-stroke-color': ['case', isApproximate, colour, PALETTE.paper] as Expression,
      'circle-stroke-width': ['case', isApproximate, 2.25, 1.75] as Expression,
    },
  };
  return [cities, clusters, names('member-names', origin, PALETTE.ink)];
}

/** Cities that nobody can place in the chosen years: grey, never gathered, and not in any count of the map. */
export function undatedLayers(source: string, openId: string | null): LayerSpecification[] {
  const origin: Origin = { from: 'list', source, isShown: true, openId };
  return [
    {
      ...based(origin, 'undated-cities'),
      type: 'circle',
      paint: {
        'circle-radius': 3.5,
        'circle-color': PALETTE.paper,
        'circle-stroke-color': PALETTE.unknown,
        'circle-stroke-width': 2,
      },
    },
    { ...names('undated-names', origin, PALETTE.inkSoft), minzoom: 5 },
  ];
}

export function networkLayers(origin: Origin): LayerSpecification[] {
  const clusters: SymbolLayerSpecification = {
    ...based(origin, 'network-clusters'),
    type: 'symbol',
    filter: isCluster,
    layout: {
      visibility: visibility(origin),
      'icon-image': NETWORK_MARK,
      'icon-size': 1.3,
      ...alwaysShown,
      ...countText,
    },
    paint: { 'text-color': PALETTE.ink },
  };
  const cities: SymbolLayerSpecification = {
    ...based(origin, 'network-cities'),
    type: 'symbol',
    filter: isCity,
    layout: { visibility: visibility(origin), 'icon-image': NETWORK_MARK, 'icon-size': 0.72, ...alwaysShown },
  };
  return [clusters, cities, { ...names('network-names', origin, PALETTE.inkSoft), minzoom: 6 }];
}

const alwaysShown = {
  'icon-allow-overlap': true,
  'icon-ignore-placement': true,
  'text-allow-overlap': true,
  'text-ignore-placement': true,
} as const;

const countText = {
  'text-field': ['to-string', ['get', 'point_count']] as Expression,
  'text-font': LABEL_FONT_BOLD,
  'text-size': 12,
};

/** Tiles have all names, the list only the one that is shown. */
const nameOf = ({ language = 'en' }: Origin): Expression =>
  (language === 'en' ? ['get', 'name'] : ['coalesce', ['get', nameKey(language)], ['get', 'name']]) as Expression;

/** As `atlas build` writes a name in the language of the city's country: `name:ar`. */
export const nameKey = (language: string) => `name:${language}`;

const names = (part: string, origin: Origin, colour: string): SymbolLayerSpecification => ({
  ...based(origin, part),
  type: 'symbol',
  filter: ['all', isCity, ['!=', ['get', 'id'], origin.openId ?? '']] as Expression,
  minzoom: 3.5,
  layout: {
    visibility: visibility(origin),
    'text-field': nameOf(origin),
    'text-font': LABEL_FONT_BOLD,
    'text-size': ['interpolate', ['linear'], ['zoom'], 3.5, 11.5, 8, 14],
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.85,
    'text-justify': 'auto',
    'text-optional': true,
  },
  paint: { 'text-color': colour, 'text-halo-color': PALETTE.land, 'text-halo-width': 1.6 },
});

/** A ring around the city whose sheet is open, and its name at every zoom. */
export function openLayers(source: string): LayerSpecification[] {
  return [
    {
      id: 'open-ring',
      type: 'circle',
      source,
      paint: {
        'circle-radius': 13,
        'circle-color': PALETTE.accent,
        'circle-opacity': 0.16,
        'circle-stroke-color': PALETTE.accentDeep,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: 'open-name',
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': LABEL_FONT,
        'text-size': 15,
        'text-anchor': 'bottom',
        'text-offset': [0, -1.1],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': PALETTE.ink, 'text-halo-color': PALETTE.paper, 'text-halo-width': 2.5 },
    },
  ];
}

/** Where the visitor is, for as long as they let us know. */
export const hereLayer = (source: string): CircleLayerSpecification => ({
  id: 'here',
  type: 'circle',
  source,
  paint: {
    'circle-radius': 7,
    'circle-color': PALETTE.ink,
    'circle-stroke-color': PALETTE.paper,
    'circle-stroke-width': 3,
  },
});

/** A ring around the city that the pointer is on in the list. */
export const pointedLayer = (source: string): CircleLayerSpecification => ({
  id: 'pointed-ring',
  type: 'circle',
  source,
  paint: {
    'circle-radius': 12,
    'circle-opacity': 0,
    'circle-stroke-color': PALETTE.ink,
    'circle-stroke-width': 2.5,
  },
});

/** Name of the image that `networkMark` draws. */
export const NETWORK_MARK = 'network-mark';

/** A paper-white diamond with an ink edge, 24 pixels wide at a ratio of 2: no sprite has to be fetched. */
export function networkMark(theme: Theme): { width: number; height: number; data: Uint8ClampedArray } {
  const size = 48;
  const [half, edge] = [size / 2, 3.4];
  const data = new Uint8ClampedArray(size * size * 4);
  const [paper, ink] = [PALETTE.paper, PALETTE.ink].map((colour) => rgb(colourIn(theme, colour)));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // Pixels inside the diamond's edge, counted along the axes; one pixel of softness against steps.
      const depth = half - Math.abs(x + 0.5 - half) - Math.abs(y + 0.5 - half);
      const share = Math.min(1, Math.max(0, depth - edge));
      const colour = paper.map((part, i) => part * share + ink[i] * (1 - share));
      data.set([...colour, 255 * Math.min(1, Math.max(0, depth))], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
