import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { FORMATS } from '../../../core/intake/brought';
import { type Purpose, ROLES_OF, type Role } from '../../../core/intake/columns';
import { Fold } from '../../../ui/Fold';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import type { OpenedFile, Setup } from '../../../workers/intakeQuestions';
import type { IntakeSession } from './useIntake';

/** What the file is, and which of its columns says what. */
export function ColumnsForm({ opened, session, setup }: { opened: OpenedFile; session: IntakeSession; setup: Setup }) {
  const { t } = useLingui();
  const { format, rows, hasShapes, columns, problems } = opened;
  const changePurpose = async (purpose: Purpose) => {
    const reply = await session.intake?.ask('recognise', { purpose });
    if (reply?.status === 'answered') session.change((now) => ({ ...now, purpose, columns: reply.answer, mends: [] }));
  };
  const roles = ROLES_OF[setup.purpose].filter((role) => !hasShapes || !POSITIONS.has(role));
  const choice = setup.columns;
  const isInOne = choice.place !== undefined;
  // What was recognised, and what is asked of every place; the rest waits in a fold.
  const isInView = (role: Role) =>
    choice[role] !== undefined || (role === 'lat' || role === 'lon' ? !isInOne : ASKED.has(role));
  const pick = (role: Role) => (
    <ColumnPick
      key={role}
      role={role}
      opened={opened}
      setup={setup}
      onChoose={(column) =>
        session.change((now) => {
          const { [role]: _before, ...others } = now.columns;
          return { ...now, columns: column === null ? others : { ...others, [role]: column } };
        })
      }
    />
  );
  return (
    <section aria-label={t`Columns`} className="intake-part">
      <p>
        {format === 'table' ? (
          <Trans>
            A table with <Plural value={rows} one="# row" other="# rows" /> and{' '}
            <Plural value={columns.length} one="# column" other="# columns" />.
          </Trans>
        ) : (
          <Trans>
            {{ format: FORMATS[format] }} with <Plural value={rows} one="# row" other="# rows" /> and{' '}
            <Plural value={columns.length} one="# column" other="# columns" />.
          </Trans>
        )}
      </p>
      {problems.length > 0 && (
        <ul className="intake-problems small">
          {problems.map(({ where, what, fix }) => (
            <li key={`${where} ${what}`}>
              {where} {what}. <span className="soft">{fix}</span>
            </li>
          ))}
        </ul>
      )}
      {hasShapes && (
        <Segments
          label={t`Its rows are`}
          options={[
            { id: 'sites', label: t`Places to learn` },
            { id: 'areas', label: t`Areas` },
          ]}
          chosen={setup.purpose}
          onChoose={changePurpose}
        />
      )}
      <h3>
        <Trans>What its columns say</Trans>
      </h3>
      <div className="intake-columns">{roles.filter(isInView).map(pick)}</div>
      {!roles.every(isInView) && (
        <Fold title={t`Columns for more`}>
          <div className="intake-columns">{roles.filter((role) => !isInView(role)).map(pick)}</div>
        </Fold>
      )}
    </section>
  );
}

const ASKED: ReadonlySet<Role> = new Set(['name', 'kind', 'people']);
const POSITIONS: ReadonlySet<Role> = new Set(['lat', 'lon', 'place']);
const NO_COLUMN = 'none';

const ROLE_NAMES: Readonly<Record<Role, MessageDescriptor>> = {
  place: msg`Latitude and longitude in one`,
  lat: msg`Latitude`,
  lon: msg`Longitude`,
  name: msg`Name`,
  kind: msg`Kind of place`,
  capacity: msg`Places or pupils`,
  address: msg`Address`,
  website: msg`Website`,
  people: msg`People`,
};

interface ColumnPickProps {
  readonly role: Role;
  readonly opened: OpenedFile;
  readonly setup: Setup;
  readonly onChoose: (column: number | null) => void;
}

function ColumnPick({ role, opened: { columns, sample }, setup, onChoose }: ColumnPickProps) {
  const { t } = useLingui();
  const column = setup.columns[role];
  const seen = column === undefined ? [] : sample.map((cells) => cells[column]).filter((cell) => cell !== '');
  return (
    <div>
      <Pick
        label={t(ROLE_NAMES[role])}
        options={[
          { id: NO_COLUMN, label: '–' },
          ...columns.map((name, position) => ({ id: String(position), label: name })),
        ]}
        chosen={column === undefined ? NO_COLUMN : String(column)}
        onChoose={(id) => onChoose(id === NO_COLUMN ? null : Number(id))}
      />
      <p className="soft small intake-seen" dir="auto">
        {seen.length > 0 ? seen.join(' · ') : '\u00a0'}
      </p>
    </div>
  );
}
