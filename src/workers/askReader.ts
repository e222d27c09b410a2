/**
 * The page's side of a worker that reads files and keeps them for further questions. One that dies is started again, is
 * told once more which files are open, and is asked again what it owed.
 */
import type { Problem } from '../core/problem';
import { type Mortal, watchWorker } from './lifeline';

export type ReaderReply = { readonly answer: unknown } | { readonly problem: Problem };

interface ToReader<Name extends string> {
  readonly id: number;
  readonly name: Name;
  readonly ask: unknown;
}

/** The part of a `Worker` that is used here. */
export interface ReaderWorker<Name extends string> extends Mortal {
  postMessage(message: ToReader<Name>): void;
  terminate(): void;
}

export interface Reader<Name extends string> {
  ask(name: Name, ask: unknown): Promise<ReaderReply>;
  /** Ends the worker, at work or not; what is open is not answered any more. */
  close(): void;
}

interface OpenQuestion<Name extends string> extends ToReader<Name> {
  readonly settle: (reply: ReaderReply) => void;
  /** Workers that died over it. */
  deaths: number;
}

/** A file that two workers died over is not put to a third. */
const DEATHS_ALLOWED = 1;

export interface ReaderPlan<Name extends string> {
  readonly start: () => ReaderWorker<Name>;
  /** The question that opens a file. */
  readonly opening: Name;
  /** Whether the worker keeps every file that was opened, or only the last. */
  readonly keepsAll: boolean;
}

export function connectReader<Name extends string>({ start, opening, keepsAll }: ReaderPlan<Name>): Reader<Name> {
  const waiting = new Map<number, OpenQuestion<Name>>();
  let opened: ToReader<Name>[] = [];
  let worker: ReaderWorker<Name> | null = null;
  /** Ids of the files that a new worker has still to open; what is asked of them waits meanwhile. */
  const reopening = new Set<number>();
  let lastId = 0;

  function hear({ id, ...reply }: { readonly id: number } & ReaderReply) {
    if (reopening.delete(id)) {
      if (reopening.size === 0) askAll();
      return;
    }
    const question = waiting.get(id);
    if (!question) return;
    waiting.delete(id);
    const { name, ask } = question;
    if (name === opening && 'answer' in reply) opened = [...(keepsAll ? opened : []), { id, name, ask }];
    question.settle(reply as ReaderReply);
  }

  function bury(why: string) {
    worker?.terminate();
    worker = null;
    for (const question of waiting.values()) {
      question.deaths++;
      if (question.deaths <= DEATHS_ALLOWED) continue;
      waiting.delete(question.id);
      question.settle({ problem: deathProblem(why) });
    }
    if (waiting.size > 0) born();
  }

  /** A worker that knows and owes what the one before did. */
  function born() {
    const now = start();
    now.addEventListener('message', ({ data }) => {
      if (worker === now) hear(data as { readonly id: number } & ReaderReply);
    });
    watchWorker(now, (why) => {
      if (worker === now) bury(why);
    });
    worker = now;
    reopening.clear();
    for (const message of opened) {
      reopening.add(message.id);
      now.postMessage(message);
    }
    if (reopening.size === 0) askAll();
  }

  function askAll() {
    for (const { id, name, ask } of waiting.values()) worker?.postMessage({ id, name, ask });
  }

  return {
    ask(name, ask) {
      const id = ++lastId;
      return new Promise((settle) => {
        const question: OpenQuestion<Name> = { id, name, ask, settle, deaths: 0 };
        waiting.set(id, question);
        if (!worker) born();
        else if (reopening.size === 0) worker.postMessage({ id, name, ask });
      });
    },
    close() {
      waiting.clear();
      opened = [];
      worker?.terminate();
      worker = null;
    },
  };
}

const deathProblem = (why: string): Problem => ({
  where: 'the file',
  what: `was too much for this device: it stopped twice (${why})`,
  fix: 'Bring a smaller part of it.',
  level: 'error',
});
