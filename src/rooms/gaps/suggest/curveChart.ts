/** The curve of a suggestion as a chart, for pictures; the page shows it as a table with bars. Load on demand: Plot is large. */
import { msg } from '@lingui/core/macro';
import { barY, ruleY, tickY } from '@observablehq/plot';
import type { CurvePoint } from '../../../core/allocation/coverCurve';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import type { SizedChart } from '../../../map/picture/chartFile';
import { SUGGESTED_COLOUR } from './suggestedColour';

/** A bar is what the greedy choice gains, the line above it what no choice can pass. */
export function curveChart(i18n: I18n, points: readonly CurvePoint[]): SizedChart {
  const tickFormat = (value: number) => number(i18n, value);
  return {
    width: 366,
    height: 190,
    x: { label: i18n._(msg`Places →`), tickFormat },
    y: { label: i18n._(msg`↑ More people within the standard`), grid: true, ticks: 4, tickFormat },
    marks: [
      barY(points, { x: 'count', y: 'gained', fill: SUGGESTED_COLOUR }),
      tickY(points, { x: 'count', y: 'bound', stroke: PALETTE.ink, strokeWidth: 2 }),
      ruleY([0]),
    ],
  };
}
