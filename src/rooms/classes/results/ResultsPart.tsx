import { useMemo } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { STATISTICS, type Statistic } from '../../../core/experiment/statistics';
import { Empty } from '../../../ui/Notice';
import { Pick } from '../../../ui/Pick';
import { PlotFigure } from '../../../ui/PlotFigure';
import { WrittenText } from '../plan/WrittenText';
import { chooseQuantity, chooseStatistic } from '../useClasses';
import { binsOf } from './bins';
import { CompareSection } from './CompareSection';
import { boxChart, histogramChart } from './chartOptions';
import type { Figures } from './figuresOf';
import { HappeningFields } from './HappeningFields';
import { MEANINGS } from './meanings';
import { StatisticsTable } from './StatisticsTable';
import { TalliesSection } from './TalliesSection';
import { TimeFigure } from './TimeFigure';
import { useFigures } from './useFigures';

/** What was found: on the map beside, over time, how it is spread, and in figures; and the class's own conclusion. */
export function ResultsPart({ experiment }: { experiment: Experiment }) {
  const figures = useFigures(experiment)!;
  const hasTallies = experiment.counts.length + experiment.answers.length > 0;
  return (
    <div className="classes-part">
      {figures.quantity ? (
        <Measured experiment={experiment} figures={figures} />
      ) : (
        !hasTallies && <Empty title="No readings yet">Bring files in “Data”, and their charts stand here.</Empty>
      )}
      <TalliesSection experiment={experiment} />
      <CompareSection experiment={experiment} figures={figures} />
      <section className="classes-form" aria-label="Conclusion">
        <WrittenText
          of="conclusion"
          label="Conclusion"
          value={experiment.conclusion}
          rows={4}
          hint="What did you find? Was your hypothesis right? What would you measure next?"
        />
      </section>
    </div>
  );
}

function Measured({ experiment, figures }: { experiment: Experiment; figures: Figures }) {
  const { quantities, statistic } = figures;
  const quantity = figures.quantity!;
  const bins = useMemo(() => histogramChart(binsOf(experiment, quantity), quantity), [experiment, quantity]);
  const withReadings = figures.places.filter(({ summary }) => summary !== null);
  const boxes = useMemo(() => boxChart(figures.places, quantity), [figures.places, quantity]);
  const hasLevels = [...figures.places, ...figures.cells].some(({ summary }) => summary && summary.energyMean !== null);
  const offered = (Object.keys(STATISTICS) as Statistic[]).filter((name) => name !== 'energyMean' || hasLevels);
  return (
    <>
      <div className="classes-pair">
        {quantities.length > 1 && (
          <Pick
            label="What was measured"
            options={quantities.map(({ key, name, symbol }) => ({
              id: key,
              label: symbol ? `${name}, ${symbol}` : name,
            }))}
            chosen={quantity.key}
            onChoose={chooseQuantity}
          />
        )}
        <Pick
          label="Figure on the map"
          options={offered.map((id) => ({ id, label: STATISTICS[id] }))}
          chosen={statistic}
          onChoose={chooseStatistic}
        />
      </div>
      <p className="small">
        <strong>{STATISTICS[statistic]}.</strong> {MEANINGS[statistic]}
      </p>
      {quantity.isRelative && (
        <p className="classes-warning">
          These figures are relative: the instruments were not calibrated. They tell louder from quieter, more from
          less; they are not decibels or degrees to compare with a law.
        </p>
      )}
      <TimeFigure experiment={experiment} quantity={quantity} />
      <HappeningFields experiment={experiment} quantity={quantity} />
      <section className="classes-section" aria-label="How the readings are spread">
        <h2>How the readings are spread</h2>
        <PlotFigure options={bins} label="Histogram of all readings; its figures stand in the table below" />
        {withReadings.length > 1 && (
          <>
            <h3>By place</h3>
            <PlotFigure options={boxes} label="Box plot by place; its figures stand in the table below" />
            <p className="soft small">
              In each box lie the middle half of the readings; the thick line is the median; the thin bar goes from the
              lowest to the highest.
            </p>
          </>
        )}
      </section>
      <StatisticsTable experiment={experiment} figures={figures} />
      <p className="soft small">Class data, not an official reading.</p>
    </>
  );
}
