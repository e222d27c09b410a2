/** Where everything of a chart's picture stands, as values: head, chart, notes, sources and date, one below the other. */
import { PALETTE } from '../palette';
import { type Measure, wrapText } from './pictureLayout';

/** What a picture of a chart says besides the chart. */
export interface ChartContents {
  readonly title: string;
  /** What the chart shows, as one sentence. */
  readonly sentence: string;
  /** How to read it, and how it was worked out; a paragraph each. */
  readonly notes: readonly string[];
  /** Whose data it shows, with licence and date, one each. */
  readonly sources: readonly string[];
  /** Who made it and when: `Learning Atlas, 21 November 2026`. */
  readonly made: string;
}

export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly family: string;
  /** From line to line, in pixels. */
  readonly line: number;
  readonly colour: string;
}

export interface TextLine {
  readonly text: string;
  /** From the edge at which the language begins its lines. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly style: TextStyle;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly lines: readonly TextLine[];
  /** Of the rule between the chart and whose data it shows. */
  readonly ruleY: number;
}

// A file is read where the page's typefaces are not: these are everywhere, and lines are measured in them.
// not translated: names of typefaces
const TEXT = 'system-ui, sans-serif';
// not translated: names of typefaces
const SERIF = 'Georgia, serif';

const STYLES = {
  title: { size: 23, weight: 600, family: SERIF, line: 29, colour: PALETTE.ink },
  sentence: { size: 15.5, weight: 400, family: TEXT, line: 22, colour: PALETTE.ink },
  note: { size: 12, weight: 400, family: TEXT, line: 17, colour: PALETTE.inkSoft },
  made: { size: 11, weight: 600, family: TEXT, line: 18, colour: PALETTE.ink },
  source: { size: 10.5, weight: 400, family: TEXT, line: 14, colour: PALETTE.inkSoft },
} as const satisfies Record<string, TextStyle>;

/** As a canvas takes it. */
const fontOf = ({ size, weight, family }: TextStyle) => `${weight} ${size}px ${family}`;

export const CHART_MARGIN = 26;

/** @param chart its size in pixels */
export function chartLayout(
  { title, sentence, notes, sources, made }: ChartContents,
  chart: { readonly width: number; readonly height: number },
  measure: Measure,
): ChartLayout {
  const lines: TextLine[] = [];
  let y = CHART_MARGIN;
  const paragraph = (paragraphText: string, style: TextStyle) => {
    for (const text of wrapText(paragraphText, { width: chart.width, font: fontOf(style) }, measure)) {
      lines.push({ text, x: CHART_MARGIN, y: y + style.line * 0.75, style });
      y += style.line;
    }
  };
  paragraph(title, STYLES.title);
  y += 4;
  paragraph(sentence, STYLES.sentence);
  y += 14;
  const frame = { x: CHART_MARGIN, y, ...chart };
  y += chart.height + 12;
  for (const note of notes) paragraph(note, STYLES.note);
  y += 8;
  const ruleY = y;
  y += 9;
  paragraph(made, STYLES.made);
  for (const source of sources) paragraph(source, STYLES.source);
  return {
    width: chart.width + 2 * CHART_MARGIN,
    height: Math.ceil(y + CHART_MARGIN - 8),
    chart: frame,
    lines,
    ruleY,
  };
}
