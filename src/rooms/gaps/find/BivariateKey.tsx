import { Trans, useLingui } from '@lingui/react/macro';
import { colourIn } from '../../../theme/inTheme';
import { useMapTheme } from '../../../theme/useTheme';
import { PatternMark } from '../../../ui/PatternMark';
import type { GapsRoom } from '../useGapsRoom';
import { BIVARIATE_COLOURS, type Bivariate, KEY_CLASS } from './bivariate';
import { classWords, gapThirds, needThirds } from './displaySentences';
import { keyClassPattern } from './doubtPatterns';
import { type Need, needExtremes } from './need';
import './BivariateKey.css';

const KEY_PATTERN = keyClassPattern();

/** Three by three classes as a square: the gap from the line's start to its end, need from below to above. */
export function BivariateKey({
  classes,
  need,
  speed,
}: {
  classes: Bivariate;
  need: Need;
  speed: GapsRoom['state']['speed'];
}) {
  const { t, i18n } = useLingui();
  const theme = useMapTheme();
  const gaps = gapThirds(i18n, classes, speed);
  const needs = needThirds(i18n, classes, need);
  const { most, least } = needExtremes(i18n, need);
  return (
    <div className="bivariate">
      <table>
        <caption className="visually-hidden">
          <Trans>Nine classes of walk and need</Trans>
        </caption>
        <tbody>
          {[2, 1, 0].map((row) => (
            <tr key={row}>
              <th scope="row">{needs[row]}</th>
              {BIVARIATE_COLOURS[row].map((colour, column) => (
                <td key={colour} style={{ background: colourIn(theme, colour) }}>
                  {3 * row + column === KEY_CLASS && <PatternMark pattern={KEY_PATTERN} colour={colour} />}
                  <span className="visually-hidden">{classWords(i18n, 3 * row + column)}</span>
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
        <Corner row={2} column={2} long={t`Far, and ${most}: look here first`} />
        <Corner row={2} column={0} long={t`Near, and ${most}`} />
        <Corner row={0} column={2} long={t`Far, and ${least}`} />
        <Corner row={0} column={0} long={t`Near, and ${least}`} />
      </ul>
    </div>
  );
}

function Corner({ row, column, long }: { row: number; column: number; long: string }) {
  const { i18n } = useLingui();
  return (
    <li>
      <span className="bivariate-swatch" style={{ background: BIVARIATE_COLOURS[row][column] }} aria-hidden="true" />
      <span className="legend-long">{long}</span>
      <span className="legend-short">{classWords(i18n, 3 * row + column)}</span>
    </li>
  );
}
