import { useLingui } from '@lingui/react/macro';
import { kilometresPerHour, minutes } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { ENGLISH } from '../../languages/speaker';
import { Fold } from '../../ui/Fold';
import { Empty, Failure } from '../../ui/Notice';
import type { CityFacts } from '../../workers/questions';
import { tryAgain, useAnswer, useCityAnswer } from './answers';
import { Emphasised } from './Emphasised';
import { bothSentence, rangeSentence } from './find/displaySentences';
import { doubtSentence } from './find/doubtSentences';
import { peopleInDoubt } from './find/doubts';
import { SourcesLines } from './find/SourcesLines';
import { rangeTest, useDisplay } from './find/useDisplay';
import { useDoubts } from './find/useDoubts';
import { groupSentence, whomOf } from './find/whom';
import { manyOfKinds } from './kindWords';
import {
  aboutPeople,
  gapSentence,
  methodSentence,
  sectionsSentence,
  strandedSentence,
  travelSentence,
  unknownSentences,
} from './sentences';
import { hasChosenSites } from './useGapsQuestions';
import { chooseRange, type GapsRoom } from './useGapsRoom';
import { useRestingOverlay } from './whatif/useRestingOverlay';

/** The answer in words, before all controls; what it leaves open right under it. */
export function FindingSection({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const table = useAnswer('areaTable');
  const answered = useCityAnswer('areaTable', room.pack.url);
  const overlay = useRestingOverlay(room.pack.url);
  const display = useDisplay(room);
  const doubts = useDoubts(room);
  const { kinds, state } = room;
  const { i18n } = useLingui();

  if (kinds.length === 0) {
    return (
      <Empty title="What should people be able to reach?">
        Choose one or more kinds of place below, and the map shows who has none within their walk.
      </Empty>
    );
  }
  if (!hasChosenSites(room)) {
    return (
      <Empty title={`No ${manyOfKinds(ENGLISH, kinds, 'or')} in ${room.city.title}’s data`}>
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
    many: whomOf(i18n, facts.cells, answered.question.group ?? null, room.sections?.base?.id).many,
  };
  const stranded = overlay
    ? strandedSentence(ENGLISH, overlay.answer.strandedSites.length, overlay.question.kinds)
    : null;
  const whom = room.whom ?? { many: 'people', people: facts.cells.people };
  const words = { many: asked?.many ?? 'people', standard: state.standard };
  const marked = doubts.filter(({ isOn }) => isOn).map(({ doubt, people }) => doubtSentence(doubt, people, words));
  const notes = [
    ...(answered ? unknownSentences(ENGLISH, answered.answer, answered.answer.areas.length, asked?.many) : []),
    ...marked,
    stranded,
  ].filter((note) => note !== null);
  return (
    <section className="gaps-finding" aria-label="Finding" data-answered={isCurrent} aria-busy={!isCurrent}>
      <p className="gaps-sentence" aria-live="polite">
        {asked ? <Emphasised text={gapSentence(ENGLISH, asked)} /> : 'Working it out …'}
      </p>
      {display?.shown === 'both' && <p>{bothSentence(display.classes, display.need, room)}</p>}
      <RangeNote room={room} facts={facts} />
      <p className="soft small">
        {basis(i18n, room, facts)} {travelSentence(ENGLISH, room.travel)}
      </p>
      <Fold title={doubtTitle(peopleInDoubt(doubts, overlay?.answer, whom.people), whom.many)}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <SourcesLines room={room} facts={facts} />
      </Fold>
    </section>
  );
}

const doubtTitle = (people: number, many: string) =>
  people > 0 ? `Not sure for ${aboutPeople(ENGLISH, people, many)}; sources` : 'Sources of these figures';

function basis(i18n: I18n, room: GapsRoom, facts: CityFacts) {
  if (room.sections) return sectionsSentence(ENGLISH, room.whom?.many ?? 'people');
  return room.whom?.group ? groupSentence(i18n, room.whom) : methodSentence(ENGLISH, facts.cells.method);
}

/** Which walks the map is narrowed to, whose they are, and the way back. */
function RangeNote({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const overlay = useRestingOverlay(room.pack.url)?.answer;
  const { range, speed } = room.state;
  const people = room.whom?.people ?? facts.cells.people;
  if (!range || overlay?.metres.length !== people.length) return null;
  const isWithin = rangeTest(range, speed);
  const sum = (is: (cell: number) => boolean) =>
    people.reduce((all, n, cell) => (n > 0 && is(cell) ? all + n : all), 0);
  const within = sum((cell) => isWithin(overlay.metres[cell]));
  const words = { all: sum(() => true), many: room.whom?.many ?? 'people' };
  return (
    <p className="gaps-range">
      {rangeSentence(range, within, words)}{' '}
      <button type="button" className="link" onClick={() => chooseRange(null)}>
        Show all walks
      </button>
    </p>
  );
}
