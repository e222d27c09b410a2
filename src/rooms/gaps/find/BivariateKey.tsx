import { PatternMark } from '../../../ui/PatternMark';
import type { GapsRoom } from '../useGapsRoom';
import { BIVARIATE_COLOURS, type Bivariate, KEY_CLASS } from './bivariate';
import { classWords, gapThirds, needThirds } from './displaySentences';
import { keyClassPattern } from './doubtPatterns';
import type { Need } from './need';
import './BivariateKey.css';

const KEY_PATTERN = keyClassPattern();

/** Three by three classes as a square: the gap from left to right, need from below to above. */
export function BivariateKey({
  classes,
  need,
  speed,
}: {
  classes: Bivariate;
  need: Need;
  speed: GapsRoom['state']['speed'];
}) {
  const gaps = gapThirds(classes, speed);
  const needs = needThirds(classes, need);
  return (
    <div className="bivariate">
      <table>
        <caption className="visually-hidden">Nine classes of walk and need</caption>
        <tbody>
          {[2, 1, 0].map((row) => (
            <tr key={row}>
              <th scope="row">{needs[row]}</th>
              {BIVARIATE_COLOURS[row].map((colour, column) => (
                <td key={colour} style={{ background: colour }}>
                  {3 * row + column === KEY_CLASS && <PatternMark pattern={KEY_PATTERN} colour={colour} />}
                  <span className="visually-hidden">{classWords(3 * row + column)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {gaps.map((gap) => (
              <th key={gap} scope="col">
                {gap}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      <ul className="bivariate-corners">
        <li>
          <Swatch row={2} column={2} /> Far, and {need.most}: look here first
        </li>
        <li>
          <Swatch row={2} column={0} /> Near, and {need.most}
        </li>
        <li>
          <Swatch row={0} column={2} /> Far, and {need.least}
        </li>
        <li>
          <Swatch row={0} column={0} /> Near, and {need.least}
        </li>
      </ul>
    </div>
  );
}

const Swatch = ({ row, column }: { row: number; column: number }) => (
  <span className="bivariate-swatch" style={{ background: BIVARIATE_COLOURS[row][column] }} aria-hidden="true" />
);
