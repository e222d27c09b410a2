/** A chart to take along, as SVG or PNG, with everything on it that it needs to be read without the page. */
import { type PlotOptions, plot } from '@observablehq/plot';
import { languageOf } from '../../languages/languages';
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../palette';
import { type ChartContents, type ChartLayout, chartLayout } from './chartLayout';
import { chartSvg } from './chartSvg';
import { withPngText } from './pngText';
import { pngOfSvg } from './svgPng';

const WIDTH = 760;
/** For the axes, in the letters of a picture. */
const MARGINS = { marginTop: 30, marginBottom: 46, marginLeft: 68 };

/** A chart as the screen has it, with its size in pixels. */
export type SizedChart = PlotOptions & { readonly width: number; readonly height: number };

export interface ChartFile {
  readonly contents: ChartContents;
  /** In a picture it is larger in the same proportion, and light by night too. */
  readonly options: SizedChart;
  readonly as: 'png' | 'svg';
}

/** Fetched on demand: few visitors take a picture. Throws, in words, where the browser cannot draw one. */
export async function chartFile(i18n: I18n, { contents, options, as }: ChartFile): Promise<Blob> {
  const height = Math.round((WIDTH * options.height) / options.width);
  const layout = chartLayout(contents, { width: WIDTH, height }, measureBy(contextOf()));
  const { direction } = languageOf(i18n);
  const svg = chartSvg({ contents, layout, chart: drawnChart(options, layout), direction });
  const file = new Blob([svg], { type: 'image/svg+xml;charset=utf-8' });
  if (as === 'svg') return file;
  const png = new Uint8Array(await (await pngOfSvg(file, layout)).arrayBuffer());
  const { title, sentence, sources, made } = contents;
  const texts = { Title: title, Description: sentence, Source: sources.join('\n'), Software: made };
  return new Blob([withPngText(png, texts)], { type: 'image/png' });
}

function drawnChart(options: PlotOptions, { chart: { x, y, width, height } }: ChartLayout): string {
  // not translated: names of typefaces
  const style = { fontSize: '13px', fontFamily: 'system-ui, sans-serif', background: 'none' };
  const drawn = plot({ ...options, width, height, ...MARGINS, style });
  const chart = drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg');
  if (!chart) throw new Error('the chart came out empty');
  chart.setAttribute('x', String(x));
  chart.setAttribute('y', String(y));
  chart.setAttribute('color', PALETTE.ink);
  // Rules for the page's own charts; here attributes say all.
  for (const sheet of chart.querySelectorAll('style')) sheet.remove();
  return new XMLSerializer().serializeToString(chart);
}

function contextOf(): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser gives no canvas to draw on');
  return context;
}

const measureBy = (context: CanvasRenderingContext2D) => (text: string, font: string) => {
  context.font = font;
  return context.measureText(text).width;
};
