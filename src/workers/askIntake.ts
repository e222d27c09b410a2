/** The page's side of reading what people bring: a worker for each file, ended when the file is done with. */
import type { Problem } from '../core/problem';
import { connectReader, type ReaderWorker } from './askReader';
import type { IntakeQuestion, IntakeQuestions } from './intakeQuestions';

export type IntakeReply<Q extends IntakeQuestion> =
  | { readonly status: 'answered'; readonly answer: IntakeQuestions[Q]['answer'] }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface Intake {
  /** Answers come in the order of the questions. After `close` none comes any more. */
  ask<Q extends IntakeQuestion>(name: Q, ask: IntakeQuestions[Q]['ask']): Promise<IntakeReply<Q>>;
  /** Ends the worker, at work or not. */
  close(): void;
}

const startWorker = () =>
  new Worker(new URL('./intake.worker.ts', import.meta.url), {
    type: 'module',
    name: 'atlas intake',
  }) as ReaderWorker<IntakeQuestion>;

export function openIntake(start: () => ReaderWorker<IntakeQuestion> = startWorker): Intake {
  const reader = connectReader({ start, opening: 'read', keepsAll: false });
  return {
    async ask<Q extends IntakeQuestion>(name: Q, ask: IntakeQuestions[Q]['ask']) {
      const reply = await reader.ask(name, ask);
      return 'problem' in reply
        ? { status: 'failed', problem: reply.problem }
        : { status: 'answered', answer: reply.answer as IntakeQuestions[Q]['answer'] };
    },
    close: () => reader.close(),
  };
}
