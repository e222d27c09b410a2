import { useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { STATISTICS, type Summary } from '../../../core/experiment/statistics';
import { unitSymbol } from '../../../core/experiment/units';
import { Fold } from '../../../ui/Fold';
import { STATISTIC_NAMES } from '../names';
import { count, figure } from './figures';
import type { Figures } from './figuresOf';
import { MEANINGS } from './meanings';
import { summaryOf } from './placeValues';

/** The figures behind the charts, series by series. */
export function StatisticsTable({ experiment, figures }: { experiment: Experiment; figures: Figures }) {
  const { t } = useLingui();
  const quantity = figures.quantity!;
  const rows = quantity.series.map((series) => ({ series, summary: summaryOf(experiment, [series]) }));
  const hasLevels = rows.some(({ summary }) => summary?.energyMean != null);
  return (
    <section className="classes-section" aria-label="Figures">
      <h2>In figures{unitSymbol(quantity.unit) && `, ${unitSymbol(quantity.unit)}`}</h2>
      <div className="classes-scroll">
        <table className="classes-table">
          <caption className="visually-hidden">Figures of each series</caption>
          <thead>
            <tr>
              <th scope="col">Series</th>
              {['Readings', 'Median', 'Mean', 'Lowest', 'Highest', ...(hasLevels ? ['Leq'] : [])].map((head) => (
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
                <td className="figures">{summary ? count(summary.n) : 'none'}</td>
                {(['median', 'mean', 'least', 'most'] as const).map((name) => (
                  <td key={name} className="figures">
                    {summary ? figure(summary[name]) : ''}
                  </td>
                ))}
                {hasLevels && (
                  <td className="figures">{summary?.energyMean == null ? '' : figure(summary.energyMean)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LeftOut summaries={rows.map(({ summary }) => summary)} />
      <Fold title="What the figures mean">
        <dl>
          {STATISTICS.map((id) => (
            <div key={id}>
              <dt>
                <strong>{t(STATISTIC_NAMES[id])}</strong>
              </dt>
              <dd>{MEANINGS[id]}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}

function LeftOut({ summaries }: { summaries: readonly (Summary | null)[] }) {
  const leftOut = summaries.reduce((sum, summary) => sum + (summary?.leftOut ?? 0), 0);
  const suspect = summaries.reduce((sum, summary) => sum + (summary?.suspect ?? 0), 0);
  if (leftOut + suspect === 0) return null;
  return (
    <p className="soft small">
      {leftOut > 0 && `${count(leftOut)} bad or empty ${leftOut === 1 ? 'reading is' : 'readings are'} left out. `}
      {suspect > 0 && `${count(suspect)} suspect ${suspect === 1 ? 'one counts' : 'ones count'}.`}
    </p>
  );
}
