import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { STATISTICS, type Summary } from '../../../core/experiment/statistics';
import { unitSymbol } from '../../../core/experiment/units';
import { number } from '../../../languages/figures';
import { Fold } from '../../../ui/Fold';
import { STATISTIC_NAMES } from '../names';
import { figure } from './figures';
import type { Figures } from './figuresOf';
import { MEANINGS } from './meanings';
import { summaryOf } from './placeValues';

/** The figures behind the charts, series by series. */
export function StatisticsTable({ experiment, figures }: { experiment: Experiment; figures: Figures }) {
  const { t, i18n } = useLingui();
  const quantity = figures.quantity!;
  const rows = quantity.series.map((series) => ({ series, summary: summaryOf(experiment, [series]) }));
  const symbol = unitSymbol(quantity.unit);
  const heads = [t`Readings`, t`Median`, t`Mean`, t`Lowest`, t`Highest`];
  const hasLevels = rows.some(({ summary }) => summary?.energyMean != null);
  return (
    <section className="classes-section" aria-label={t`Figures`}>
      <h2>{symbol ? t`In figures, ${symbol}` : t`In figures`}</h2>
      <div className="classes-scroll">
        <table className="classes-table">
          <caption className="visually-hidden">{t`Figures of each series`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Series`}</th>
              {[...heads, ...(hasLevels ? ['Leq'] : [])].map((head) => (
                <th key={head} scope="col" className="figures">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ series, summary }) => (
              <tr key={series.id}>
                <th scope="row">{series.name}</th>
                <td className="figures">
                  {summary ? number(i18n, summary.n) : t({ message: 'none', context: 'readings' })}
                </td>
                {(['median', 'mean', 'least', 'most'] as const).map((name) => (
                  <td key={name} className="figures">
                    {summary ? figure(i18n, summary[name]) : ''}
                  </td>
                ))}
                {hasLevels && (
                  <td className="figures">{summary?.energyMean == null ? '' : figure(i18n, summary.energyMean)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LeftOut summaries={rows.map(({ summary }) => summary)} />
      <Fold title={t`What the figures mean`}>
        <dl>
          {STATISTICS.map((id) => (
            <div key={id}>
              <dt>
                <strong>{t(STATISTIC_NAMES[id])}</strong>
              </dt>
              <dd>{t(MEANINGS[id])}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}

function LeftOut({ summaries }: { summaries: readonly (Summary | null)[] }) {
  const { t } = useLingui();
  const leftOut = summaries.reduce((sum, summary) => sum + (summary?.leftOut ?? 0), 0);
  const suspect = summaries.reduce((sum, summary) => sum + (summary?.suspect ?? 0), 0);
  if (leftOut + suspect === 0) return null;
  return (
    <p className="soft small">
      {leftOut > 0 &&
        t`${plural(leftOut, { one: '# bad or empty reading is left out.', other: '# bad or empty readings are left out.' })}`}{' '}
      {suspect > 0 && t`${plural(suspect, { one: '# suspect one counts.', other: '# suspect ones count.' })}`}
    </p>
  );
}
