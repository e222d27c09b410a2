import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { type WorkerMessage, WorkerPool } from '../../../scripts/tiles/workerPool';

/** Answers every job with the setup of that moment, one job a turn of the event loop. */
class FakeWorker extends EventEmitter {
  private setup = '';
  private queue: Promise<void> = Promise.resolve();
  most = 0;
  private waiting = 0;

  postMessage(message: WorkerMessage<string, number>) {
    if (message.kind === 'job') this.most = Math.max(this.most, ++this.waiting);
    this.queue = this.queue.then(
      () =>
        new Promise((resolve) => {
          setImmediate(() => {
            if (message.kind === 'setup') this.setup = message.setup;
            else {
              this.waiting--;
              this.emit('message', { number: message.number, result: `${this.setup}${message.job}` });
            }
            resolve();
          });
        }),
    );
  }
}

const poolOf = (workers: readonly FakeWorker[]) =>
  new WorkerPool<string, number, string>(workers as unknown as readonly Worker[]);

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

async function all(results: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const result of results) list.push(result);
  return list;
}

test('two runs at once, with different data, each get their own answers in order', async () => {
  const pool = poolOf([new FakeWorker(), new FakeWorker()]);
  const early = all(pool.inOrder('a', numbers(100).values(), { workers: 1, ahead: 8 }));
  const late = all(pool.inOrder('b', numbers(60).values()));
  expect(await early).toEqual(numbers(100).map((i) => `a${i}`));
  expect(await late).toEqual(numbers(60).map((i) => `b${i}`));
});

test('no worker is handed more jobs than it may have ahead', async () => {
  const workers = [new FakeWorker(), new FakeWorker()];
  await all(poolOf(workers).inOrder('a', numbers(50).values()));
  expect(workers.map(({ most }) => most)).toEqual([2, 2]);
});

test('a worker that fails ends every run', async () => {
  const worker = new FakeWorker();
  const pool = poolOf([worker]);
  const runs = [all(pool.inOrder('a', numbers(9).values())), all(pool.inOrder('b', numbers(9).values()))];
  worker.emit('error', new Error('out of memory'));
  for (const run of runs) await expect(run).rejects.toThrow('out of memory');
});
