/** Charts as values: what Observable Plot is to draw. All times are what clocks on the wall of the class's city showed. */
import { msg } from '@lingui/core/macro';
import { barX, dot, lineY, rectY, ruleX, ruleY, text, tickX } from '@observablehq/plot';
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { flagIndex } from '../../../core/experiment/readings';
import { thin } from '../../../core/experiment/thin';
import { date, number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import type { ChartOptions } from '../../../ui/PlotFigure';
import { wallClock } from './localTime';
import type { PlaceFigures } from './placeValues';
import type { MeasuredQuantity } from './quantities';
import { seriesColour } from './seriesColours';
import { seriesValues } from './seriesValues';

export const CHART_WIDTH = 366;
const frame = (width: number) =>
  ({ width, style: { fontSize: '11px', fontFamily: 'inherit', background: 'none' } }) as const;

/** More points than pixels tell the eye nothing. */
const POINTS_PER_PIXEL = 2;
const [SUSPECT, BAD, GAP] = [flagIndex('suspect'), flagIndex('bad'), flagIndex('gap')];

interface Point {
  readonly time: Date;
  /** NaN breaks the line. */
  readonly value: number;
}

interface Drawn {
  readonly line: readonly Point[];
  readonly suspect: readonly Point[];
  readonly bad: readonly Point[];
}

/** Flagged readings are drawn beside the line, as long as they are few enough to be seen one by one. */
const MOST_DOTS = 400;

export function drawnSeries(experiment: Experiment, series: Series, most: number): Drawn {
  const clock = wallClock(experiment.timeZone);
  const { times } = series.readings;
  const { values, flags } = seriesValues(experiment, series);
  const point = (i: number): Point => ({ time: new Date(clock(times[i])), value: values[i] });
  const counted = values.map((value, i) => (flags[i] === BAD ? Number.NaN : value));
  const line: Point[] = [];
  let before = -1;
  for (const i of thin(times, counted, most)) {
    // A pause that was flagged is no line from its one end to the other.
    if (before >= 0 && hasGap(flags, before, i)) line.push({ time: point(i).time, value: Number.NaN });
    line.push(point(i));
    before = i;
  }
  const flagged = (flag: number) => {
    const rows = Array.from(flags.keys()).filter((i) => flags[i] === flag && !Number.isNaN(values[i]));
    return rows.slice(0, MOST_DOTS).map(point);
  };
  return { line, suspect: flagged(SUSPECT), bad: flagged(BAD) };
}

function hasGap(flags: Uint8Array, after: number, until: number) {
  for (let i = after + 1; i <= until; i++) if (flags[i] === GAP) return true;
  return false;
}

export interface TimeChart {
  readonly experiment: Experiment;
  readonly quantity: MeasuredQuantity;
  readonly width?: number;
  readonly height?: number;
  /** The same for charts that are compared; the series' own where absent. */
  readonly domain?: readonly [least: number, most: number];
}

const axisText = ({ name, symbol }: MeasuredQuantity) => (symbol ? `${name} (${symbol})` : name);
/** Ticks stand at round values; sums of steps leave crumbs behind the ninth digit. */
const axisNumber = (i18n: I18n, value: number) => number(i18n, value, { maximumFractionDigits: 9 });

export function timeChart(
  i18n: I18n,
  { experiment, quantity, width = CHART_WIDTH, height = 240, domain }: TimeChart,
): ChartOptions {
  const drawn = quantity.series.map((series) => drawnSeries(experiment, series, width * POINTS_PER_PIXEL));
  const clock = wallClock(experiment.timeZone);
  const happenings = experiment.happenings.map(({ at, text: what }) => ({ time: new Date(clock(at)), what }));
  return {
    ...frame(width),
    height,
    marginLeft: 46,
    marginTop: happenings.length > 0 ? 34 : 24,
    x: { type: 'utc', label: null, ticks: Math.round(width / 100), tickFormat: (time: Date) => tickText(i18n, time) },
    y: {
      label: `↑ ${axisText(quantity)}`,
      grid: true,
      ticks: 5,
      nice: true,
      tickFormat: (value: number) => axisNumber(i18n, value),
      ...(domain && { domain: [...domain] }),
    },
    marks: [
      ...drawn.flatMap(({ line, suspect, bad }, i) => [
        lineY(line, { x: 'time', y: 'value', stroke: seriesColour(i), strokeWidth: 1.5 }),
        dot(suspect, { x: 'time', y: 'value', r: 4.5, stroke: PALETTE.ink, strokeWidth: 1.5, fill: 'none' }),
        dot(bad, { x: 'time', y: 'value', symbol: 'times', r: 3.5, stroke: PALETTE.ink, strokeWidth: 1.6 }),
      ]),
      ruleX(happenings, { x: 'time', stroke: PALETTE.ink, strokeDasharray: '3 2' }),
      text(happenings, { x: 'time', text: 'what', frameAnchor: 'top', dy: -12, textAnchor: 'middle', fontWeight: 600 }),
    ],
  };
}

/** `10:05`, and at midnight the day that begins. */
const tickText = (i18n: I18n, time: Date) => {
  const clock = time.toISOString().slice(11, 19);
  if (clock === '00:00:00') return date(i18n, time, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return clock.endsWith(':00') ? clock.slice(0, 5) : clock;
};

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export function histogramChart(i18n: I18n, bins: readonly Bin[], quantity: MeasuredQuantity): ChartOptions {
  const tickFormat = (value: number) => axisNumber(i18n, value);
  const readings = i18n._(msg`Readings`);
  return {
    ...frame(CHART_WIDTH),
    height: 180,
    marginLeft: 46,
    x: { label: `${axisText(quantity)} →`, ticks: 7, tickFormat },
    y: { label: `↑ ${readings}`, grid: true, ticks: 4, tickFormat },
    marks: [
      rectY(bins, { x1: 'from', x2: 'to', y: 'count', fill: PALETTE.accent, insetLeft: 0.5, insetRight: 0.5 }),
      ruleY([0]),
    ],
  };
}

/** A box from quarter to three quarters, its line at the median, whiskers to the lowest and highest reading. */
export function boxChart(i18n: I18n, rows: readonly PlaceFigures[], quantity: MeasuredQuantity): ChartOptions {
  const tickFormat = (value: number) => axisNumber(i18n, value);
  const known = rows.flatMap(({ place, summary }) => (summary ? [{ name: place.name, ...summary }] : []));
  return {
    ...frame(CHART_WIDTH),
    height: 44 + 30 * known.length,
    marginLeft: 96,
    x: { label: `${axisText(quantity)} →`, grid: true, ticks: 5, nice: true, tickFormat },
    y: { label: null, domain: known.map(({ name }) => name), tickFormat: shortened },
    marks: [
      barX(known, { y: 'name', x1: 'least', x2: 'most', fill: PALETTE.inkSoft, insetTop: 10, insetBottom: 10 }),
      barX(known, {
        y: 'name',
        x1: 'lowerQuartile',
        x2: 'upperQuartile',
        fill: PALETTE.accentPale,
        stroke: PALETTE.accentDeep,
        insetTop: 3,
        insetBottom: 3,
      }),
      tickX(known, {
        y: 'name',
        x: 'median',
        stroke: PALETTE.accentDeep,
        strokeWidth: 2.5,
        insetTop: 3,
        insetBottom: 3,
      }),
    ],
  };
}

const shortened = (name: string) => (name.length > 15 ? `${name.slice(0, 14)}…` : name);
