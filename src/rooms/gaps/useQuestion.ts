import { useEffect } from 'react';
import { connectEngine } from '../../workers/askEngine';
import type { Ask, QuestionName } from '../../workers/questions';
import { forget, setAnswer, useAnswers } from './answers';

/** One worker for the room; it starts with the first question and keeps the city for the next visit. */
const engine = connectEngine();

/**
 * Keeps a question put for as long as it is asked: a changed question replaces the older, null takes it back. Equal
 * questions are one question, so `ask` may be made anew at every drawing.
 */
export function useQuestion<Q extends QuestionName>(name: Q, ask: Ask<Q> | null) {
  const attempt = useAnswers((store) => store.attempt);
  const key = ask && JSON.stringify(ask);

  // Runs by `key`, which is `ask`; `attempt` asks the same again.
  useEffect(() => {
    if (ask === null) {
      engine.cancel(name);
      forget(name);
      return;
    }
    const before = useAnswers.getState().answers[name];
    // Trying again is for what failed.
    if (before.status === 'answered' && JSON.stringify(before.question) === key) return;
    setAnswer(name, ({ last }) => ({ status: 'asking', question: ask, last, problem: null }));
    engine
      .ask(name, ask, (progress) => progress.stage !== 'solving' && useAnswers.setState({ progress }))
      .then((reply) => {
        if (reply.status === 'superseded') return;
        setAnswer(name, ({ last }) =>
          reply.status === 'answered'
            ? { status: 'answered', question: ask, last: { question: ask, answer: reply.answer }, problem: null }
            : { status: 'failed', question: ask, last, problem: reply.problem },
        );
      });
  }, [name, key, attempt]);
}
