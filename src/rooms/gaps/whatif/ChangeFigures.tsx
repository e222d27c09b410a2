import { Trans, useLingui } from '@lingui/react/macro';
import type { Change } from '../../../core/scenario/change';
import type { I18n } from '../../../languages/speaker';
import { useCamera } from '../../../map/camera';
import { Fold } from '../../../ui/Fold';
import type { CityFacts } from '../../../workers/questions';
import { useAnswer, useCityAnswer } from '../answers';
import { Emphasised } from '../Emphasised';
import { estimatedPeople } from '../figures';
import { groupName } from '../find/groupWords';
import { areaBounds } from '../shapes';
import { type GapsRoom, select } from '../useGapsRoom';
import { markedChangeSentence } from './changeSentences';

/** What the edits change for people: in a sentence, by area, and by group. */
export function ChangeFigures({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { t, i18n } = useLingui();
  const { status, problem } = useAnswer('changes');
  const answered = useCityAnswer('changes', room.pack.url);
  const { edits, kinds, state } = room;
  if (edits.length === 0) {
    return (
      <p className="soft">
        <Trans>Try a new place, move one or close one, and see at once who gains and who loses.</Trans>
      </p>
    );
  }
  if (status === 'failed' && problem) return <p role="alert">{`${problem.what}. ${problem.fix}`}</p>;
  if (!answered) return null;
  const { city, areas, groups } = answered.answer;
  const moved = [...areas].filter(({ gained, lost }) => gained > 0 || lost > 0).sort(byPeople);
  return (
    <div className="whatif-figures" data-answered={status === 'answered'}>
      <p className="whatif-sentence" aria-live="polite">
        <Emphasised
          text={markedChangeSentence(i18n, city, {
            kinds,
            standard: state.standard,
            many: room.whom?.many ?? undefined,
            join: state.join,
          })}
        />
      </p>
      {moved.length > 0 && (
        <Figures
          caption={t`Gained and lost by area`}
          head={t`Area`}
          rows={moved.map((row) => ({ ...row, id: facts.areas.ids[row.area], name: facts.areas.names[row.area] }))}
          link={(id) => <AreaLink facts={facts} id={id} />}
        />
      )}
      {moved.length > 0 && groups.length > 0 && (
        <Fold title={t`Who they are`}>
          <Figures
            caption={t`Gained and lost by group`}
            head={t`Group`}
            rows={groups.map((row, group) => ({ ...row, name: groupName(i18n, facts.cells.groups[group].label) }))}
          />
          <p className="soft small">
            <Trans>Estimates. People are in more than one group, so groups do not add up.</Trans>
          </p>
        </Fold>
      )}
    </div>
  );
}

const byPeople = (a: Change, b: Change) => b.gained + b.lost - (a.gained + a.lost);

interface FiguresProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly (Change & { readonly id: string; readonly name: string })[];
  readonly link?: (id: string) => React.ReactNode;
}

function Figures({ caption, head, rows, link }: FiguresProps) {
  const { i18n } = useLingui();
  return (
    <table className="whatif-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">
            <Trans>Gain</Trans>
          </th>
          <th scope="col">
            <Trans>Lose</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, gained, lost }) => (
          <tr key={id}>
            <th scope="row">{link ? link(id) : name}</th>
            <td className="figures whatif-gain">
              <bdi>{figure(i18n, gained, '+')}</bdi>
            </td>
            <td className="figures whatif-loss">
              <bdi>{figure(i18n, lost, '−')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const figure = (i18n: I18n, people: number, sign: string) =>
  people === 0 ? '–' : `${people < 10 ? '' : sign}${estimatedPeople(i18n, people)}`;

function AreaLink({ facts, id }: { facts: CityFacts; id: string }) {
  const camera = useCamera();
  const row = facts.areas.ids.indexOf(id);
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        select({ what: 'area', id });
        camera.fitTo(areaBounds(facts, row), { maxZoom: 14.5 });
      }}
    >
      {facts.areas.names[row]}
    </button>
  );
}
