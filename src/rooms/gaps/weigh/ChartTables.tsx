import { Trans, useLingui } from '@lingui/react/macro';
import type { Minutes } from '../../../core/units';
import { Fold } from '../../../ui/Fold';
import type { Weighing } from '../../../workers/questions';
import { estimatedPeople, wholePercent } from '../figures';
import { barsOf } from './histogram';
import { lorenzTenths } from './lorenzTenths';

/** The charts' figures for those who read rather than look. */
export function ChartTables({ weighing, standard }: { weighing: Weighing; standard: Minutes }) {
  const { t, i18n } = useLingui();
  const tenths = lorenzTenths(weighing.lorenz);
  return (
    <Fold title={t`The charts as tables`}>
      <table className="reach">
        <caption className="visually-hidden">
          <Trans>People by minutes of walk</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Minutes on foot</Trans>
            </th>
            <th scope="col">
              <Trans>People (estimated)</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {barsOf(i18n, weighing.byWalk, standard).map(({ label, people }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="figures">{estimatedPeople(i18n, people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tenths.length > 0 && (
        <table className="reach">
          <caption className="visually-hidden">
            <Trans>How evenly places in reach are spread</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <Trans>People, fewest first</Trans>
              </th>
              <th scope="col">
                <Trans>Of all places in reach</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {tenths.map(({ people, places }) => (
              <tr key={people}>
                <th scope="row">{wholePercent(i18n, 100 * people)}</th>
                <td className="figures">{wholePercent(i18n, 100 * places)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  );
}
