/**
 * Worker threads that answer jobs, set up with data in shared memory. Results come in the order of the jobs, and only a
 * few jobs ahead are in work, so that memory does not grow with their number.
 */
import { Worker } from 'node:worker_threads';

/** What a worker is sent. */
export type WorkerMessage<Setup, Job> =
  | { readonly kind: 'setup'; readonly setup: Setup }
  | { readonly kind: 'job'; readonly number: number; readonly job: Job };

/** What it answers to a job. */
export type WorkerReply<Result> = { readonly number: number; readonly result: Result };

/**
 * Starts `name.worker.ts` in the folder of `from` (a module's import.meta.url): from source with the loader that this
 * process runs by, when bundled the `name.worker.mjs` beside the bundle. `workerData` is what it finds under that name.
 */
export function startWorker(name: string, from: string, workerData?: unknown): Worker {
  const options = { resourceLimits, workerData };
  if (!from.endsWith('.ts')) return new Worker(new URL(`./${name}.worker.mjs`, from), options);
  const entry = new URL(`./${name}.worker.ts`, from).href;
  // Threads do not inherit a loader that was registered by API, so they register it themselves.
  const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(source, { eval: true, ...options });
}

/** Workers make short-lived buffers by the thousand: a small nursery is emptied before they add up. */
const resourceLimits = { maxYoungGenerationSizeMb: 4 };

/** How a run of jobs is given out. */
export interface Share {
  /** The first so many workers take part; all of them unless told. */
  readonly workers?: number;
  /** Jobs handed to a worker before its first answer: one in work, one waiting, unless this thread is long away between two turns. */
  readonly ahead?: number;
}

export class WorkerPool<Setup, Job, Result> {
  private readonly results = new Map<number, Result>();
  private failure: Error | null = null;
  /** Of runs that wait for a result. */
  private waiting: (() => void)[] = [];
  private asked = 0;
  /** What each worker was set up with last. */
  private readonly setups: (Setup | undefined)[] = [];
  private isClosed = false;
  private readonly busy: number[];

  /** Of workers just started: from here on their failures are heard. */
  constructor(private readonly workers: readonly Worker[]) {
    this.busy = workers.map(() => 0);
    workers.forEach((worker, w) => {
      worker.on('message', ({ number, result }: WorkerReply<Result>) => {
        this.results.set(number, result);
        this.busy[w]--;
        this.wake();
      });
      worker.on('error', (error: Error) => this.fail(error));
      worker.on('exit', (code) => {
        if (code !== 0 && !this.isClosed) this.fail(new Error(`a worker thread ended with code ${code}`));
      });
    });
  }

  /** The results of all jobs, in order, by workers set up with `setup`. Several runs may be under way. */
  async *inOrder(
    setup: Setup,
    jobs: Iterator<Job>,
    { workers = this.workers.length, ahead = 2 }: Share = {},
  ): AsyncGenerator<Result> {
    const asked: number[] = [];
    let next = jobs.next();
    for (;;) {
      if (this.failure) throw this.failure;
      // A slow job at the front must not let the others run far ahead.
      for (let w = 0; w < workers; w++) {
        while (!next.done && this.busy[w] < ahead && asked.length < workers * ahead * 2) {
          if (this.setups[w] !== setup) this.post(w, { kind: 'setup', setup });
          this.setups[w] = setup;
          this.post(w, { kind: 'job', number: this.asked, job: next.value });
          asked.push(this.asked++);
          this.busy[w]++;
          next = jobs.next();
        }
      }
      const result = this.results.get(asked[0]);
      if (result !== undefined) {
        this.results.delete(asked.shift()!);
        yield result;
      } else if (next.done && asked.length === 0) return;
      else {
        await new Promise<void>((resolve) => {
          this.waiting.push(resolve);
        });
      }
    }
  }

  private post(worker: number, message: WorkerMessage<Setup, Job>): void {
    this.workers[worker].postMessage(message);
  }

  private wake(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const resolve of woken) resolve();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.wake();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
