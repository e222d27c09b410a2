import { Trans, useLingui } from '@lingui/react/macro';
import type { CurvePoint } from '../../../core/allocation/coverCurve';
import { number } from '../../../languages/figures';
import { estimatedPeople } from '../figures';
import { ChartSaves } from '../report/ChartSaves';
import type { GapsRoom } from '../useGapsRoom';

interface CoverCurveProps {
  readonly room: GapsRoom;
  readonly points: readonly CurvePoint[];
  /** What the suggestion is worth. */
  readonly sentence: string;
}

/** Where more stops paying: people newly served by 1, 2, ... places. The bars are greedy choices, the line their bound. */
export function CoverCurve({ room, points, sentence }: CoverCurveProps) {
  const { t, i18n } = useLingui();
  const title = t`Where more stops paying`;
  const howToRead = t`More people within the standard by number of places, always adding the best next one. The mark beyond a bar is what no choice of that many can pass.`;
  const most = Math.max(...points.map(({ bound }) => bound));
  return (
    <figure className="suggest-curve">
      <figcaption>
        <h3>{title}</h3>
        <p className="soft small">{howToRead}</p>
      </figcaption>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">
              <Trans>Places</Trans>
            </th>
            <th scope="col">
              <Trans>Bar</Trans>
            </th>
            <th scope="col">
              <Trans>More people</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ count, gained, bound }) => (
            <tr key={count}>
              <th scope="row" className="figures">
                {number(i18n, count)}
              </th>
              <td>
                <span className="suggest-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * gained) / most}%` }} />
                  <i style={{ insetInlineStart: `${(100 * bound) / most}%` }} />
                </span>
              </td>
              <td className="figures">{estimatedPeople(i18n, gained)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ChartSaves
        room={room}
        isCurrent
        words={{ title, sentence, notes: [howToRead] }}
        name="places"
        options={async () => (await import('./curveChart')).curveChart(i18n, points)}
      />
    </figure>
  );
}
