import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { walkMetres } from '../../../core/units';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Notice';
import { tryAgain, useAnswer, useCityAnswer } from '../answers';
import { hasChosenSites, tableQuestion } from '../useGapsQuestions';
import type { GapsRoom } from '../useGapsRoom';
import { useQuestion } from '../useQuestion';
import { barBounds } from './histogram';
import { WeighedFigures } from './WeighedFigures';

/** How the burden is spread: worked out only for those who ask. */
export function WeighSection({ room }: { room: GapsRoom }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  if (!hasChosenSites(room)) return null;
  return (
    <section className="weigh" aria-label={t`Weigh`}>
      <h2>
        <Trans>How is it shared?</Trans>
      </h2>
      {isOpen ? (
        <Weighed room={room} />
      ) : (
        <Button onPress={() => setIsOpen(true)}>
          <Trans>Show walks, choice and equity</Trans>
        </Button>
      )}
    </section>
  );
}

function Weighed({ room }: { room: GapsRoom }) {
  const { t } = useLingui();
  const asked = tableQuestion(room);
  const { standard, speed } = room.state;
  useQuestion('weigh', asked && { ...asked, bounds: barBounds(standard, speed) });
  const weigh = useAnswer('weigh');
  const answered = useCityAnswer('weigh', room.pack.url);
  if (weigh.status === 'failed' && weigh.problem) {
    return <Failure title={t`This could not be weighed`} reason={weigh.problem.what} onRetry={tryAgain} />;
  }
  // Bars mean nothing without the standard they were asked with, so an older answer is not shown under a newer one.
  if (!answered || answered.question.standard !== walkMetres(standard, speed))
    return (
      <p>
        <Trans>Working it out …</Trans>
      </p>
    );
  return (
    <WeighedFigures
      room={room}
      weighing={answered.answer}
      kinds={answered.question.kinds}
      isCurrent={weigh.status === 'answered'}
      range={room.state.range}
    />
  );
}
