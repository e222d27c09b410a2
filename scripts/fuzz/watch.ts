/** Runs the cases of one reader in a thread, and watches it: a case that hangs or eats memory ends the thread, not the run. */
import { Worker } from 'node:worker_threads';
import type { Fault } from './reader';
import { bytesOf, COUNT, createMemory, LENGTH, STOP } from './shared';
import { type FoundFault, MOST_CPU_SECONDS, memoryFault, type ThreadTask, timeFault } from './thread';

export interface Watched {
  readonly cases: number;
  readonly found: readonly FoundFault[];
}

/** JavaScript objects of a thread; typed arrays count apart, by the memory of the process. */
const HEAP_MB = 1024;
const MOST_GROWTH_BYTES = 1e9;
/** A case that is at nothing (its promise was forgotten) is given up after so long. */
const MOST_IDLE_SECONDS = 120;
const LOOK_MS = 200;
/** After so many threads were ended, the reader is left alone: its fault is known well enough. */
const MOST_THREADS = 6;

export async function watchReader(
  reader: string,
  { root, seed, seconds }: { readonly root: string; readonly seed: number; readonly seconds: number },
): Promise<Watched> {
  const found: FoundFault[] = [];
  // Loading the readers takes some seconds, which are no part of the time.
  let left = seconds * 1000;
  let cases = 0;
  for (let thread = 0; thread < MOST_THREADS && left > 0; thread++) {
    const memory = createMemory();
    const known = found.map(({ fault }) => fault.signature);
    const { fault: ended, milliseconds } = await run(
      left,
      { root, task: { reader, seed: seed + thread * 1_000_003, memory, known } },
      (one) => found.push(one),
    );
    left -= milliseconds;
    cases += Atomics.load(new Int32Array(memory), COUNT);
    if (ended && !known.includes(ended.signature)) {
      const length = Math.min(Atomics.load(new Int32Array(memory), LENGTH), bytesOf(memory).length);
      found.push({ fault: ended, bytes: bytesOf(memory).slice(0, length) });
    }
  }
  return { cases, found };
}

/** Null: the time was over. Else what the case in the shared memory did to its thread. */
function run(
  milliseconds: number,
  workerData: { readonly root: string; readonly task: ThreadTask },
  onFound: (one: FoundFault) => void,
): Promise<{ readonly fault: Fault | null; readonly milliseconds: number }> {
  const head = new Int32Array(workerData.task.memory, 0, 4);
  const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  let began = performance.now();
  let until = Number.POSITIVE_INFINITY;
  return new Promise((settle, reject) => {
    const resolve = (fault: Fault | null) => settle({ fault, milliseconds: performance.now() - began });
    let present = { count: 0, cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), at: performance.now() };
    let given: Fault | null = null;
    const end = (fault: Fault) => {
      clearInterval(timer);
      given = fault;
      void worker.terminate();
    };
    const look = () => {
      if (performance.now() > until) Atomics.store(head, STOP, 1);
      const count = Atomics.load(head, COUNT);
      if (count !== present.count) {
        present = { count, cpu: process.cpuUsage(), rss: process.memoryUsage.rss(), at: performance.now() };
        return;
      }
      if (count === 0) return;
      const { user, system } = process.cpuUsage(present.cpu);
      if (user + system > 3e6 * MOST_CPU_SECONDS) end(timeFault(`more than ${3 * MOST_CPU_SECONDS} s`));
      else if (process.memoryUsage.rss() - present.rss > MOST_GROWTH_BYTES) end(memoryFault('more than 1 GB'));
      else if (performance.now() - present.at > MOST_IDLE_SECONDS * 1000) end(timeFault('no end, and no work either'));
    };
    const timer = setInterval(look, LOOK_MS);
    worker.on('message', (message: 'ready' | FoundFault) => {
      if (message !== 'ready') return onFound(message);
      began = performance.now();
      until = began + milliseconds;
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      clearInterval(timer);
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(memoryFault(`more than ${HEAP_MB} MB of objects`));
      // An error that no promise and no reader caught: from a timer or a stream of the reader's own.
      else if (Atomics.load(head, COUNT) > 0) resolve(uncaught(error));
      else reject(error);
    });
    worker.on('exit', (code) => {
      clearInterval(timer);
      resolve(
        code === 0 || given
          ? given
          : { kind: 'throws', what: `the thread ended with ${code}`, signature: `exit ${code}` },
      );
    });
  });
}

const uncaught = (error: Error): Fault => ({
  kind: 'throws',
  what: `past its caller: ${error.stack ?? error.message}`.slice(0, 600),
  signature: `uncaught ${error.message.slice(0, 60).replace(/\d+/g, '#')}`,
});
