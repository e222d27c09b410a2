import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { LonLat } from '../../../core/units';
import { walkMetres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Notice';
import { tryAgain, useAnswer, useCityAnswer } from '../answers';
import { tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { barBounds } from '../weigh/histogram';
import { WeighedFigures } from '../weigh/WeighedFigures';

interface OutlineWeighedProps {
  readonly room: GapsRoom;
  readonly ring: readonly LonLat[];
  /** Empty: it has none. */
  readonly name: string;
}

/** How the burden is spread over those within the outline: worked out only for those who ask. */
export function OutlineWeighed(props: OutlineWeighedProps) {
  const [isOpen, setIsOpen] = useState(false);
  return isOpen ? (
    <Weighed {...props} />
  ) : (
    <div>
      <Button onPress={() => setIsOpen(true)}>
        <Trans>Show walks, choice and equity here</Trans>
      </Button>
    </div>
  );
}

function Weighed({ room, ring, name }: OutlineWeighedProps) {
  const { t } = useLingui();
  const asked = tableQuestion(room);
  const { standard, speed } = room.state;
  useQuestion('weighWithin', asked && { ...asked, bounds: barBounds(standard, speed), ring });
  const { status, problem } = useAnswer('weighWithin');
  const answered = useCityAnswer('weighWithin', room.pack.url);
  if (status === 'failed' && problem) {
    return <Failure title={t`This could not be weighed`} reason={problem.what} onRetry={tryAgain} />;
  }
  const isOfThese =
    answered?.question.standard === walkMetres(standard, speed) && answered.question.ring.join() === ring.join();
  if (!answered || !isOfThese) {
    return (
      <p>
        <Trans>Working it out …</Trans>
      </p>
    );
  }
  const { question, answer } = answered;
  return (
    <WeighedFigures
      room={room}
      weighing={answer}
      kinds={question.kinds}
      isCurrent={status === 'answered'}
      outline={name}
    />
  );
}
