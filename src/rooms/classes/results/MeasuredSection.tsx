import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { STATISTICS } from '../../../core/experiment/statistics';
import { Pick } from '../../../ui/Pick';
import { PlotFigure } from '../../../ui/PlotFigure';
import { STATISTIC_NAMES } from '../names';
import { chooseQuantity, chooseStatistic } from '../useClasses';
import { binsOf } from './bins';
import { boxChart, histogramChart } from './chartOptions';
import type { Figures } from './figuresOf';
import { MEANINGS } from './meanings';
import { StatisticsTable } from './StatisticsTable';
import { TimeFigure } from './TimeFigure';

export interface MeasuredSectionProps {
  readonly experiment: Experiment;
  readonly figures: Figures;
  /** Where what happened is written down; absent where nothing may be written. */
  readonly happenings?: ReactNode;
}

/** The readings of one quantity: over time, spread, and in figures. */
export function MeasuredSection({ experiment, figures, happenings }: MeasuredSectionProps) {
  const { t, i18n } = useLingui();
  const { quantities, statistic } = figures;
  const quantity = figures.quantity!;
  const bins = useMemo(
    () => histogramChart(i18n, binsOf(experiment, quantity), quantity),
    [i18n, experiment, quantity],
  );
  const withReadings = figures.places.filter(({ summary }) => summary !== null);
  const boxes = useMemo(() => boxChart(i18n, figures.places, quantity), [i18n, figures.places, quantity]);
  const name = t(STATISTIC_NAMES[statistic]);
  const hasLevels = [...figures.places, ...figures.cells].some(({ summary }) => summary && summary.energyMean !== null);
  const offered = STATISTICS.filter((name) => name !== 'energyMean' || hasLevels);
  return (
    <>
      <div className="classes-pair">
        {quantities.length > 1 && (
          <Pick
            label={t`What was measured`}
            options={quantities.map(({ key, name, symbol }) => ({
              id: key,
              label: symbol ? `${name}, ${symbol}` : name,
            }))}
            chosen={quantity.key}
            onChoose={chooseQuantity}
          />
        )}
        <Pick
          label={t`Figure on the map`}
          options={offered.map((id) => ({ id, label: t(STATISTIC_NAMES[id]) }))}
          chosen={statistic}
          onChoose={chooseStatistic}
        />
      </div>
      <p className="small">
        <strong>{t`${name}.`}</strong> {t(MEANINGS[statistic])}
      </p>
      {quantity.isRelative && (
        <p className="classes-warning">
          <Trans>
            These figures are relative: the instruments were not calibrated. They tell louder from quieter, more from
            less; they are not decibels or degrees to compare with a law.
          </Trans>
        </p>
      )}
      <TimeFigure experiment={experiment} quantity={quantity} />
      {happenings}
      <section className="classes-section" aria-label={t`How the readings are spread`}>
        <h2>{t`How the readings are spread`}</h2>
        <PlotFigure options={bins} label={t`Histogram of all readings; its figures stand in the table below`} />
        {withReadings.length > 1 && (
          <>
            <h3>{t`By place`}</h3>
            <PlotFigure options={boxes} label={t`Box plot by place; its figures stand in the table below`} />
            <p className="soft small">
              <Trans>
                In each box lie the middle half of the readings; the thick line is the median; the thin bar goes from
                the lowest to the highest.
              </Trans>
            </p>
          </>
        )}
      </section>
      <StatisticsTable experiment={experiment} figures={figures} />
      <p className="soft small">{t`Class data, not an official reading.`}</p>
    </>
  );
}
