/** The page's side of reading what people bring: a worker for each file, ended when the file is done with. */
import type { Problem } from '../core/problem';
import type { FromIntake, IntakeQuestion, IntakeQuestions, ToIntake } from './intakeQuestions';

export type IntakeReply<Q extends IntakeQuestion> =
  | { readonly status: 'answered'; readonly answer: IntakeQuestions[Q]['answer'] }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface Intake {
  /** Answers come in the order of the questions. After `close` none comes any more. */
  ask<Q extends IntakeQuestion>(name: Q, ask: IntakeQuestions[Q]['ask']): Promise<IntakeReply<Q>>;
  /** Ends the worker, at work or not. */
  close(): void;
}

/** The part of a `Worker` that is used here. */
export interface IntakeWorker {
  postMessage(message: ToIntake): void;
  addEventListener(type: 'message', listener: (event: { data: FromIntake }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

const startWorker = () =>
  new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module', name: 'atlas intake' }) as IntakeWorker;

export function openIntake(start: () => IntakeWorker = startWorker): Intake {
  const waiting = new Map<number, (reply: IntakeReply<IntakeQuestion>) => void>();
  const worker = start();
  let lastId = 0;

  const settle = (id: number, reply: IntakeReply<IntakeQuestion>) => {
    waiting.get(id)?.(reply);
    waiting.delete(id);
  };
  worker.addEventListener('message', ({ data }) =>
    settle(
      data.id,
      'problem' in data
        ? { status: 'failed', problem: data.problem }
        : { status: 'answered', answer: data.answer as never },
    ),
  );
  // A worker that dies takes the file with it: it is not read a second time, for it would die again.
  worker.addEventListener('error', ({ message }) => {
    for (const id of [...waiting.keys()]) settle(id, { status: 'failed', problem: deathProblem(message) });
  });

  return {
    ask<Q extends IntakeQuestion>(name: Q, ask: IntakeQuestions[Q]['ask']) {
      const id = ++lastId;
      return new Promise<IntakeReply<Q>>((resolve) => {
        waiting.set(id, resolve as (reply: IntakeReply<IntakeQuestion>) => void);
        worker.postMessage({ id, name, ask });
      });
    },
    close() {
      waiting.clear();
      worker.terminate();
    },
  };
}

const deathProblem = (why = 'no reason was given'): Problem => ({
  where: 'the file',
  what: `was too much for this device (${why})`,
  fix: 'Bring a smaller part of it.',
  level: 'error',
});
