/**
 * The zooms below the deepest clusters, where every point is drawn alone: their tiles need no clusters, so a thread cuts
 * the first of them while this one still clusters. They wait in memory for their turn in the archive.
 */
import type { TileBatch } from '../featureSource';
import { type PointTileJob, pointTileJobs } from './cutPointTiles';
import type { PointTileData } from './pointTileData';
import type { PointWorkers } from './pointWorkers';

/** Jobs that may wait to be cut: the clustering thread looks up only every 50 ms or so, and a job takes 10. */
const JOBS_AHEAD = 24;
/** Batches that may wait for their turn: a job makes about 150 kB. */
const MOST_JOBS_EARLY = 400;

export class DeepTiles {
  /** The first zoom whose tiles are here. */
  readonly minZoom: number;
  private readonly jobs: Iterator<PointTileJob>;
  private readonly early: Promise<TileBatch[]>;
  private taken = 0;
  private isClustering = true;

  /** Begins to cut. `data` are the points alone; `zooms` are deeper than any cluster. */
  constructor(
    private readonly pool: PointWorkers,
    private readonly data: PointTileData,
    zooms: { readonly minZoom: number; readonly maxZoom: number },
  ) {
    this.minZoom = zooms.minZoom;
    this.jobs = pointTileJobs(data, { ...zooms, form: 'gzip' });
    this.early = collected(pool.inOrder(data, { next: () => this.nextEarly() }, { workers: 1, ahead: JOBS_AHEAD }));
    // Heard where the tiles are taken; a failure must not count as unheard until then.
    this.early.catch(() => {});
  }

  /** No further tile is begun: the threads are wanted for the zooms with clusters. */
  clustered(): void {
    this.isClustering = false;
  }

  /** All tiles, in order, once those of the zooms above are through. */
  async *batches(): AsyncGenerator<TileBatch> {
    yield* await this.early;
    yield* this.pool.inOrder(this.data, this.jobs);
  }

  private nextEarly(): IteratorResult<PointTileJob> {
    if (!this.isClustering || this.taken === MOST_JOBS_EARLY) return { done: true, value: undefined };
    this.taken++;
    return this.jobs.next();
  }
}

async function collected(batches: AsyncIterable<TileBatch>): Promise<TileBatch[]> {
  const all: TileBatch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}
