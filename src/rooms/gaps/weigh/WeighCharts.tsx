/** The two charts, in a file of their own because they bring the plotting library along. */
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { lineY, rectY, ruleX, ruleY, text } from '@observablehq/plot';
import { useMemo } from 'react';
import type { Minutes } from '../../../core/units';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import type { SizedChart } from '../../../map/picture/chartFile';
import { PlotFigure } from '../../../ui/PlotFigure';
import type { Weighing } from '../../../workers/questions';
import type { WalkRange } from '../address';
import { ChartSaves, type ChartSavesProps } from '../report/ChartSaves';
import { walkClasses } from '../walkClasses';
import { HistogramBrush } from './HistogramBrush';
import { type Bar, barsOf } from './histogram';

const FRAME = {
  width: 366,
  marginRight: 20,
  style: { fontSize: '11px', fontFamily: 'inherit', background: 'none' },
} as const;

/** Figures on an axis, as the language writes them. */
const ticksBy = (i18n: I18n) => (value: number) => number(i18n, value);

/** In the colours of the map's cells. */
function histogramOptions(i18n: I18n, bars: readonly Bar[], standard: Minutes): SizedChart {
  const tickFormat = ticksBy(i18n);
  const classes = walkClasses(standard);
  const colour = ({ to }: Bar) => (classes.find(({ upTo }) => to <= upTo) ?? classes[classes.length - 1]).colour;
  return {
    ...FRAME,
    height: 190,
    marginLeft: MARGIN_LEFT,
    x: { label: i18n._(msg`Minutes on foot →`), ticks: 8, domain: [0, bars.length], tickFormat },
    y: { label: i18n._(msg`↑ People`), grid: true, ticks: 4, tickFormat },
    marks: [
      rectY(bars, { x1: 'from', x2: 'to', y: 'people', fill: colour, insetLeft: 0.5, insetRight: 0.5 }),
      ruleY([0]),
      ruleX([standard], { stroke: PALETTE.ink, strokeWidth: 1.5, strokeDasharray: '3 2' }),
      text([standard], {
        x: (at: number) => at,
        frameAnchor: 'top',
        dx: 4,
        text: () => i18n._(msg({ message: 'standard', context: 'line of a chart' })),
        textAnchor: 'start',
      }),
    ],
  };
}

function lorenzOptions(i18n: I18n, { people, places }: Weighing['lorenz']): SizedChart {
  const tickFormat = ticksBy(i18n);
  const points = people.map((share, k) => ({ people: 100 * share, places: 100 * places[k] }));
  return {
    ...FRAME,
    height: 250,
    marginLeft: MARGIN_LEFT,
    x: { label: i18n._(msg`People, fewest places in reach first (%) →`), ticks: 5, domain: [0, 100], tickFormat },
    y: { label: i18n._(msg`↑ Of all places in reach (%)`), ticks: 5, grid: true, domain: [0, 100], tickFormat },
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

export interface WeighChartsProps extends Pick<ChartSavesProps, 'room' | 'isCurrent'> {
  readonly weighing: Weighing;
  /** What the charts show, as one sentence. */
  readonly sentence: string;
  /** How uneven choice is, by its measure. */
  readonly unevenness: string;
  /** Name of the outline that they are about; absent: the whole city. */
  readonly outline?: string;
  readonly standard: Minutes;
  /** Absent: nothing is chosen on the histogram. */
  readonly range?: WalkRange | null;
}

export function WeighCharts({
  room,
  isCurrent,
  weighing,
  sentence,
  unevenness,
  outline,
  standard,
  range,
}: WeighChartsProps) {
  const { t, i18n } = useLingui();
  const histogram = useMemo(
    () => histogramOptions(i18n, barsOf(i18n, weighing.byWalk, standard), standard),
    [i18n, weighing, standard],
  );
  const lorenz = useMemo(() => lorenzOptions(i18n, weighing.lorenz), [i18n, weighing]);
  const chart = (
    <PlotFigure
      options={histogram}
      label={t`Histogram of people by minutes of walk; its figures stand in the table below`}
    />
  );
  const [walks, evenness] = [t`People by minutes of walk`, t`How evenly choice is spread`];
  const howToRead = t`Dashed: everybody reaches equally many places. The further the curve hangs below, the less even.`;
  return (
    <>
      <h3>{walks}</h3>
      {range === undefined ? (
        chart
      ) : (
        <HistogramBrush bars={weighing.byWalk.length} range={range} margins={MARGINS}>
          {chart}
        </HistogramBrush>
      )}
      <ChartSaves
        {...{ room, isCurrent }}
        words={{ title: walks, sentence, outline }}
        name="walks"
        options={() => histogram}
      />
      {weighing.lorenz.people.length > 0 && (
        <>
          <h3>{evenness}</h3>
          <PlotFigure
            options={lorenz}
            label={t`Lorenz curve of places in reach; its figures stand in the table below`}
          />
          <p className="soft small">{howToRead}</p>
          <ChartSaves
            {...{ room, isCurrent }}
            words={{ title: evenness, sentence, notes: [howToRead, unevenness], outline }}
            name="evenness"
            options={() => lorenz}
          />
        </>
      )}
    </>
  );
}
