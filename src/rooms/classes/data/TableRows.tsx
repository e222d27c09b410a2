import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import type { BroughtSeries, SeriesRead } from '../../../core/experiment/read/readSeries';
import { unitSymbol } from '../../../core/experiment/units';
import type { I18n } from '../../../languages/speaker';
import { withUnit } from '../results/figures';
import { timeSpanText } from '../results/localTime';
import { type Brought, hasPositions, putTable } from './useBrought';

interface TableRowsProps {
  readonly experiment: Experiment;
  readonly brought: Brought;
  /** By table, as far as they are read; null while something is still to be asked. */
  readonly read: ReadonlyMap<string, SeriesRead> | null;
}

/** Each file, what was read of it, and where it was measured. */
export function TableRows({ experiment, brought: { tables, matchings, places, tracks }, read }: TableRowsProps) {
  const { t } = useLingui();
  return (
    <div className="classes-scroll">
      <table className="classes-table">
        <thead>
          <tr>
            <th scope="col">{t`File`}</th>
            <th scope="col">{t`What was read`}</th>
            <th scope="col">{t`Place`}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ id, name, columnsKey, rows }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                {read?.has(id) ? (
                  <ReadText read={read.get(id)!} timeZone={experiment.timeZone} />
                ) : (
                  t`${plural(rows, { one: '# row', other: '# rows' })}`
                )}
              </td>
              <td>
                <select
                  aria-label={t`Place of ${name}`}
                  value={places[id] ?? ''}
                  onChange={({ target }) => putTable(id, target.value || null)}
                >
                  <option value="">{t({ message: 'Later', context: 'the place is chosen later' })}</option>
                  {(hasPositions(matchings[columnsKey]) || tracks.length > 0) && (
                    <option value="file">{t`As the file says`}</option>
                  )}
                  {experiment.places.map((place) => (
                    <option key={place.id} value={place.id}>
                      {place.name}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ReadText({ read, timeZone }: { read: SeriesRead; timeZone: string }) {
  const { t, i18n } = useLingui();
  if (read.series.length === 0) return t({ message: 'nothing', context: 'was read of a file' });
  return (
    <ul>
      {read.series.map((series) => (
        <li key={`${series.name} ${series.unit}`}>{seriesText(i18n, series, timeZone)}</li>
      ))}
    </ul>
  );
}

/** `Level: 120 readings, 41 to 78 dB, 14 May 2025, 10:00 to 10:09` */
function seriesText(i18n: I18n, { name, unit, readings: { count, times, raw } }: BroughtSeries, timeZone: string) {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of raw) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const span = timeSpanText(i18n, times[0], times[count - 1], timeZone);
  if (lowest > highest) {
    return i18n._(msg`${name}: ${plural(count, { one: '# reading', other: '# readings' })}, ${span}`);
  }
  const [least, most] = [withUnit(i18n, lowest, ''), withUnit(i18n, highest, unitSymbol(unit ?? '1'))];
  return i18n._(
    msg`${name}: ${plural(count, { one: '# reading', other: '# readings' })}, ${least} to ${most}, ${span}`,
  );
}
