import type { Change } from '../../../core/scenario/change';
import { walkMetres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { saveText } from '../../../ui/download';
import { Loading } from '../../../ui/Notice';
import type { Answer, CityFacts } from '../../../workers/questions';
import { useAnswer, useCityAnswer } from '../answers';
import { estimatedPeople, minutesText } from '../figures';
import { oneOfKinds } from '../kindWords';
import { fileStem } from '../report/fileName';
import { travelSentence } from '../sentences';
import { groupOf, joinOf, levelOf } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { compareCsv } from './compareFile';
import { usePlans } from './usePlans';

/** All scenarios side by side: for the city and for every area where anybody gains or loses. */
export function CompareDialog({ room, facts, onClose }: { room: GapsRoom; facts: CityFacts; onClose: () => void }) {
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
  const asked = `Estimated ${room.whom?.many ?? 'people'} within ${minutesText(i18n, state.standard)} on foot of a ${oneOfKinds(i18n, kinds, state.join)}, against the city as it is.`;
  const save = (answer: Answer<'compare'>) =>
    saveText(
      `${fileStem(room)}-scenarios.csv`,
      compareCsv({
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
    <Dialog title="Scenarios side by side" isOpen onClose={onClose}>
      <p>{asked} Whoever gains (+) and whoever loses (−) is told apart.</p>
      {status === 'failed' && problem && <p role="alert">{`${problem.what}. ${problem.fix}`}</p>}
      {status === 'asking' && !answered && <Loading says="Loading the comparison" />}
      {answered && status === 'answered' && (
        <>
          <CompareTable answer={answered.answer} names={names} facts={facts} />
          <p>
            <Button look="quiet" onPress={() => save(answered.answer)}>
              Scenarios as CSV
            </Button>
          </p>
        </>
      )}
    </Dialog>
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
      <section className="whatif-compare" aria-label="People gained and lost by scenario" tabIndex={0}>
        <table className="whatif-table">
          <caption className="visually-hidden">People gained and lost by scenario</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Where</span>
              </th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(`Beyond the standard, now ${estimatedPeople(i18n, base.beyond)}`, ({ after }) =>
              estimatedPeople(i18n, after.beyond),
            )}
            {row(
              'The whole city',
              gainAndLoss(({ city }) => city),
              'whatif-total',
            )}
            {row('Shorter walk', ({ city }) => people(city.shorter))}
            {row('Longer walk', ({ city }) => people(city.longer))}
          </tbody>
          {facts.cells.groups.length > 0 && (
            <tbody>
              {part('By group')}
              {facts.cells.groups.map(({ label }, group) =>
                row(
                  label,
                  gainAndLoss(({ groups }) => groups[group]),
                ),
              )}
            </tbody>
          )}
          {areas.length > 0 && (
            <tbody>
              {part('By area')}
              {areas.map(([area]) => row(facts.areas.names[area], gainAndLoss(inArea(area))))}
            </tbody>
          )}
        </table>
      </section>
      <p className="soft small">
        {areas.length === 0
          ? 'In no area does anybody come within the standard or fall out of it.'
          : 'In the areas that are not listed nobody comes within the standard or falls out of it.'}
        {facts.cells.groups.length > 0 && ' People are in more than one group, so groups do not add up.'}
      </p>
    </>
  );
}

const people = (n: number) => (n === 0 ? '–' : estimatedPeople(i18n, n));

const GainAndLoss = ({ gained, lost }: { gained: number; lost: number }) => (
  <>
    {gained === 0 && lost === 0 && '–'}
    {gained > 0 && <span className="whatif-gain">{signed('+', gained)}</span>}
    {gained > 0 && lost > 0 && ' '}
    {lost > 0 && <span className="whatif-loss">{signed('−', lost)}</span>}
  </>
);

/** `+3,410`, `+ under 10`: a sign before a word needs room. */
const signed = (sign: string, n: number) => `${sign}${n < 10 ? '\u00a0' : ''}${estimatedPeople(i18n, n)}`;
