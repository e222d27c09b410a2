/** The two charts, in a file of their own because they bring the plotting library along. */
import { lineY, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { useMemo } from 'react';
import type { Minutes } from '../../../core/units';
import { PALETTE } from '../../../map/palette';
import { type ChartOptions, PlotFigure } from '../../../ui/PlotFigure';
import type { Weighing } from '../../../workers/questions';
import type { WalkRange } from '../address';
import { walkClasses } from '../walkClasses';
import { HistogramBrush } from './HistogramBrush';
import { type Bar, barsOf } from './histogram';

const FRAME = {
  width: 366,
  marginRight: 20,
  style: { fontSize: '11px', fontFamily: 'inherit', background: 'none' },
} as const;

/** In the colours of the map's cells. */
function histogramOptions(bars: readonly Bar[], standard: Minutes): ChartOptions {
  const classes = walkClasses(standard);
  const colour = ({ to }: Bar) => (classes.find(({ upTo }) => to <= upTo) ?? classes[classes.length - 1]).colour;
  return {
    ...FRAME,
    height: 190,
    marginLeft: MARGIN_LEFT,
    x: { label: 'Minutes on foot →', ticks: 8, domain: [0, bars.length] },
    y: { label: '↑ People', grid: true, ticks: 4 },
    marks: [
      rectY(bars, { x1: 'from', x2: 'to', y: 'people', fill: colour, insetLeft: 0.5, insetRight: 0.5 }),
      ruleY([0]),
      ruleX([standard], { stroke: PALETTE.ink, strokeWidth: 1.5, strokeDasharray: '3 2' }),
      text([standard], {
        x: (at: number) => at,
        frameAnchor: 'top',
        dx: 4,
        text: () => 'standard',
        textAnchor: 'start',
      }),
    ],
  };
}

function lorenzOptions({ people, places }: Weighing['lorenz']): ChartOptions {
  const points = people.map((share, k) => ({ people: 100 * share, places: 100 * places[k] }));
  return {
    ...FRAME,
    height: 250,
    marginLeft: MARGIN_LEFT,
    x: { label: 'People, fewest places in reach first (%) →', ticks: 5, domain: [0, 100] },
    y: { label: '↑ Of all places in reach (%)', ticks: 5, grid: true, domain: [0, 100] },
    marks: [
      ruleY([0]),
      lineY(
        [
          { people: 0, places: 0 },
          { people: 100, places: 100 },
        ],
        { x: 'people', y: 'places', stroke: PALETTE.inkSoft, strokeDasharray: '3 3' },
      ),
      lineY(points, { x: 'people', y: 'places', stroke: PALETTE.accent, strokeWidth: 2.5 }),
    ],
  };
}

/** Left of the bars of both charts, for the figures of their axis. */
const MARGIN_LEFT = 46;
const MARGINS = { left: MARGIN_LEFT / FRAME.width, right: FRAME.marginRight / FRAME.width };

export interface WeighChartsProps {
  readonly weighing: Weighing;
  readonly standard: Minutes;
  /** Absent: nothing is chosen on the histogram. */
  readonly range?: WalkRange | null;
}

export function WeighCharts({ weighing, standard, range }: WeighChartsProps) {
  const histogram = useMemo(() => histogramOptions(barsOf(weighing.byWalk, standard), standard), [weighing, standard]);
  const lorenz = useMemo(() => lorenzOptions(weighing.lorenz), [weighing]);
  const chart = (
    <PlotFigure
      options={histogram}
      label="Histogram of people by minutes of walk; its figures stand in the table below"
    />
  );
  return (
    <>
      <h3>People by minutes of walk</h3>
      {range === undefined ? (
        chart
      ) : (
        <HistogramBrush bars={weighing.byWalk.length} range={range} margins={MARGINS}>
          {chart}
        </HistogramBrush>
      )}
      {weighing.lorenz.people.length > 0 && (
        <>
          <h3>How evenly choice is spread</h3>
          <PlotFigure options={lorenz} label="Lorenz curve of places in reach; its figures stand in the table below" />
          <p className="soft small">
            Dashed: everybody reaches equally many places. The further the curve hangs below, the less even.
          </p>
        </>
      )}
    </>
  );
}
