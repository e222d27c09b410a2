import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Chips } from '../../../ui/Chips';
import { csvText } from '../../../ui/csv';
import { Dialog } from '../../../ui/Dialog';
import { saveText } from '../../../ui/download';
import { Loading } from '../../../ui/Notice';
import { Segments } from '../../../ui/Segments';
import type { CityFacts } from '../../../workers/questions';
import { useAnswer, useCityAnswer } from '../answers';
import { metresText, minutesText } from '../figures';
import { groupName } from '../find/groupWords';
import { oneOfKinds } from '../kindWords';
import { fileStem } from '../report/fileName';
import { sourceLines } from '../sourceLines';
import { tableQuestion } from '../useGapsQuestions';
import { type GapsRoom, select } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import {
  GROUP_FIGURE_LABELS,
  GROUP_FIGURES,
  type GroupColumns,
  type GroupFigure,
  type GroupRow,
  groupColumns,
  groupFigureText,
  groupRows,
  needGroups,
  sortedByColumn,
} from './groupRows';

/** So many groups are put side by side from the start; the visitor chooses others. */
const FIRST_GROUPS = 4;

/** Who is left out, group beside group: for the city and every area. */
export function GroupsDialog({ room, facts, onClose }: { room: GapsRoom; facts: CityFacts; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const groups = needGroups(facts);
  const [chosen, setChosen] = useState<readonly string[]>(groups.slice(0, FIRST_GROUPS).map(({ id }) => id));
  const [figure, setFigure] = useState<GroupFigure>('beyond');
  const [sorting, setSorting] = useState<number | null>(null);
  const { group: _group, ...asked } = tableQuestion(room) ?? { group: undefined };
  // All at once: a choice among them then is no new question.
  useQuestion(
    'groupTable',
    'pack' in asked
      ? { ...asked, groups: [...(room.sections?.base ? [] : [null]), ...groups.map(({ id }) => id)] }
      : null,
  );
  const { status, problem } = useAnswer('groupTable');
  const answered = useCityAnswer('groupTable', room.pack.url);
  const columns = answered
    ? groupColumns(
        answered.answer.filter(({ group }) => group === null || chosen.includes(group)),
        facts,
      )
    : [];
  const { state, kinds, city } = room;
  const rows = sortedByColumn(
    i18n,
    groupRows(i18n, columns, facts.areas.names, { figure, speed: state.speed }),
    sorting,
  );
  const [label, time] = [t(GROUP_FIGURE_LABELS[figure]), minutesText(i18n, state.standard)];
  const place = oneOfKinds(i18n, kinds, state.join);
  const title = t`${label}, more than ${time} on foot from a ${place}`;
  const distance = metresText(i18n, walkMetres(state.standard, state.speed));
  const name = city.title;
  const save = () =>
    saveText(
      `${fileStem(room)}-groups.csv`,
      csvText(
        ['area', ...columns.map(({ group }) => group?.label ?? 'Everybody')],
        rows.map(({ name, values }) => [
          name,
          ...values.map((value) => (Number.isFinite(value) ? Number(value.toFixed(1)) : null)),
        ]),
        [t`${name}: ${title}. Estimates.`, ...sourceLines(i18n, city.sources)],
      ),
      'text/csv',
    );
  return (
    <Dialog title={t`Groups side by side`} isOpen onClose={onClose} isWide>
      <p>
        <Trans>
          Who lives more than {time} ({distance}) on foot from a {place}. Estimates; people are in more than one group,
          so groups do not add up.
        </Trans>{' '}
        {room.sections ? (
          <Trans>Each group is counted section by section.</Trans>
        ) : (
          <Trans>
            A group that is known only by area is spread over it as all people are: there its share is everybody’s, and
            it differs by where in the city it lives.
          </Trans>
        )}
      </p>
      <Chips
        label={t`Groups`}
        chips={groups.map((group) => ({ id: group.id, label: groupName(i18n, group.label) }))}
        chosen={chosen}
        onChoose={(ids) => {
          setChosen(ids);
          setSorting(null);
        }}
      />
      <Segments
        label={t`Figure`}
        options={GROUP_FIGURES.map((id) => ({ id, label: t(GROUP_FIGURE_LABELS[id]) }))}
        chosen={figure}
        onChoose={setFigure}
      />
      {status === 'failed' && problem && <p role="alert">{`${problem.what}. ${problem.fix}`}</p>}
      {status === 'asking' && !answered && <Loading says={t`Loading the groups`} />}
      {columns.length > 0 && (
        <Groups
          {...{ columns, rows, figure, sorting }}
          onSort={setSorting}
          onChoose={(area) => {
            select({ what: 'area', id: facts.areas.ids[area] });
            onClose();
          }}
        />
      )}
      {columns.length > 0 && (
        <p>
          <Button look="quiet" onPress={save}>
            <Trans>These columns as CSV</Trans>
          </Button>
        </p>
      )}
    </Dialog>
  );
}

const labelOf = (i18n: I18n, { group }: Pick<GroupColumns, 'group'>) =>
  group ? groupName(i18n, group.label) : i18n._(msg`Everybody`);

interface GroupsProps {
  readonly columns: readonly GroupColumns[];
  readonly rows: readonly GroupRow[];
  readonly figure: GroupFigure;
  readonly sorting: number | null;
  readonly onSort: (column: number | null) => void;
  readonly onChoose: (area: number) => void;
}

const Groups = ({ columns, rows, figure, sorting, onSort, onChoose }: GroupsProps) => {
  const { t, i18n } = useLingui();
  const label = t(GROUP_FIGURE_LABELS[figure]);
  return (
    <div className="groups-table">
      <table>
        <caption className="visually-hidden">
          <Trans>{label} by area and group</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sorting === null ? 'ascending' : undefined}>
              <button type="button" onClick={() => onSort(null)}>
                <Trans>Area</Trans>
              </button>
            </th>
            {columns.map(({ group }, column) => (
              <th key={group?.id ?? 'everybody'} scope="col" aria-sort={sorting === column ? 'descending' : undefined}>
                <button type="button" onClick={() => onSort(column)}>
                  {labelOf(i18n, { group })}
                  {group?.year && <span className="soft"> {group.year}</span>}
                  {sorting === column && <span aria-hidden="true"> ↓</span>}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, name, values }) => (
            <tr key={area ?? 'city'}>
              <th scope="row">
                {area === null ? (
                  name
                ) : (
                  <button type="button" className="link" onClick={() => onChoose(area)}>
                    {name}
                  </button>
                )}
              </th>
              {values.map((value, column) => (
                <td key={columns[column].group?.id ?? 'everybody'} className="figures">
                  {groupFigureText(i18n, value, figure)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
