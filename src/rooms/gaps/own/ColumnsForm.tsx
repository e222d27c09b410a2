import { FORMATS } from '../../../core/intake/brought';
import { type Purpose, ROLES, ROLES_OF, type Role } from '../../../core/intake/columns';
import { ENGLISH } from '../../../languages/speaker';
import { Fold } from '../../../ui/Fold';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import type { OpenedFile, Setup } from '../../../workers/intakeQuestions';
import { count, plural } from '../figures';
import type { IntakeSession } from './useIntake';

/** What the file is, and which of its columns says what. */
export function ColumnsForm({ opened, session, setup }: { opened: OpenedFile; session: IntakeSession; setup: Setup }) {
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
    <section aria-label="Columns" className="intake-part">
      <p>
        {FORMATS[format] === 'table of text' ? 'A table' : FORMATS[format]} with {count(ENGLISH, rows)}{' '}
        {plural(rows, 'row', 'rows')} and {count(ENGLISH, columns.length)} {plural(columns.length, 'column', 'columns')}
        .
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
          label="Its rows are"
          options={[
            { id: 'sites', label: 'Places to learn' },
            { id: 'areas', label: 'Areas' },
          ]}
          chosen={setup.purpose}
          onChoose={changePurpose}
        />
      )}
      <h3>What its columns say</h3>
      <div className="intake-columns">{roles.filter(isInView).map(pick)}</div>
      {!roles.every(isInView) && (
        <Fold title="Columns for more">
          <div className="intake-columns">{roles.filter((role) => !isInView(role)).map(pick)}</div>
        </Fold>
      )}
    </section>
  );
}

const ASKED: ReadonlySet<Role> = new Set(['name', 'kind', 'people']);
const POSITIONS: ReadonlySet<Role> = new Set(['lat', 'lon', 'place']);
const NO_COLUMN = 'none';

interface ColumnPickProps {
  readonly role: Role;
  readonly opened: OpenedFile;
  readonly setup: Setup;
  readonly onChoose: (column: number | null) => void;
}

function ColumnPick({ role, opened: { columns, sample }, setup, onChoose }: ColumnPickProps) {
  const column = setup.columns[role];
  const seen = column === undefined ? [] : sample.map((cells) => cells[column]).filter((cell) => cell !== '');
  return (
    <div>
      <Pick
        label={ROLES[role]}
        options={[
          { id: NO_COLUMN, label: '–' },
          ...columns.map((name, position) => ({ id: String(position), label: name })),
        ]}
        chosen={column === undefined ? NO_COLUMN : String(column)}
        onChoose={(id) => onChoose(id === NO_COLUMN ? null : Number(id))}
      />
      <p className="soft small intake-seen">{seen.length > 0 ? seen.join(' · ') : '\u00a0'}</p>
    </div>
  );
}
