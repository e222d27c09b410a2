import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ColumnMatch, type Matching, MEANINGS, type Meaning } from '../../../core/experiment/read/matchColumns';
import { positionColumn } from '../../../core/experiment/read/positionColumns';
import { splitHeader, UNITS } from '../../../core/experiment/units';
import { unitText } from '../unitNames';
import { type BroughtTable, changeMatching } from './useBrought';

const MEANING_NAMES: Readonly<Record<Meaning, MessageDescriptor>> = {
  time: msg`Date and time`,
  date: msg`Date`,
  clock: msg`Time of day`,
  elapsed: msg`Time since the start`,
  value: msg({ message: 'Reading', context: 'a value that was measured' }),
  group: msg`What was measured`,
  unit: msg`Unit`,
  lon: msg`Longitude`,
  lat: msg`Latitude`,
  unused: msg`Not used`,
  personal: msg`Personal: dropped`,
};

const SHOWN_CELLS = 3;
/** What somebody may say of a column. That it is personal, and dropped, is not for discussion here. */
const CHOICES = MEANINGS.filter((meaning) => meaning !== 'personal');
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
  const { t } = useLingui();
  const change = (column: number, changes: Partial<ColumnMatch>) =>
    changeMatching(columnsKey, {
      columns: matching.columns.with(column, { ...matching.columns[column], ...changes }),
    });
  return (
    <div className="classes-scroll">
      <table className="classes-table">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Column</Trans>
            </th>
            <th scope="col">
              <Trans>Means</Trans>
            </th>
            <th scope="col">
              <Trans>Unit</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((header, i) => {
            const { meaning, unit } = matching.columns[i];
            return (
              <tr key={header}>
                <th scope="row">
                  <bdi>{header}</bdi>
                  <span className="classes-samples">
                    {meaning === 'personal' ? t`not shown, not kept` : firstCells(table, i)}
                  </span>
                </th>
                <td>
                  {meaning === 'personal' ? (
                    t(MEANING_NAMES.personal)
                  ) : (
                    <select
                      aria-label={t`Meaning of ${header}`}
                      value={meaning}
                      onChange={({ target }) => change(i, { meaning: target.value as Meaning })}
                    >
                      {choicesFor(splitHeader(header).name).map((choice) => (
                        <option key={choice} value={choice}>
                          {t(MEANING_NAMES[choice])}
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

function UnitPick({ header, unit, isDuration, onChoose }: UnitPickProps) {
  const { t, i18n } = useLingui();
  return (
    <select
      aria-label={t`Unit of ${header}`}
      aria-invalid={unit === null || undefined}
      value={unit ?? ''}
      onChange={({ target }) => onChoose(target.value || null)}
    >
      <option value="">{t`Which unit?`}</option>
      {UNITS.filter(({ kind }) => (kind === 'duration') === isDuration).map(({ code }) => (
        <option key={code} value={code}>
          {unitText(i18n, code)}
        </option>
      ))}
    </select>
  );
}
