import { walkMetres } from '../../../core/units';
import { Dialog } from '../../../ui/Dialog';
import { Loading } from '../../../ui/Notice';
import type { Answer, CityFacts } from '../../../workers/questions';
import { useAnswer, useCityAnswer } from '../answers';
import { estimatedPeople, minutesText } from '../figures';
import { oneOfKinds } from '../sentences';
import { groupOf, joinOf } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
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
    ...groupOf(room),
    standard: walkMetres(state.standard, state.speed),
    scenarios: plans.all.map(({ history }) => history.present.edits),
  });
  const { status, problem } = useAnswer('compare');
  const answered = useCityAnswer('compare', pack.url);
  return (
    <Dialog title="Scenarios side by side" isOpen onClose={onClose}>
      <p>
        Estimated {room.whom?.many ?? 'people'} within {minutesText(state.standard)} on foot of a{' '}
        {oneOfKinds(kinds, state.join)}, against the city as it is. Whoever gains (+) and whoever loses (−) is told
        apart.
      </p>
      {status === 'failed' && problem && <p role="alert">{`${problem.what}. ${problem.fix}`}</p>}
      {status === 'asking' && !answered && <Loading what="the comparison" />}
      {answered && status === 'answered' && (
        <CompareTable
          answer={answered.answer}
          names={plans.all.map(({ history }) => history.present.name)}
          facts={facts}
        />
      )}
    </Dialog>
  );
}

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
  const inArea = (scenario: (typeof scenarios)[number], area: number) =>
    scenario.areas.find((row) => row.area === area) ?? { gained: 0, lost: 0 };
  return (
    <div className="whatif-compare">
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
          <tr>
            <th scope="row">People beyond, now {estimatedPeople(base.beyond)}</th>
            {scenarios.map(({ after }, i) => (
              <td key={names[i]} className="figures">
                {estimatedPeople(after.beyond)}
              </td>
            ))}
          </tr>
          <tr className="whatif-total">
            <th scope="row">The whole city</th>
            {scenarios.map(({ city }, i) => (
              <GainAndLoss key={names[i]} {...city} />
            ))}
          </tr>
          {areas.map(([area]) => (
            <tr key={area}>
              <th scope="row">{facts.areas.names[area]}</th>
              {scenarios.map((scenario, i) => (
                <GainAndLoss key={names[i]} {...inArea(scenario, area)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        {areas.length === 0
          ? 'In no area does anybody come within the standard or fall out of it.'
          : 'In the areas that are not listed nobody comes within the standard or falls out of it.'}
      </p>
    </div>
  );
}

const GainAndLoss = ({ gained, lost }: { gained: number; lost: number }) => (
  <td className="figures">
    {gained === 0 && lost === 0 && '–'}
    {gained > 0 && <span className="whatif-gain">+{estimatedPeople(gained)}</span>}
    {gained > 0 && lost > 0 && ' '}
    {lost > 0 && <span className="whatif-loss">−{estimatedPeople(lost)}</span>}
  </td>
);
