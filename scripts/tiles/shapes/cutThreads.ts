/** Cuts the steps of a layer in this thread, or in several; either way the batches come in the order of the steps. */
import type { TileBatch } from '../featureSource';
import { startWorker, WorkerPool } from '../workerPool';
import type { CutStep } from './cutPlan';
import { type CutJob, StepCutter } from './cutStep';

export function* cutHere(job: CutJob, steps: Iterable<CutStep>): Generator<TileBatch> {
  const cutter = new StepCutter(job);
  for (const step of steps) yield cutter.cut(step);
}

export class CutThreads {
  private readonly pool: WorkerPool<CutJob, CutStep, TileBatch>;

  constructor(count: number) {
    this.pool = new WorkerPool(Array.from({ length: count }, () => startWorker('shapes', import.meta.url)));
  }

  cut(job: CutJob, steps: Iterator<CutStep>): AsyncGenerator<TileBatch> {
    return this.pool.inOrder(job, steps);
  }

  close(): Promise<void> {
    return this.pool.close();
  }
}
