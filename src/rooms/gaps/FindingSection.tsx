import { kilometresPerHour, minutes } from '../../core/units';
import { Empty, Failure } from '../../ui/Notice';
import type { CityFacts } from '../../workers/questions';
import { tryAgain, useAnswer, useCityAnswer } from './answers';
import { Emphasised } from './Emphasised';
import { groupSentence, whomOf } from './find/whom';
import {
  borderSentence,
  gapSentence,
  manyOfKinds,
  methodSentence,
  strandedSentence,
  travelSentence,
  unknownSentences,
} from './sentences';
import { hasChosenSites } from './useGapsQuestions';
import type { GapsRoom } from './useGapsRoom';

/** The answer in words, before all controls; what it leaves open right under it. */
export function FindingSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const table = useAnswer('areaTable');
  const answered = useCityAnswer('areaTable', room.pack.url);
  const overlay = useCityAnswer('overlay', room.pack.url);
  const border = useCityAnswer('border', room.pack.url);
  const { kinds, state } = room;

  if (kinds.length === 0) {
    return (
      <Empty title="What should people be able to reach?">
        Choose one or more kinds of place below, and the map shows who has none within their walk.
      </Empty>
    );
  }
  if (!hasChosenSites(room)) {
    return (
      <Empty title={`No ${manyOfKinds(kinds, 'or')} in ${room.city.title}’s data`}>
        That may mean that there are none, or that nobody has listed them. Choose another kind below.
      </Empty>
    );
  }
  if (table.status === 'failed' && table.problem) {
    return (
      <Failure
        title="This could not be worked out"
        reason={`${table.problem.what}. ${table.problem.fix}`}
        onRetry={tryAgain}
      />
    );
  }

  const isCurrent = table.status === 'answered' && answered !== null;
  // The figures shown are those of the question they answer, so that words and figures never disagree.
  const asked = answered && {
    table: answered.answer,
    kinds: answered.question.kinds,
    standard: isCurrent ? state.standard : minutes((answered.question.standard * 60) / (state.speed * 1000)),
    speed: kilometresPerHour(state.speed),
    join: answered.question.join,
    many: whomOf(facts.cells, answered.question.group ?? null).many,
  };
  const stranded = overlay ? strandedSentence(overlay.answer.strandedSites.length, overlay.question.kinds) : null;
  const nearBorder = border ? borderSentence(border.answer.doubtful, asked?.many) : null;
  const notes = answered
    ? [...unknownSentences(answered.answer, answered.answer.areas.length, asked?.many), nearBorder, stranded]
    : [];
  return (
    <section className="gaps-finding" aria-label="Finding" data-answered={isCurrent} aria-busy={!isCurrent}>
      <p className="gaps-sentence" aria-live="polite">
        {asked ? <Emphasised text={gapSentence(asked)} /> : 'Working it out …'}
      </p>
      {notes.map((note) => note && <p key={note}>{note}</p>)}
      <p className="soft small">
        {room.whom?.group ? groupSentence(room.whom) : methodSentence(facts.cells.method)} {travelSentence(room.travel)}
      </p>
    </section>
  );
}
