import type { CurvePoint } from '../../../core/allocation/coverCurve';
import { estimatedPeople } from '../figures';

/** Where more stops paying: people newly served by 1, 2, ... places. The bars are greedy choices, the line their bound. */
export function CoverCurve({ points }: { points: readonly CurvePoint[] }) {
  const most = Math.max(...points.map(({ bound }) => bound));
  return (
    <figure className="suggest-curve">
      <figcaption>
        <h3>Where more stops paying</h3>
        <p className="soft small">
          More people within the standard by number of places, always adding the best next one. The mark beyond a bar is
          what no choice of that many can pass.
        </p>
      </figcaption>
      <table>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Places</th>
            <th scope="col">Bar</th>
            <th scope="col">More people</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ count, gained, bound }) => (
            <tr key={count}>
              <th scope="row" className="figures">
                {count}
              </th>
              <td>
                <span className="suggest-bar" aria-hidden="true">
                  <span style={{ width: `${(100 * gained) / most}%` }} />
                  <i style={{ left: `${(100 * bound) / most}%` }} />
                </span>
              </td>
              <td className="figures">{estimatedPeople(gained)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
