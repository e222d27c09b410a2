import { useLingui } from '@lingui/react/macro';
import type { Count, Experiment } from '../../../core/experiment/experiment';
import { number, quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { figure } from './figures';

/** What was counted and answered, as bars with their numbers: they are charts and tables at once. */
export function TalliesSection({ experiment: { counts, answers, places } }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const placeOf = (id: string | null) => places.find((place) => place.id === id)?.name ?? null;
  const counted = counts.filter(({ tallies }) => tallies.some(({ what }) => what.trim() !== ''));
  const answered = answers.filter(({ tallies }) => tallies.some(({ what }) => what.trim() !== ''));
  if (counted.length + answered.length === 0) return null;
  return (
    <section className="classes-section" aria-label={t`Counted`}>
      {counted.length > 0 && <h2>{t`Counted`}</h2>}
      {counted.map(({ id, place, minutes, tallies }) => (
        <TallyBars
          key={id}
          title={[placeOf(place), minutesText(i18n, minutes)].filter(Boolean).join(', ')}
          tallies={tallies}
          perHour={60 / minutes}
        />
      ))}
      {answered.length > 0 && <h2>{t`Answered`}</h2>}
      {answered.map(({ id, place, question, tallies }) => (
        <TallyBars key={id} title={[question, placeOf(place)].filter(Boolean).join(', ')} tallies={tallies} />
      ))}
    </section>
  );
}

const minutesText = (i18n: I18n, minutes: number) =>
  quantity(i18n, minutes, 'minute', { unitDisplay: 'long', maximumFractionDigits: 2 });

interface TallyBarsProps {
  readonly title: string;
  readonly tallies: Count['tallies'];
  /** What a count makes of an hour; absent for answers, which show their share instead. */
  readonly perHour?: number;
}

function TallyBars({ title, tallies, perHour }: TallyBarsProps) {
  const { t, i18n } = useLingui();
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  const rateText = (count: number) => {
    if (perHour) return t`${{ rate: figure(i18n, count * perHour) }} an hour`;
    return all > 0 ? t`${{ share: number(i18n, Math.round((100 * count) / all)) }} %` : '';
  };
  return (
    <table className="classes-table">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t`What`}</th>
          <th scope="col">{t({ message: 'Bar', context: 'of a chart' })}</th>
          <th scope="col">{t`How many`}</th>
          <th scope="col">{perHour ? t`In an hour, at this rate` : t`Share`}</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ what, count }, i) => (
          <tr key={i}>
            <th scope="row">{what || t`(not named)`}</th>
            <td className="classes-bar-cell" aria-hidden="true">
              <span className="classes-bar" style={{ width: `${(100 * count) / most}%` }} />
            </td>
            <td className="figures">{number(i18n, count)}</td>
            <td className="figures soft">{rateText(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
