import type { Experiment } from '../../../core/experiment/experiment';
import type { SeriesRead } from '../../../core/experiment/read/readSeries';
import { unitSymbol } from '../../../core/experiment/units';
import { plural, withUnit } from '../results/figures';
import { timeSpanText } from '../results/localTime';
import { type Brought, hasPositions, putTable } from './useBrought';

interface TableRowsProps {
  readonly experiment: Experiment;
  readonly brought: Brought;
  /** By table, as far as they are read; null while something is still to be asked. */
  readonly read: ReadonlyMap<string, SeriesRead> | null;
}

/** Each file, what was read of it, and where it was measured. */
export const TableRows = ({ experiment, brought: { tables, matchings, places, tracks }, read }: TableRowsProps) => (
  <div className="classes-scroll">
    <table className="classes-table">
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What was read</th>
          <th scope="col">Place</th>
        </tr>
      </thead>
      <tbody>
        {tables.map(({ id, name, columnsKey, rows }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {read?.has(id) ? (
                <ReadText read={read.get(id)!} timeZone={experiment.timeZone} />
              ) : (
                plural(rows, 'row', 'rows')
              )}
            </td>
            <td>
              <select
                aria-label={`Place of ${name}`}
                value={places[id] ?? ''}
                onChange={({ target }) => putTable(id, target.value || null)}
              >
                <option value="">Later</option>
                {(hasPositions(matchings[columnsKey]) || tracks.length > 0) && (
                  <option value="file">As the file says</option>
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

function ReadText({ read, timeZone }: { read: SeriesRead; timeZone: string }) {
  if (read.series.length === 0) return 'nothing';
  return (
    <ul>
      {read.series.map(({ name, unit, readings: { count, times, raw } }) => (
        <li key={`${name} ${unit}`}>
          {name}: {plural(count, 'reading', 'readings')}
          {rangeText(raw, unit)}, {timeSpanText(times[0], times[count - 1], timeZone)}
        </li>
      ))}
    </ul>
  );
}

function rangeText(raw: Float64Array, unit: string | null) {
  let [least, most] = [Infinity, -Infinity];
  for (const value of raw) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const symbol = unitSymbol(unit ?? '1');
  return least > most ? '' : `, ${withUnit(least, '')} to ${withUnit(most, symbol)}`;
}
