/** WCAG 2.2 AA, success criteria 1.4.3 (text 4.5:1) and 1.4.11 (what a graphic needs to be understood 3:1). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTE } from '../../src/map/palette';
import { seriesColour } from '../../src/rooms/classes/results/seriesColours';
import { BIVARIATE_COLOURS } from '../../src/rooms/gaps/find/bivariate';
import { CHANGE_SHADES } from '../../src/rooms/gaps/find/changeShades';
import { REACH_COLOUR } from '../../src/rooms/gaps/gapsLayers';
import { OUTLINE_COLOUR } from '../../src/rooms/gaps/outline/outlineLayers';
import { SUGGESTED_COLOUR } from '../../src/rooms/gaps/suggest/suggestedColour';
import { walkClasses } from '../../src/rooms/gaps/walkClasses';
import { RING_SCHEMES } from '../../src/rooms/world/rings';
import { colourIn, type Theme } from '../../src/theme/inTheme';
import { contrast, luminance, over } from './contrast';

const TEXT = 4.5;
const GRAPHIC = 3;
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];

/** The pairs of `tokens.css`, as the style sheet has them. */
const TOKENS = new Map(
  [
    ...readFileSync('src/ui/tokens.css', 'utf8')
      .split('@media')[0]
      .matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g),
  ].map(([, name, light, dark]) => [name, { light, dark }]),
);
const token = (name: string, theme: Theme) => TOKENS.get(name)![theme];

const GROUNDS = ['land', 'water', 'urban', 'green', 'ice'] as const;

/** Every pair below its limit, so that one run names them all. */
function faint(pairs: readonly { what: string; colour: string; ground: string; least: number }[]) {
  return pairs.flatMap(({ what, colour, ground, least }) => {
    const ratio = contrast(colour, ground);
    return ratio < least ? [`${what}: ${colour} on ${ground} is ${ratio.toFixed(2)}:1, ${least}:1 is asked`] : [];
  });
}

describe.each(THEMES)('on the %s page', (theme) => {
  const inTheme = (colour: string) => colourIn(theme, colour);

  test('text is read on every ground it stands on', () => {
    const grounds = ['paper', 'card', 'sunken', 'accent-pale'];
    const texts = ['ink', 'ink-soft', 'accent-deep', 'danger'];
    const pairs = texts.flatMap((text) =>
      grounds.map((ground) => ({
        what: `--${text} on --${ground}`,
        colour: token(text, theme),
        ground: token(ground, theme),
        least: TEXT,
      })),
    );
    const onFilled = ['accent', 'suggested'].map((ground) => ({
      what: `--on-accent on --${ground}`,
      colour: token('on-accent', theme),
      ground: token(ground, theme),
      least: TEXT,
    }));
    expect(faint([...pairs, ...onFilled])).toEqual([]);
  });

  test('edges of fields, marks and the accent are seen on the page', () => {
    const marks = ['line-strong', 'accent', 'unknown', 'suggested', 'outline', 'warning'];
    expect(
      faint(
        marks.flatMap((mark) =>
          ['paper', 'card'].map((ground) => ({
            what: `--${mark} on --${ground}`,
            colour: token(mark, theme),
            ground: token(ground, theme),
            least: GRAPHIC,
          })),
        ),
      ),
    ).toEqual([]);
  });

  test('names on the map are read on what surrounds them', () => {
    expect(
      faint(
        (['ink', 'inkSoft', 'townText', 'countryText'] as const).map((text) => ({
          what: `${text} in its halo of land`,
          colour: inTheme(PALETTE[text]),
          ground: inTheme(PALETTE.land),
          least: TEXT,
        })),
      ),
    ).toEqual([]);
  });

  test('marks and lines are seen on every ground of the map', () => {
    const marks = {
      ink: PALETTE.ink,
      inkSoft: PALETTE.inkSoft,
      accent: PALETTE.accent,
      accentDeep: PALETTE.accentDeep,
      reach: REACH_COLOUR,
      outline: OUTLINE_COLOUR,
      suggested: SUGGESTED_COLOUR,
    };
    const rings = Object.values(RING_SCHEMES).flatMap(({ title, parts }) =>
      parts.map(({ label, colour }) => [`${title}, ${label}`, colour]),
    );
    expect(
      faint(
        [...Object.entries(marks), ...rings].flatMap(([what, colour]) =>
          GROUNDS.map((ground) => ({
            what: `${what} on ${ground}`,
            colour: inTheme(colour),
            ground: inTheme(PALETTE[ground]),
            least: GRAPHIC,
          })),
        ),
      ),
    ).toEqual([]);
  });

  test('each line of a chart is seen on its card', () => {
    const series = Array.from({ length: 8 }, (_, i) => seriesColour(i));
    expect(
      faint(
        [...series, PALETTE.ink, PALETTE.inkSoft, PALETTE.accent].map((colour) => ({
          what: `series ${colour}`,
          colour: inTheme(colour),
          ground: token('card', theme),
          least: GRAPHIC,
        })),
      ),
    ).toEqual([]);
  });

  test('the walks are in the order of their lightness, and within and far beyond the standard stand well apart', () => {
    // As the map draws where many people live.
    const shades = walkClasses(10 as never).map(({ colour }) => over(inTheme(colour), 0.86, inTheme(PALETTE.land)));
    const light = shades.map(luminance);
    const sorted = [...light].sort((a, b) => (theme === 'light' ? b - a : a - b));
    expect(light).toEqual(sorted);
    expect(contrast(shades[1], shades[4])).toBeGreaterThanOrEqual(GRAPHIC);
    for (let i = 1; i < shades.length; i++) expect(contrast(shades[i - 1], shades[i])).toBeGreaterThan(1.1);
  });

  test('what a what-if changes grows away from the ground on both sides', () => {
    const away = CHANGE_SHADES.map(({ colour }) => contrast(inTheme(colour), inTheme(PALETTE.land)));
    const middle = 3;
    for (const side of [away.slice(0, middle + 1).reverse(), away.slice(middle)]) {
      expect(side).toEqual([...side].sort((a, b) => a - b));
    }
    expect(away[0]).toBeGreaterThanOrEqual(GRAPHIC);
    expect(away[6]).toBeGreaterThanOrEqual(GRAPHIC);
  });

  test('the class of most need and the longest walk stands out from the class of least of both', () => {
    const [[least], , [, , most]] = BIVARIATE_COLOURS;
    expect(contrast(inTheme(least), inTheme(most))).toBeGreaterThanOrEqual(7);
  });
});

test('what is said of the page and of the map by the same word is the same colour', () => {
  for (const theme of THEMES) {
    for (const word of ['ink', 'accent', 'unknown', 'water'] as const) {
      expect(colourIn(theme, PALETTE[word]), word).toBe(token(word, theme));
    }
    expect(colourIn(theme, PALETTE.paper)).toBe(token('card', theme));
  }
});
