/**
 * The page's side of the conversation. Asking again cancels the older question of the same name, a late answer never
 * shows, and a worker that dies is started again with what it still owed.
 */
import type { Problem } from '../core/problem';
import { type Mortal, watchWorker } from './lifeline';
import type { FromEngine, ToEngine } from './messages';
import type { Answer, Ask, Progress, QuestionName } from './questions';

export type Reply<Q extends QuestionName> =
  | { readonly status: 'answered'; readonly answer: Answer<Q> }
  /** A newer question of the same name was asked, or this one was cancelled: there is nothing to show. */
  | { readonly status: 'superseded' }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface Engine {
  ask<Q extends QuestionName>(name: Q, ask: Ask<Q>, onProgress?: (progress: Progress) => void): Promise<Reply<Q>>;
  /** Gives up the question of this name, if one is open. */
  cancel(name: QuestionName): void;
  /** Ends the worker; open questions are superseded. */
  close(): void;
}

/** The part of a `Worker` that is used here. */
export interface EngineWorker extends Mortal {
  postMessage(message: ToEngine): void;
  terminate(): void;
}

interface OpenQuestion {
  readonly id: number;
  readonly name: QuestionName;
  readonly ask: unknown;
  readonly onProgress?: (progress: Progress) => void;
  readonly settle: (reply: Reply<QuestionName>) => void;
  /** Workers that died over it. */
  deaths: number;
}

const startWorker = () =>
  new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'atlas engine' }) as EngineWorker;

/** A question that two workers died over is not put to a third. */
const DEATHS_ALLOWED = 1;

/** Connects to an engine; the worker starts with the first question. */
export function connectEngine(start: () => EngineWorker = startWorker): Engine {
  const open = new Map<QuestionName, OpenQuestion>();
  let worker: EngineWorker | null = null;
  let lastId = 0;

  const questionOf = (id: number) => [...open.values()].find((question) => question.id === id);

  function close(question: OpenQuestion, reply: Reply<QuestionName>) {
    open.delete(question.name);
    question.settle(reply);
  }

  function hear(message: FromEngine) {
    const question = questionOf(message.id);
    if (!question) return; // late: a newer question has taken its place
    if (message.type === 'progress') question.onProgress?.(message.progress);
    else if (message.type === 'answer') close(question, { status: 'answered', answer: message.answer as never });
    else close(question, { status: 'failed', problem: message.problem });
  }

  function bury(why: string) {
    worker?.terminate();
    worker = null;
    for (const question of [...open.values()]) {
      question.deaths++;
      if (question.deaths > DEATHS_ALLOWED) {
        close(question, { status: 'failed', problem: deathProblem(question.name, why) });
      } else post(question);
    }
  }

  function post({ id, name, ask }: OpenQuestion) {
    if (!worker) {
      const born = start();
      born.addEventListener('message', ({ data }) => {
        if (worker === born) hear(data as FromEngine);
      });
      watchWorker(born, (why) => {
        if (worker === born) bury(why);
      });
      worker = born;
    }
    worker.postMessage({ type: 'ask', id, name, ask });
  }

  function cancel(name: QuestionName) {
    const older = open.get(name);
    if (!older) return;
    worker?.postMessage({ type: 'cancel', id: older.id });
    close(older, { status: 'superseded' });
  }

  return {
    ask<Q extends QuestionName>(name: Q, ask: Ask<Q>, onProgress?: (progress: Progress) => void) {
      cancel(name);
      return new Promise<Reply<Q>>((resolve) => {
        const settle = resolve as (reply: Reply<QuestionName>) => void;
        const question: OpenQuestion = { id: ++lastId, name, ask, onProgress, settle, deaths: 0 };
        open.set(name, question);
        post(question);
      });
    },
    cancel,
    close() {
      for (const name of [...open.keys()]) cancel(name);
      worker?.terminate();
      worker = null;
    },
  };
}

const deathProblem = (name: QuestionName, why: string): Problem => ({
  where: `the question "${name}"`,
  what: `the background worker stopped twice (${why})`,
  fix: 'Reload the page. If it comes again, the device may be short of memory: close other tabs.',
  level: 'error',
});
