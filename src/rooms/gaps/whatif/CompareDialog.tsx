import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Change } from '../../../core/scenario/change';
import { walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { saveText } from '../../../ui/download';
import { Loading } from '../../../ui/Notice';
import type { Answer, CityFacts } from '../../../workers/questions';
import { useAnswer, useCityAnswer } from '../answers';
import { estimatedPeople, minutesText } from '../figures';
import { groupName } from '../find/groupWords';
import { oneOfKinds } from '../kindWords';
import { fileStem } from '../report/fileName';
import { travelSentence } from '../sentences';
import { groupOf, joinOf, levelOf } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { withArticle } from './changeSentences';
import { compareCsv } from './compareFile';
import { usePlans } from './usePlans';

/** All scenarios side by side: for the city and for every area where anybody gains or loses. */
export function CompareDialog({ room, facts, onClose }: { room: GapsRoom; facts: CityFacts; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const plans = usePlans();
  const { state, kinds, travel, pack } = room;
  useQuestion('compare', {
    pack,
    kinds,
    travel,
    ...joinOf(room),
    ...levelOf(room),
    ...groupOf(room),
    standard: walkMetres(state.standard, state.speed),
    scenarios: plans.all.map(({ history }) => history.present.edits),
  });
  const { status, problem } = useAnswer('compare');
  const answered = useCityAnswer('compare', pack.url);
  const names = plans.all.map(({ history }) => history.present.name);
  const asked = askedSentence(i18n, room);
  const save = (answer: Answer<'compare'>) =>
    saveText(
      `${fileStem(room)}-scenarios.csv`,
      compareCsv(i18n, {
        answer,
        names,
        groups: facts.cells.groups,
        areas: facts.areas.names,
        notes: [`${room.city.title}: ${asked}`, travelSentence(i18n, travel)],
        sources: room.city.sources,
      }),
      'text/csv',
    );
  return (
    <Dialog title={t`Scenarios side by side`} isOpen onClose={onClose}>
      <p>
        {asked} <Trans>Whoever gains (+) and whoever loses (−) is told apart.</Trans>
      </p>
      {status === 'failed' && problem && <p role="alert">{`${problem.what}. ${problem.fix}`}</p>}
      {status === 'asking' && !answered && <Loading says={t`Loading the comparison`} />}
      {answered && status === 'answered' && (
        <>
          <CompareTable answer={answered.answer} names={names} facts={facts} />
          <p>
            <Button look="quiet" onPress={() => save(answered.answer)}>
              <Trans>Scenarios as CSV</Trans>
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}

function askedSentence(i18n: I18n, { kinds, state, whom }: GapsRoom): string {
  const time = minutesText(i18n, state.standard);
  const place = withArticle(i18n, oneOfKinds(i18n, kinds, state.join));
  const group = whom?.many ?? null;
  return i18n._(
    group === null
      ? msg`Estimated people within ${time} on foot of ${place}, against the city as it is.`
      : msg`Estimated ${group} within ${time} on foot of ${place}, against the city as it is.`,
  );
}

type Compared = Answer<'compare'>['scenarios'][number];

function CompareTable({
  answer: { base, scenarios },
  names,
  facts,
}: {
  answer: Answer<'compare'>;
  names: readonly string[];
  facts: CityFacts;
}) {
  const { t, i18n } = useLingui();
  const touched = new Map<number, number>();
  for (const { areas } of scenarios) {
    for (const { area, gained, lost } of areas) touched.set(area, (touched.get(area) ?? 0) + gained + lost);
  }
  const areas = [...touched].filter(([, people]) => people > 0).sort((a, b) => b[1] - a[1]);
  const inArea = (area: number) => (scenario: Compared) =>
    scenario.areas.find((row) => row.area === area) ?? { gained: 0, lost: 0 };
  const row = (title: string, cell: (scenario: Compared) => React.ReactNode, className?: string) => (
    <tr key={title} className={className}>
      <th scope="row">{title}</th>
      {scenarios.map((scenario, i) => (
        <td key={names[i]} className="figures">
          {cell(scenario)}
        </td>
      ))}
    </tr>
  );
  const part = (title: string) => (
    <tr className="whatif-part">
      <th scope="colgroup" colSpan={names.length + 1}>
        {title}
      </th>
    </tr>
  );
  const gainAndLoss = (of: (scenario: Compared) => Pick<Change, 'gained' | 'lost'>) => (scenario: Compared) => (
    <GainAndLoss {...of(scenario)} />
  );
  return (
    <>
      {/* Scrolled by keys too, where more scenarios stand side by side than fit. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="whatif-compare" aria-label={t`People gained and lost by scenario`} tabIndex={0}>
        <table className="whatif-table">
          <caption className="visually-hidden">
            <Trans>People gained and lost by scenario</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">
                  <Trans>Where</Trans>
                </span>
              </th>
              {names.map((name) => (
                <th key={name} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(t`Beyond the standard, now ${{ people: estimatedPeople(i18n, base.beyond) }}`, ({ after }) =>
              estimatedPeople(i18n, after.beyond),
            )}
            {row(
              t`The whole city`,
              gainAndLoss(({ city }) => city),
              'whatif-total',
            )}
            {row(t`Shorter walk`, ({ city }) => people(i18n, city.shorter))}
            {row(t`Longer walk`, ({ city }) => people(i18n, city.longer))}
          </tbody>
          {facts.cells.groups.length > 0 && (
            <tbody>
              {part(t`By group`)}
              {facts.cells.groups.map(({ label }, group) =>
                row(
                  groupName(i18n, label),
                  gainAndLoss(({ groups }) => groups[group]),
                ),
              )}
            </tbody>
          )}
          {areas.length > 0 && (
            <tbody>
              {part(t`By area`)}
              {areas.map(([area]) => row(facts.areas.names[area], gainAndLoss(inArea(area))))}
            </tbody>
          )}
        </table>
      </section>
      <p className="soft small">
        {areas.length === 0
          ? t`In no area does anybody come within the standard or fall out of it.`
          : t`In the areas that are not listed nobody comes within the standard or falls out of it.`}
        {facts.cells.groups.length > 0 && (
          <>
            {' '}
            <Trans>People are in more than one group, so groups do not add up.</Trans>
          </>
        )}
      </p>
    </>
  );
}

const people = (i18n: I18n, n: number) => (n === 0 ? '–' : estimatedPeople(i18n, n));

function GainAndLoss({ gained, lost }: { gained: number; lost: number }) {
  const { i18n } = useLingui();
  return (
    <>
      {gained === 0 && lost === 0 && '–'}
      {gained > 0 && <bdi className="whatif-gain">{signed(i18n, '+', gained)}</bdi>}
      {gained > 0 && lost > 0 && ' '}
      {lost > 0 && <bdi className="whatif-loss">{signed(i18n, '−', lost)}</bdi>}
    </>
  );
}

/** `+3,410`, `+ under 10`: a sign before a word needs room. */
const signed = (i18n: I18n, sign: string, n: number) => `${sign}${n < 10 ? '\u00a0' : ''}${estimatedPeople(i18n, n)}`;
