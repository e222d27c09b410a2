import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Experiment, Series } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { Fold } from '../../../ui/Fold';
import { seriesValues } from '../results/seriesValues';
import { endWriting, makeEdits } from '../useDesk';
import { CalibrationFields } from './CalibrationFields';
import { FlagRuleFields } from './FlagRuleFields';
import { MarkFields } from './MarkFields';
import { flaggedText, seriesFacts } from './seriesSentences';

/** One series: what it is, where it was measured, and what is thought of its readings. */
export function SeriesCard({ experiment, series }: { experiment: Experiment; series: Series }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const walk = experiment.walks.find((one) => one.id === series.walk);
  const change = (changes: Partial<Series>, writing?: string) =>
    makeEdits([{ do: 'change', in: 'series', id: series.id, changes }], writing);
  return (
    <article className="classes-series" aria-label={series.name}>
      <div className="classes-pair">
        <div className="text-box">
          <label htmlFor={`${id}-name`}>{t`Name`}</label>
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
            <label htmlFor={`${id}-place`}>{t`Place`}</label>
            <select
              id={`${id}-place`}
              value={experiment.places.some((place) => place.id === series.place) ? series.place! : ''}
              onChange={({ target }) => change({ place: target.value || null })}
            >
              <option value="">{t`Not on the map yet`}</option>
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
        {seriesFacts(i18n, experiment, series)} {flaggedText(i18n, seriesValues(experiment, series).flags)}
      </p>
      <Fold title={t`Flags and calibration`}>
        <FlagRuleFields series={series} onChange={(rules) => change({ rules })} />
        <MarkFields experiment={experiment} series={series} />
        <CalibrationFields calibration={series.calibration} onChange={(calibration) => change({ calibration })} />
        <div className="classes-row">
          <Button look="quiet" onPress={() => makeEdits([{ do: 'remove', from: 'series', id: series.id }])}>
            <Trans>Remove this series</Trans>
          </Button>
        </div>
      </Fold>
    </article>
  );
}
