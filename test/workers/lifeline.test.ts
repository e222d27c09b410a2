import { expect, test } from 'vitest';
import { holdLifeline, watchWorker } from '../../src/workers/lifeline';

/** Locks as the browser has them: one holder a name, the others wait; `endWorker` lets go what the worker held. */
function createLocks() {
  const waiting = new Map<string, (() => void)[]>();
  const locks = {
    async request(name: string, use: () => unknown) {
      const line = waiting.get(name);
      if (line) line.push(use as () => void);
      else {
        waiting.set(name, []);
        use();
      }
    },
  } as unknown as LockManager;
  const endWorker = () => {
    for (const line of waiting.values()) for (const use of line) use();
  };
  return { locks, endWorker };
}

function createWorker() {
  const listeners = { message: [] as ((event: never) => void)[], error: [] as ((event: never) => void)[] };
  return {
    addEventListener: (type: 'message' | 'error', listener: (event: never) => void) =>
      void listeners[type].push(listener),
    say(type: 'message' | 'error', event: object) {
      for (const listener of listeners[type]) listener(event as never);
    },
  };
}

test('a worker that is ended without a word is known to be gone', () => {
  const { locks, endWorker } = createLocks();
  const worker = createWorker();
  const deaths: string[] = [];
  watchWorker(worker, (why) => deaths.push(why), locks);
  holdLifeline({ postMessage: (data) => worker.say('message', { data }) }, locks);
  worker.say('message', { data: { type: 'answer', id: 1 } });
  expect(deaths).toEqual([]);
  endWorker();
  expect(deaths).toEqual(['the browser ended it']);
});

test('a worker that throws says why, also where there are no locks', () => {
  const worker = createWorker();
  const deaths: string[] = [];
  holdLifeline({ postMessage: (data) => worker.say('message', { data }) }, undefined);
  watchWorker(worker, (why) => deaths.push(why), undefined);
  worker.say('error', { message: 'out of memory' });
  // A worker whose script is gone from the host has no message.
  worker.say('error', {});
  expect(deaths).toEqual(['out of memory', 'no reason was given']);
});
