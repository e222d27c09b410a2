import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { kilometresPerHour, minutes } from '../../core/units';
import type { I18n } from '../../languages/speaker';
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
  type Many,
  markedGapSentence,
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
  const { t, i18n } = useLingui();

  if (kinds.length === 0) {
    return (
      <Empty title={t`What should people be able to reach?`}>
        <Trans>Choose one or more kinds of place below, and the map shows who has none within their walk.</Trans>
      </Empty>
    );
  }
  if (!hasChosenSites(room)) {
    const places = manyOfKinds(i18n, kinds, 'or');
    const city = room.city.title;
    return (
      <Empty title={t`No ${places} in ${city}’s data`}>
        <Trans>That may mean that there are none, or that nobody has listed them. Choose another kind below.</Trans>
      </Empty>
    );
  }
  if (table.status === 'failed' && table.problem) {
    return (
      <Failure
        title={t`This could not be worked out`}
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
  const stranded = overlay ? strandedSentence(i18n, overlay.answer.strandedSites.length, overlay.question.kinds) : null;
  const whom = room.whom ?? { many: null, people: facts.cells.people };
  const words = { many: asked?.many ?? null, standard: state.standard };
  const marked = doubts
    .filter(({ isOn }) => isOn)
    .map(({ doubt, people }) => doubtSentence(i18n, doubt, people, words));
  const notes = [
    ...(answered ? unknownSentences(i18n, answered.answer, answered.answer.areas.length, asked?.many) : []),
    ...marked,
    stranded,
  ].filter((note) => note !== null);
  return (
    <section className="gaps-finding" aria-label={t`Finding`} data-answered={isCurrent} aria-busy={!isCurrent}>
      <p className="gaps-sentence" aria-live="polite">
        {asked ? <Emphasised text={markedGapSentence(i18n, asked)} /> : t`Working it out …`}
      </p>
      {display?.shown === 'both' && <p>{bothSentence(i18n, display.classes, display.need, room)}</p>}
      <RangeNote room={room} facts={facts} />
      <p className="soft small">
        {basis(i18n, room, facts)} {travelSentence(i18n, room.travel)}
      </p>
      <Fold title={doubtTitle(i18n, peopleInDoubt(doubts, overlay?.answer, whom.people), whom.many)}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <SourcesLines room={room} facts={facts} />
      </Fold>
    </section>
  );
}

function doubtTitle(i18n: I18n, doubted: number, many: Many): string {
  if (doubted === 0) return i18n._(msg`Sources of these figures`);
  const people = aboutPeople(i18n, doubted, many);
  return i18n._(msg`Not sure for ${people}; sources`);
}

function basis(i18n: I18n, room: GapsRoom, facts: CityFacts) {
  if (room.sections) return sectionsSentence(i18n, room.whom?.many ?? null);
  return room.whom?.group ? groupSentence(i18n, room.whom) : methodSentence(i18n, facts.cells.method);
}

/** Which walks the map is narrowed to, whose they are, and the way back. */
function RangeNote({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const { i18n } = useLingui();
  const overlay = useRestingOverlay(room.pack.url)?.answer;
  const { range, speed } = room.state;
  const people = room.whom?.people ?? facts.cells.people;
  if (!range || overlay?.metres.length !== people.length) return null;
  const isWithin = rangeTest(range, speed);
  const sum = (is: (cell: number) => boolean) =>
    people.reduce((all, n, cell) => (n > 0 && is(cell) ? all + n : all), 0);
  const within = sum((cell) => isWithin(overlay.metres[cell]));
  const words = { all: sum(() => true), many: room.whom?.many ?? null };
  return (
    <p className="gaps-range">
      {rangeSentence(i18n, range, within, words)}{' '}
      <button type="button" className="link" onClick={() => chooseRange(null)}>
        <Trans>Show all walks</Trans>
      </button>
    </p>
  );
}
