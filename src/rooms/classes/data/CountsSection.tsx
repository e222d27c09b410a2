import { Trans, useLingui } from '@lingui/react/macro';
import type { Answers, Count, Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { remarksOn } from '../plan/remarks';
import { endWriting, makeEdits, newId } from '../useDesk';
import { ClockField } from './ClockField';
import { NumberBox } from './NumberBox';
import { PlacePick } from './PlacePick';
import { TallyRows } from './TallyRows';

/** Counts and answers are typed in: what, and how many. Who answered what is never asked. */
export function CountsSection({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const gathers = experiment.protocol?.gathers ?? [];
  const [place = null] = experiment.places.map(({ id }) => id);
  const addCount = () =>
    makeEdits([
      {
        do: 'add',
        to: 'counts',
        item: { id: newId(), place, at: null, minutes: 10, tallies: [{ what: '', count: 0 }] },
      },
    ]);
  const addAnswers = () =>
    makeEdits([
      { do: 'add', to: 'answers', item: { id: newId(), place, question: '', tallies: [{ what: '', count: 0 }] } },
    ]);
  return (
    <section className="classes-section" aria-label={t`Counts and answers`}>
      <h2>
        <Trans>Counts and answers</Trans>
      </h2>
      <p className="soft">
        <Trans>Bees in ten minutes, bicycles at a corner, answers to a question: type in how many.</Trans>
      </p>
      {experiment.counts.map((count) => (
        <CountCard key={count.id} experiment={experiment} count={count} />
      ))}
      {experiment.answers.map((answers) => (
        <AnswersCard key={answers.id} experiment={experiment} answers={answers} />
      ))}
      <div className="classes-row">
        <Button look={gathers.includes('count') ? 'strong' : 'plain'} onPress={addCount}>
          <Trans>Add a count</Trans>
        </Button>
        <Button look={gathers.includes('answers') ? 'strong' : 'plain'} onPress={addAnswers}>
          <Trans>Add a survey question</Trans>
        </Button>
      </div>
    </section>
  );
}

function CountCard({ experiment, count }: { experiment: Experiment; count: Count }) {
  const { t } = useLingui();
  const change = (changes: Partial<Count>, writing?: string) =>
    makeEdits([{ do: 'change', in: 'counts', id: count.id, changes }], writing && `${writing} ${count.id}`);
  return (
    <article className="classes-series" aria-label={t({ message: 'Count', context: 'what was counted' })}>
      <div className="classes-pair">
        <PlacePick experiment={experiment} place={count.place} onChoose={(place) => change({ place })} />
        <NumberBox
          label={t`Minutes counted`}
          value={count.minutes}
          onChange={(minutes) => minutes !== null && minutes > 0 && change({ minutes })}
        />
      </div>
      <ClockField
        label={t({ message: 'Began', context: 'a count' })}
        at={count.at}
        timeZone={experiment.timeZone}
        onChange={(at) => change({ at })}
      />
      <TallyRows tallies={count.tallies} onChange={(tallies, writing) => change({ tallies }, writing)} />
      <RemoveButton
        label={t`Remove this count`}
        onPress={() => makeEdits([{ do: 'remove', from: 'counts', id: count.id }])}
      />
    </article>
  );
}

function AnswersCard({ experiment, answers }: { experiment: Experiment; answers: Answers }) {
  const { t, i18n } = useLingui();
  const change = (changes: Partial<Answers>, writing?: string) =>
    makeEdits([{ do: 'change', in: 'answers', id: answers.id, changes }], writing && `${writing} ${answers.id}`);
  return (
    <article className="classes-series" aria-label={t`Survey question`}>
      <TextBox
        label={t`Question`}
        value={answers.question}
        maxLength={300}
        remarks={remarksOn(i18n, answers.question)}
        onLeave={endWriting}
        onChange={(question) => change({ question }, 'question')}
      />
      <PlacePick experiment={experiment} place={answers.place} onChoose={(place) => change({ place })} />
      <TallyRows tallies={answers.tallies} onChange={(tallies, writing) => change({ tallies }, writing)} />
      <RemoveButton
        label={t`Remove this question`}
        onPress={() => makeEdits([{ do: 'remove', from: 'answers', id: answers.id }])}
      />
    </article>
  );
}

const RemoveButton = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <div className="classes-row">
    <Button look="quiet" onPress={onPress}>
      {label}
    </Button>
  </div>
);
