import { useId } from 'react';
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { FLAGS, flagIndex } from '../../../core/experiment/readings';
import { unitSymbol } from '../../../core/experiment/units';
import { Button } from '../../../ui/Button';
import { Fold } from '../../../ui/Fold';
import { plural } from '../results/figures';
import { timeSpanText } from '../results/localTime';
import { seriesValues } from '../results/seriesValues';
import { endWriting, makeEdits } from '../useDesk';
import { CalibrationFields } from './CalibrationFields';
import { FlagRuleFields } from './FlagRuleFields';
import { MarkFields } from './MarkFields';

/** One series: what it is, where it was measured, and what is thought of its readings. */
export function SeriesCard({ experiment, series }: { experiment: Experiment; series: Series }) {
  const id = useId();
  const { count, times } = series.readings;
  const walk = experiment.walks.find((one) => one.id === series.walk);
  const { flags } = seriesValues(experiment, series);
  const flagged = FLAGS.slice(1).map((flag) => ({
    flag,
    n: flags.reduce((n, f) => (f === flagIndex(flag) ? n + 1 : n), 0),
  }));
  const change = (changes: Partial<Series>, writing?: string) =>
    makeEdits([{ do: 'change', in: 'series', id: series.id, changes }], writing);
  return (
    <article className="classes-series" aria-label={series.name}>
      <div className="classes-pair">
        <div className="text-box">
          <label htmlFor={`${id}-name`}>Name</label>
          <input
            id={`${id}-name`}
            value={series.name}
            maxLength={80}
            onChange={({ target }) => change({ name: target.value }, `name ${series.id}`)}
            onBlur={endWriting}
          />
        </div>
        {!walk && (
          <div className="pick">
            <label htmlFor={`${id}-place`}>Place</label>
            <select
              id={`${id}-place`}
              value={experiment.places.some((place) => place.id === series.place) ? series.place! : ''}
              onChange={({ target }) => change({ place: target.value || null })}
            >
              <option value="">Not on the map yet</option>
              {experiment.places.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <p className="small soft">
        {plural(count, 'reading', 'readings')} {unitSymbol(series.unit) && `in ${unitSymbol(series.unit)}`}
        {count > 0 && `, ${timeSpanText(times[0], times[count - 1], experiment.timeZone)}`}
        {series.instrument && `, ${series.instrument}`}
        {series.isRelative && !series.calibration && ', relative'}
        {walk && `, on ${walk.name}${walk.isDrawn ? ' (where on it is an estimate)' : ''}`}.
        {flagged.some(({ n }) => n > 0) &&
          ` Flagged: ${flagged
            .filter(({ n }) => n > 0)
            .map(({ flag, n }) => `${n} ${flag}`)
            .join(', ')}.`}
      </p>
      <Fold title="Flags and calibration">
        <FlagRuleFields series={series} onChange={(rules) => change({ rules })} />
        <MarkFields experiment={experiment} series={series} />
        <CalibrationFields calibration={series.calibration} onChange={(calibration) => change({ calibration })} />
        <div className="classes-row">
          <Button look="quiet" onPress={() => makeEdits([{ do: 'remove', from: 'series', id: series.id }])}>
            Remove this series
          </Button>
        </div>
      </Fold>
    </article>
  );
}
