import { type ColumnMatch, type Matching, MEANINGS, type Meaning } from '../../../core/experiment/read/matchColumns';
import { positionColumn } from '../../../core/experiment/read/positionColumns';
import { splitHeader, UNITS, unitSymbol } from '../../../core/experiment/units';
import { type BroughtTable, changeMatching } from './useBrought';

const SHOWN_CELLS = 3;
/** What somebody may say of a column. That it is personal, and dropped, is not for discussion here. */
const CHOICES = (Object.keys(MEANINGS) as Meaning[]).filter((meaning) => meaning !== 'personal');
/** A position is for its square, and cannot be kept as a reading. */
const choicesFor = (header: string) => (positionColumn(header) ? (['lon', 'lat', 'unused'] as const) : CHOICES);

/** A row a column of the file: its name, its first cells, and what they mean. */
export function ColumnMatches({
  columnsKey,
  table,
  matching,
}: {
  columnsKey: string;
  table: BroughtTable;
  matching: Matching;
}) {
  const change = (column: number, changes: Partial<ColumnMatch>) =>
    changeMatching(columnsKey, {
      columns: matching.columns.with(column, { ...matching.columns[column], ...changes }),
    });
  return (
    <div className="classes-scroll">
      <table className="classes-table">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Means</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((header, i) => {
            const { meaning, unit } = matching.columns[i];
            return (
              <tr key={header}>
                <th scope="row">
                  {header}
                  <span className="classes-samples">
                    {meaning === 'personal' ? 'not shown, not kept' : firstCells(table, i)}
                  </span>
                </th>
                <td>
                  {meaning === 'personal' ? (
                    MEANINGS.personal
                  ) : (
                    <select
                      aria-label={`Meaning of ${header}`}
                      value={meaning}
                      onChange={({ target }) => change(i, { meaning: target.value as Meaning })}
                    >
                      {choicesFor(splitHeader(header).name).map((choice) => (
                        <option key={choice} value={choice}>
                          {MEANINGS[choice]}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
                <td>
                  {(meaning === 'value' || meaning === 'elapsed') && (
                    <UnitPick
                      header={header}
                      unit={unit}
                      isDuration={meaning === 'elapsed'}
                      onChoose={(code) => change(i, { unit: code })}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const firstCells = ({ sample }: BroughtTable, column: number) =>
  sample
    .slice(0, SHOWN_CELLS)
    .map((cells) => cells[column])
    .join(' · ');

interface UnitPickProps {
  readonly header: string;
  readonly unit: string | null;
  readonly isDuration: boolean;
  readonly onChoose: (code: string | null) => void;
}

const UnitPick = ({ header, unit, isDuration, onChoose }: UnitPickProps) => (
  <select
    aria-label={`Unit of ${header}`}
    aria-invalid={unit === null || undefined}
    value={unit ?? ''}
    onChange={({ target }) => onChoose(target.value || null)}
  >
    <option value="">Which unit?</option>
    {UNITS.filter(({ kind }) => (kind === 'duration') === isDuration).map(({ code, name }) => (
      <option key={code} value={code}>
        {unitSymbol(code) ? `${unitSymbol(code)} (${name})` : name}
      </option>
    ))}
  </select>
);
