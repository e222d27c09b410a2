/** A laid-out picture of a chart as the text of an SVG file. Pure. */
import { PALETTE } from '../palette';
import { CHART_MARGIN, type ChartContents, type ChartLayout, type TextLine } from './chartLayout';

interface ChartSvg {
  readonly contents: Pick<ChartContents, 'title' | 'sentence'>;
  readonly layout: ChartLayout;
  /** An `svg` element, whole. */
  readonly chart: string;
  readonly direction: 'ltr' | 'rtl';
}

export function chartSvg({ contents, layout, chart, direction }: ChartSvg): string {
  const { width, height, ruleY } = layout;
  // not translated: markup
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<title>${escaped(contents.title)}</title>`,
    `<desc>${escaped(contents.sentence)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${PALETTE.paper}"/>`,
    ...layout.lines.map((line) => textElement(line, width, direction)),
    chart,
    `<rect x="${CHART_MARGIN}" y="${ruleY}" width="${layout.chart.width}" height="1" fill="${PALETTE.border}"/>`,
    '</svg>',
  ].join('\n');
}

/** The chart's axes run to the right in every language; what stands around it begins where the language does. */
function textElement({ text, x, y, style }: TextLine, width: number, direction: 'ltr' | 'rtl'): string {
  const { size, weight, family, colour } = style;
  const start = direction === 'rtl' ? width - x : x;
  const attributes = `x="${start}" y="${y}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"`;
  return `<text ${attributes} fill="${colour}" direction="${direction}">${escaped(text)}</text>`;
}

/** What XML 1.0 has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: names of cities and sources come from files and may hold any
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(NOT_IN_XML, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]);
