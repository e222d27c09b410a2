/**
 * Where everything of a picture stands, as values: head, map, key, sources and date, one below the other, so that nothing
 * covers the map but scale and north. Pixels are those of the screen; whoever draws multiplies them.
 */
import type { Metres } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../palette';
import type { PictureContents, PictureEntry } from './contents';
import { scaleBar } from './scaleBar';

export type Drawn =
  | {
      readonly what: 'text';
      readonly text: string;
      readonly x: number;
      /** Of the baseline. */
      readonly y: number;
      readonly font: string;
      readonly colour: string;
    }
  /** `x`, `y` are the mark's middle. */
  | { readonly what: 'mark'; readonly entry: PictureEntry; readonly x: number; readonly y: number }
  | {
      readonly what: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: string;
    }
  | { readonly what: 'scale' | 'north'; readonly x: number; readonly y: number; readonly width: number };

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly map: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** In the order of drawing, the map before all of them. */
  readonly drawn: readonly Drawn[];
}

/** Width of a text in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** In the middle of the map. */
  readonly metresPerPixel: Metres;
}

// not translated: names of typefaces
const TEXT = '"Figtree Variable", system-ui, sans-serif';
// not translated: names of typefaces
const SERIF = '"Source Serif 4 Variable", Georgia, serif';

interface Style {
  readonly font: string;
  readonly line: number;
  readonly colour: string;
}

const STYLES = {
  title: { font: `600 23px ${SERIF}`, line: 29, colour: PALETTE.ink },
  sentence: { font: `450 15.5px ${TEXT}`, line: 22, colour: PALETTE.ink },
  key: { font: `650 12.5px ${TEXT}`, line: 20, colour: PALETTE.ink },
  entry: { font: `450 12.5px ${TEXT}`, line: 22, colour: PALETTE.ink },
  note: { font: `450 11.5px ${TEXT}`, line: 16, colour: PALETTE.inkSoft },
  source: { font: `400 10px ${TEXT}`, line: 13.5, colour: PALETTE.inkSoft },
  made: { font: `600 11px ${TEXT}`, line: 18, colour: PALETTE.ink },
  scale: { font: `600 11px ${TEXT}`, line: 14, colour: PALETTE.ink },
} as const satisfies Record<string, Style>;

/** Fonts that have to be loaded before anything is measured. */
export const PICTURE_FONTS: readonly string[] = Object.values(STYLES).map(({ font }) => font);

const MARGIN = 26;
const SLOT = 30;
const ENTRY_GAP = 18;

export function pictureLayout(i18n: I18n, contents: PictureContents, map: MapFrame, measure: Measure): PictureLayout {
  const { title, sentence, legend, sources, made } = contents;
  const drawn: Drawn[] = [];
  let y = MARGIN;
  const paragraph = (text: string, style: Style, width = map.width) => {
    for (const line of wrapText(text, { width, font: style.font }, measure)) {
      drawn.push({
        what: 'text',
        text: line,
        x: MARGIN,
        y: y + style.line * 0.75,
        font: style.font,
        colour: style.colour,
      });
      y += style.line;
    }
  };
  paragraph(title, STYLES.title);
  if (sentence !== null) {
    y += 4;
    paragraph(sentence, STYLES.sentence);
  }
  y += 12;
  const frame = { x: MARGIN, y, width: map.width, height: map.height };
  drawn.push(...scaleAndNorth(i18n, frame, map, measure));
  y += map.height + 16;
  paragraph(legend.title, STYLES.key);
  y = placeEntries(legend.entries, { y, width: map.width }, measure, drawn);
  if (legend.note) paragraph(legend.note, STYLES.note);
  y += 10;
  drawn.push({ what: 'box', x: MARGIN, y, width: map.width, height: 1, colour: PALETTE.border });
  y += 10;
  paragraph(made, STYLES.made);
  for (const source of sources) paragraph(source, STYLES.source);
  return { width: map.width + 2 * MARGIN, height: Math.ceil(y + MARGIN - 8), map: frame, drawn };
}

/** Entries side by side as far as they fit; returns where the next thing may begin. */
function placeEntries(
  entries: readonly PictureEntry[],
  { y: top, width }: { y: number; width: number },
  measure: Measure,
  drawn: Drawn[],
): number {
  const { font, line, colour } = STYLES.entry;
  let [x, y] = [0, top];
  for (const entry of entries) {
    // A mark wider than the slot makes it wider.
    const slot = Math.max(SLOT, (entry.pixels ?? 0) + 10);
    const wide = slot + measure(entry.label, font);
    if (x > 0 && x + wide > width) [x, y] = [0, y + line];
    drawn.push({ what: 'mark', entry, x: MARGIN + x + slot / 2 - 2, y: y + line / 2 });
    drawn.push({ what: 'text', text: entry.label, x: MARGIN + x + slot, y: y + line * 0.68, font, colour });
    x += wide + ENTRY_GAP;
  }
  return entries.length === 0 ? top : y + line + 2;
}

/** Scale in the lower left corner of the map, north in the upper right: the map is never turned. */
function scaleAndNorth(
  i18n: I18n,
  frame: PictureLayout['map'],
  { metresPerPixel }: MapFrame,
  measure: Measure,
): Drawn[] {
  const { font, colour } = STYLES.scale;
  const bar = scaleBar(i18n, { metresPerPixel, mostPixels: Math.min(140, frame.width / 3) });
  const [left, bottom] = [frame.x + 10, frame.y + frame.height - 10];
  const width = Math.max(bar.pixels, measure(bar.label, font)) + 20;
  const pale = 'rgba(255, 253, 248, 0.86)';
  return [
    { what: 'box', x: left, y: bottom - 34, width, height: 34, colour: pale },
    { what: 'text', text: bar.label, x: left + 10, y: bottom - 18, font, colour },
    { what: 'scale', x: left + 10, y: bottom - 8, width: bar.pixels },
    { what: 'box', x: frame.x + frame.width - 40, y: frame.y + 10, width: 30, height: 44, colour: pale },
    { what: 'north', x: frame.x + frame.width - 25, y: frame.y + 16, width: 14 },
    {
      what: 'text',
      text: 'N',
      x: frame.x + frame.width - 25 - measure('N', font) / 2,
      y: frame.y + 49,
      font,
      colour,
    },
  ];
}

/** Lines that fit a width; a word wider than the line is broken, so that nothing runs over the edge. */
export function wrapText(text: string, { width, font }: { width: number; font: string }, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  // Only at plain spaces: one that does not break keeps a figure and its unit together.
  for (const word of text.split(' ').flatMap((part) => breakWord(part, { width, font }, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, font) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, { width, font }: { width: number; font: string }, measure: Measure): string[] {
  if (measure(word, font) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter, font) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}
