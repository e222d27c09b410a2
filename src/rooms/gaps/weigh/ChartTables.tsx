import type { Minutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import { Fold } from '../../../ui/Fold';
import type { Weighing } from '../../../workers/questions';
import { count, estimatedPeople } from '../figures';
import { barsOf } from './histogram';
import { lorenzTenths } from './lorenzTenths';

/** The charts' figures for those who read rather than look. */
export function ChartTables({ weighing, standard }: { weighing: Weighing; standard: Minutes }) {
  const tenths = lorenzTenths(weighing.lorenz);
  return (
    <Fold title="The charts as tables">
      <table className="reach">
        <caption className="visually-hidden">People by minutes of walk</caption>
        <thead>
          <tr>
            <th scope="col">Minutes on foot</th>
            <th scope="col">People (estimated)</th>
          </tr>
        </thead>
        <tbody>
          {barsOf(weighing.byWalk, standard).map(({ label, people }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="figures">{estimatedPeople(ENGLISH, people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tenths.length > 0 && (
        <table className="reach">
          <caption className="visually-hidden">How evenly places in reach are spread</caption>
          <thead>
            <tr>
              <th scope="col">People, fewest first</th>
              <th scope="col">Of all places in reach</th>
            </tr>
          </thead>
          <tbody>
            {tenths.map(({ people, places }) => (
              <tr key={people}>
                <th scope="row">{count(ENGLISH, 100 * people)} %</th>
                <td className="figures">{count(ENGLISH, 100 * places)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  );
}
