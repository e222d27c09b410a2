/** The threads that cut point tiles. */
import type { TileBatch } from '../featureSource';
import { startWorker, WorkerPool } from '../workerPool';
import type { PointTileJob } from './cutPointTiles';
import type { PointTileData } from './pointTileData';

export type PointWorkers = WorkerPool<PointTileData, PointTileJob, TileBatch>;

export const startPointWorkers = (count: number): PointWorkers =>
  new WorkerPool(Array.from({ length: count }, () => startWorker('points', import.meta.url)));
