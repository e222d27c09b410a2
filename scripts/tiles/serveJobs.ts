/** What every cutting thread does: it is set up once, then cuts job by job, and hands its batches over without a copy. */
import { parentPort } from 'node:worker_threads';
import type { TileBatch } from './featureSource';
import type { WorkerMessage, WorkerReply } from './workerPool';

/** To be called in a worker thread; `cutterOf` makes the cutter of the layer that the pool sets up. */
export function serveJobs<Setup, Job>(cutterOf: (setup: Setup) => { cut(job: Job): TileBatch }): void {
  const port = parentPort!;
  let cutter: ReturnType<typeof cutterOf>;
  port.on('message', (message: WorkerMessage<Setup, Job>) => {
    if (message.kind === 'setup') {
      cutter = cutterOf(message.setup);
      return;
    }
    const result = cutter.cut(message.job);
    const reply: WorkerReply<TileBatch> = { number: message.number, result };
    const { tileIds, ends, rawBytes, bytes } = result;
    port.postMessage(
      reply,
      [tileIds, ends, rawBytes, bytes].map((array) => array.buffer as ArrayBuffer),
    );
  });
}
