/**
 * How the page learns that a worker has died. One that throws says so by an `error` event; one that the browser ends for want
 * of memory goes without a word. Therefore each worker holds a lock that the browser lets go when the worker is gone, in
 * whatever way, and the page waits for it. Locks exist on https and localhost alone; elsewhere only the event tells.
 */

/** The part of a `Worker` that is used here. */
export interface Mortal {
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { message?: string }) => void): void;
}

type Locks = Pick<LockManager, 'request'>;

interface Lifeline {
  /** The name of the lock. */
  readonly lifeline: string;
}

const isLifeline = (data: unknown): data is Lifeline =>
  typeof data === 'object' && data !== null && 'lifeline' in data && typeof data.lifeline === 'string';

// Node, where tests run, has had a navigator only since its version 21.
const browserLocks = (): Locks | undefined => globalThis.navigator?.locks;

/** The worker's side, to be called once when it starts. */
export function holdLifeline(
  scope: { postMessage(message: Lifeline): void },
  locks: Locks | undefined = browserLocks(),
): void {
  if (!locks) return;
  const name = `atlas worker ${crypto.randomUUID()}`;
  locks
    .request(name, () => {
      scope.postMessage({ lifeline: name });
      return new Promise<never>(() => undefined);
    })
    .catch(() => undefined); // A browser that refuses locks: the error event has to do.
}

/** The page's side: calls back with the reason once the worker is gone, also when the page itself ended it. */
export function watchWorker(
  worker: Mortal,
  onDeath: (why: string) => void,
  locks: Locks | undefined = browserLocks(),
): void {
  worker.addEventListener('error', ({ message }) => onDeath(message || 'no reason was given'));
  worker.addEventListener('message', ({ data }) => {
    if (!isLifeline(data) || !locks) return;
    locks.request(data.lifeline, () => onDeath('the browser ended it')).catch(() => undefined);
  });
}
