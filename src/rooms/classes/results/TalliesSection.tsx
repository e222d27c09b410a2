import type { Count, Experiment } from '../../../core/experiment/experiment';
import { count as countText, figure } from './figures';

/** What was counted and answered, as bars with their numbers: they are charts and tables at once. */
export function TalliesSection({ experiment: { counts, answers, places } }: { experiment: Experiment }) {
  const placeOf = (id: string | null) => places.find((place) => place.id === id)?.name ?? null;
  const counted = counts.filter(({ tallies }) => tallies.some(({ what }) => what.trim() !== ''));
  const answered = answers.filter(({ tallies }) => tallies.some(({ what }) => what.trim() !== ''));
  if (counted.length + answered.length === 0) return null;
  return (
    <section className="classes-section" aria-label="Counted">
      {counted.length > 0 && <h2>Counted</h2>}
      {counted.map(({ id, place, minutes, tallies }) => (
        <TallyBars
          key={id}
          title={[placeOf(place), `${figure(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`]
            .filter(Boolean)
            .join(', ')}
          tallies={tallies}
          perHour={60 / minutes}
        />
      ))}
      {answered.length > 0 && <h2>Answered</h2>}
      {answered.map(({ id, place, question, tallies }) => (
        <TallyBars key={id} title={[question, placeOf(place)].filter(Boolean).join(', ')} tallies={tallies} />
      ))}
    </section>
  );
}

interface TallyBarsProps {
  readonly title: string;
  readonly tallies: Count['tallies'];
  /** What a count makes of an hour; absent for answers, which show their share instead. */
  readonly perHour?: number;
}

function TallyBars({ title, tallies, perHour }: TallyBarsProps) {
  const most = Math.max(1, ...tallies.map(({ count }) => count));
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  return (
    <table className="classes-table">
      <caption>{title}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Bar</th>
          <th scope="col">How many</th>
          <th scope="col">{perHour ? 'In an hour, at this rate' : 'Share'}</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ what, count }, i) => (
          <tr key={i}>
            <th scope="row">{what || '(not named)'}</th>
            <td className="classes-bar-cell" aria-hidden="true">
              <span className="classes-bar" style={{ width: `${(100 * count) / most}%` }} />
            </td>
            <td className="figures">{countText(count)}</td>
            <td className="figures soft">
              {perHour ? `${figure(count * perHour)} an hour` : all > 0 ? `${Math.round((100 * count) / all)} %` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
