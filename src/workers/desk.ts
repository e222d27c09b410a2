/**
 * The worker's side of the conversation: takes questions from a port, answers them one after the other, and drops those
 * that were cancelled before or while they were worked on.
 */
import { type FromEngine, problemOf, type ToEngine } from './messages';
import type { Answer, Ask, Progress, QuestionName } from './questions';

/** What a handler may use besides its question. */
export interface Work {
  readonly onProgress: (progress: Progress) => void;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export type Handlers = { readonly [Q in QuestionName]: (ask: Ask<Q>, work: Work) => Answer<Q> | Promise<Answer<Q>> };

/** The part of a worker's global scope, or of a MessagePort, that the desk needs. */
export interface Port {
  postMessage(message: FromEngine): void;
}

/** Answers questions with `handlers` and posts the answers to `port`. Hand every message that arrives to what it returns. */
export function openDesk(handlers: Handlers, port: Port): (message: ToEngine) => void {
  const waiting: Extract<ToEngine, { type: 'ask' }>[] = [];
  const running = new Map<number, AbortController>();
  let busy = false;

  async function answer({ id, name, ask }: Extract<ToEngine, { type: 'ask' }>) {
    const controller = new AbortController();
    running.set(id, controller);
    const post = (message: FromEngine) => {
      if (!controller.signal.aborted) port.postMessage(message);
    };
    try {
      // The map of questions ties `ask` to `name`; across the border only their pairing by the sender can be trusted.
      const handler = handlers[name] as (ask: unknown, work: Work) => unknown;
      const found = await handler(ask, {
        onProgress: (progress) => post({ type: 'progress', id, progress }),
        signal: controller.signal,
      });
      post({ type: 'answer', id, answer: found });
    } catch (error) {
      post({ type: 'problem', id, problem: problemOf(error, name) });
    } finally {
      running.delete(id);
    }
  }

  async function work() {
    busy = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await answer(next);
      // A turn of the event loop between two questions, so that a cancel which has already arrived is heard.
      await new Promise((resolve) => setTimeout(resolve));
    }
    busy = false;
  }

  return (message) => {
    if (message.type === 'cancel') {
      const at = waiting.findIndex(({ id }) => id === message.id);
      if (at >= 0) waiting.splice(at, 1);
      running.get(message.id)?.abort();
      return;
    }
    waiting.push(message);
    // The first question waits a turn too: while a slider is dragged only the newest of a burst is worked on.
    if (!busy) {
      busy = true;
      setTimeout(() => void work());
    }
  };
}
