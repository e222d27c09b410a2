/** Drawings in the colours of a theme: pure functions from the light page's values. */
import { DARK_COLOURS } from './darkColours';

export type Theme = 'light' | 'dark';

export const colourIn = (theme: Theme, colour: string): string =>
  theme === 'dark' ? (DARK_COLOURS[colour] ?? colour) : colour;

/**
 * A value with every colour in it, however deep, in the theme's: a layer with its expressions, a key's entries. Returns
 * the same object for the light theme.
 */
export function inTheme<Value>(theme: Theme, value: Value): Value {
  return theme === 'dark' ? (darkened(value) as Value) : value;
}

function darkened(value: unknown): unknown {
  if (typeof value === 'string') return DARK_COLOURS[value] ?? value;
  if (Array.isArray(value)) return value.map(darkened);
  // Of plain objects alone: a pattern's pixels and the elements of a page are left as they are.
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, darkened(part)]));
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** An image of few plain colours in the theme's. Transparency stays; a colour between two (a soft edge) stays as well. */
export function pixelsIn<Image extends Pixels>(theme: Theme, image: Image): Image {
  if (theme === 'light') return image;
  const data = image.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const dark = DARK_COLOURS[hex(data, at)];
    if (dark) data.set(rgb(dark), at);
  }
  return { ...image, data };
}

const hex = (data: Uint8ClampedArray, at: number) =>
  `#${[0, 1, 2].map((i) => data[at + i].toString(16).padStart(2, '0')).join('')}`;

export const rgb = (colour: string): readonly number[] =>
  [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
