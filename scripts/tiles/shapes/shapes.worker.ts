/** A worker thread that cuts shapes: set up with the layer's columns, then asked step by step. */
import { parentPort } from 'node:worker_threads';
import type { TileBatch } from '../featureSource';
import type { WorkerMessage, WorkerReply } from '../workerPool';
import type { CutStep } from './cutPlan';
import { type CutJob, StepCutter } from './cutStep';

const port = parentPort!;
let cutter: StepCutter;

port.on('message', (message: WorkerMessage<CutJob, CutStep>) => {
  if (message.kind === 'setup') {
    cutter = new StepCutter(message.setup);
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
