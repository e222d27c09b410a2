/** A pattern for each reason for doubt: dark on nothing, so that the gap's colour shows through. */
import type { LayerSpecification } from 'maplibre-gl';
import { DOUBTS, type Doubt } from '../address';
import { KEY_CLASS } from './bivariate';

/** Pixels as `ImageData` and MapLibre's `addImage` take them; drawn at two to a screen pixel. */
export interface Pattern {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const SIDE = 16;

function pattern(isMark: (x: number, y: number) => boolean, [r, g, b, a]: readonly number[]): Pattern {
  const data = new Uint8ClampedArray(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) if (isMark(x, y)) data.set([r, g, b, a], (y * SIDE + x) * 4);
  }
  return { width: SIDE, height: SIDE, data };
}

const INK = [43, 38, 32, 190] as const;
const PAPER = [255, 253, 248, 235] as const;

/** Of two dots in each square, one in a corner and one in the middle. */
const isDot = (x: number, y: number) => {
  const near = (cx: number, cy: number) => (x - cx) ** 2 + (y - cy) ** 2 <= 4;
  return near(3.5, 3.5) || near(11.5, 11.5);
};

/** Unlike each other, and unlike the hatch of what is not known, also where one lies over another. */
const MARKS: Readonly<Record<Doubt, (x: number, y: number) => boolean>> = {
  border: isDot,
  island: (x, y) => (x - y + SIDE) % SIDE < 2 || (x + y) % SIDE < 2,
  unstated: (x) => x % 8 < 2,
  hours: (_, y) => y % 8 < 2,
  stale: (x, y) => (x - y + SIDE) % 8 < 2,
};

export const doubtPattern = (doubt: Doubt): Pattern => pattern(MARKS[doubt], INK);

/** Pale on the darkest of the nine classes. */
export const keyClassPattern = (): Pattern => pattern(isDot, PAPER);

export const doubtImage = (doubt: Doubt) => `gaps-doubt-${doubt}`;
export const KEY_CLASS_IMAGE = 'gaps-key-class';

/** All images that the layers name. */
export const findImages = (): readonly { readonly id: string; readonly pattern: Pattern }[] => [
  ...DOUBTS.map((doubt) => ({ id: doubtImage(doubt), pattern: doubtPattern(doubt) })),
  { id: KEY_CLASS_IMAGE, pattern: keyClassPattern() },
];

type Expression = never;

const stateIs = (state: string, value: unknown) => ['==', ['feature-state', state], value];
/** A pattern says little where hardly anybody lives, as the colour under it does. */
const byPresence = ['interpolate', ['linear'], ['get', 'presence'], 0, 0.15, 1, 0.85];

/** A layer for each reason that is marked; a shape's state bears the reason's name. */
export const doubtLayers = (doubts: readonly Doubt[], source: string): LayerSpecification[] =>
  doubts.map((doubt) => ({
    id: `gaps-doubt-${doubt}`,
    type: 'fill',
    source,
    paint: {
      'fill-pattern': doubtImage(doubt),
      'fill-opacity': ['case', stateIs(doubt, true), byPresence, 0] as Expression,
    },
  }));

/** The class where gap and need come together, while those are shown. */
export const keyClassLayers = (source: string): LayerSpecification[] => [
  {
    id: 'gaps-key-class',
    type: 'fill',
    source,
    paint: {
      'fill-pattern': KEY_CLASS_IMAGE,
      'fill-opacity': ['case', stateIs('walk', KEY_CLASS), byPresence, 0] as Expression,
    },
  },
];
