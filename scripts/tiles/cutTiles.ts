/** Features in, one PMTiles archive out. `atlas tiles` and `atlas build` both call this. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { version } from '../../package.json';
import { InputError, UsageError } from '../command/command';
import { cannotWrite } from '../files/writeWhole';
import { collectGivenUp } from '../memory/givenUp';
import { ArchiveWriter } from '../pmtiles/archiveWriter';
import { tileIdOf, tileOf } from '../pmtiles/tileId';
import { archiveBounds, archiveCenter } from './archivePlace';
import type { CutRequest, ReducedTile, TileBatch } from './featureSource';
import { GzippedTiles, POINTS_STORED_BELOW } from './gzipTiles';
import { type LayerStream, mergeBatches } from './mergeBatches';
import { type PointWorkers, startPointWorkers } from './points/pointWorkers';
import { SkippedFeatures } from './skippedFeatures';
import { Stages } from './stages';
import { TileLayer, type Watch } from './tileLayer';
import type { TileOptions, TileReport } from './tileOptions';

/** No deeper zoom is cut: at 16 a tile unit is 15 cm, and maps draw deeper zooms from it. */
export const DEEPEST_ZOOM = 16;
export const LARGE_TILE_BYTES = 500_000;
/** Below so many bytes of input, starting threads takes longer than the work. */
const SMALL_INPUT_BYTES = 300_000;
/** Beyond, a layer's ids and property rows are kept in a file: up to here they are no large part of the whole. */
const MAX_ROW_BYTES = 1 << 28;
const MOST_REDUCED_LISTED = 1000;

export async function cutTiles(options: TileOptions): Promise<TileReport> {
  checkOptions(options);
  const zooms = { minZoom: options.minZoom ?? 0, maxZoom: options.maxZoom ?? 12 };
  const stages = new Stages(options.onProgress);
  const skipped = new SkippedFeatures(options.strict ?? false);
  const layers = options.layers.map((layer) => new TileLayer(layer, zooms, skipped));
  const scratch = `${options.output}.tmp-${process.pid}-scratch`;
  const inputBytes = await totalBytes(options);
  const workers = workerCount(options, inputBytes);
  let pool: PointWorkers | null = null;
  // Threads start up while this one reads, once there is a point: lines and polygons have threads of their own.
  const startThreads = () => {
    if (pool === null && workers > 0 && layers.some((layer) => layer.hasPoints)) pool = startPointWorkers(workers);
  };
  const writer = openArchive(options.output);
  const watch = watchOf(stages, inputBytes, layers, startThreads, options.signal);
  try {
    for (const layer of layers) await layer.read(watch, workers);
    startThreads();
    // Each layer has an equal share of a tile, so that all together stay below the limit.
    const shares = layers.reduce((sum, layer) => sum + layer.streamCount, 0);
    const maxLayerBytes =
      options.maxTileBytes === undefined ? null : Math.floor(options.maxTileBytes / Math.max(1, shares));
    const scratchFolder = () => {
      mkdirSync(scratch, { recursive: true });
      return scratch;
    };
    for (const [i, layer] of layers.entries()) {
      stages.begin('sort');
      await layer.prepare(watch, stages, {
        maxTileBytes: maxLayerBytes,
        maxRowBytes: options.maxRowBytes ?? MAX_ROW_BYTES,
        scratchFile: () => join(scratchFolder(), `rows-${i}`),
        idle: shares === 1 ? pool : null,
      });
    }
    stages.begin('cut');
    const tally = new Tally();
    const request = {
      ...(maxLayerBytes === null ? {} : { maxTileBytes: maxLayerBytes }),
      workers,
      onProgress: (done: number, total: number) => stages.tell(done, total, 'tiles'),
      scratchFolder,
    };
    for await (const batch of finishedTiles(layers, request, pool, watch)) {
      await watch.pause();
      tally.write(batch, writer);
    }
    if (writer.tileCount === 0) writeEmptyTile(writer, zooms.minZoom);
    stages.begin('write');
    const bounds = archiveBounds(layers.flatMap((layer) => layer.boxes));
    const tileCount = writer.tileCount;
    const distinctTiles = writer.contentCount;
    const minZoom = Math.min(...layers.map((layer) => layer.minZoom));
    const maxZoom = Math.max(...layers.map((layer) => layer.maxZoom));
    const bytes = writer.finish({
      minZoom,
      maxZoom,
      bounds,
      center: archiveCenter(bounds, minZoom, maxZoom),
      metadata: metadata(options, layers),
    });
    stages.end();
    const features = layers.reduce((sum, layer) => sum + layer.featuresIn, 0) - skipped.total;
    return {
      output: options.output,
      featuresIn: features + skipped.total,
      features,
      skipped: skipped.counts,
      skippedFeatures: skipped.listed,
      layers: layers.map(({ name, pointCount, shapeCount, minZoom, maxZoom }) => ({
        name,
        points: pointCount,
        shapes: shapeCount,
        minZoom,
        maxZoom,
      })),
      tiles: tileCount,
      distinctTiles,
      largestTile: tally.largestTile,
      largeTiles: tally.largeTiles,
      bytes,
      minZoom,
      maxZoom,
      bounds,
      seconds: stages.seconds,
      warnings: warnings(tally, features, options.maxTileBytes),
      reducedTiles: tally.reduced,
      reducedTileCount: tally.reducedCount,
    };
  } catch (error) {
    writer.abandon();
    // What inputs refuse is in words already: what is left of the system's refusals is about the archive and its scratch files.
    throw isSystemError(error) ? cannotWrite(options.output, error) : error;
  } finally {
    await (pool as PointWorkers | null)?.close();
    for (const layer of layers) layer.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function openArchive(path: string): ArchiveWriter {
  try {
    return new ArchiveWriter(path);
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

const isSystemError = (error: unknown) => typeof (error as { syscall?: unknown } | null)?.syscall === 'string';

function checkOptions({ output, force, layers, minZoom = 0, maxZoom = 12 }: TileOptions): void {
  const names = layers.map((layer) => layer.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new UsageError(`two layers are called "${twice}"`);
  for (const layer of layers) {
    const [low, high] = [layer.minZoom ?? minZoom, layer.maxZoom ?? maxZoom];
    if (![low, high].every((zoom) => Number.isInteger(zoom) && zoom >= 0 && zoom <= DEEPEST_ZOOM)) {
      throw new UsageError(
        `zooms are whole numbers from 0 to ${DEEPEST_ZOOM} (a tile unit is 15 cm there), not ${low} to ${high}`,
      );
    }
    if (low > high) throw new UsageError(`the first zoom (${low}) is beyond the last (${high})`);
  }
  const folder = dirname(output);
  if (!existsSync(folder)) throw new InputError(`${output}: there is no folder ${folder}. Create it first.`);
  if (existsSync(output) && !force) {
    throw new InputError(`${output} exists already. Give --force to replace it, or another name.`);
  }
}

/** Bytes of all input files; null when there is an input whose size nobody knows. */
async function totalBytes({ layers }: TileOptions): Promise<number | null> {
  let total = 0;
  for (const input of layers.flatMap((layer) => layer.inputs)) {
    if (typeof input !== 'string') continue;
    const stats = input === '-' ? null : await stat(input).catch(() => null);
    if (!stats?.isFile()) return null;
    total += stats.size;
  }
  return total;
}

function workerCount({ workers }: TileOptions, inputBytes: number | null): number {
  if (workers !== undefined) return workers;
  if (inputBytes !== null && inputBytes < SMALL_INPUT_BYTES) return 0;
  return Math.min(2, availableParallelism());
}

function watchOf(
  stages: Stages,
  inputBytes: number | null,
  layers: readonly TileLayer[],
  onBytes: () => void,
  signal?: AbortSignal,
): Watch {
  let bytesBefore = 0;
  let drawn = 0;
  let nextPause = 0;
  return {
    bytes: (taken, features) => {
      onBytes();
      stages.tell(bytesBefore + taken, inputBytes, 'bytes', features);
    },
    inputEnded: (taken) => {
      bytesBefore += taken;
    },
    clustered: (done, total) => stages.tell(done, total, 'zooms'),
    drawn: (nodes) => {
      drawn += nodes;
      const total = layers.reduce((sum, layer) => sum + layer.drawnNodes, 0);
      stages.tell(drawn, total, 'features');
    },
    pause: async () => {
      // A turn of the event loop lets signals and workers be heard; every 50 ms is often enough.
      const now = performance.now();
      if (now >= nextPause) {
        await nextTurn();
        collectGivenUp();
        nextPause = now + 50;
      }
      signal?.throwIfAborted();
    },
  };
}

/** The tiles of all layers, gzipped: straight from the one layer, or merged from several. */
function finishedTiles(
  layers: readonly TileLayer[],
  request: Omit<CutRequest, 'layer' | 'minZoom' | 'maxZoom' | 'form'>,
  pool: PointWorkers | null,
  watch: Watch,
): AsyncIterable<TileBatch> {
  // The first layer with points has the threads.
  let idle = pool;
  const takeThreads = () => {
    const taken = idle;
    idle = null;
    return taken;
  };
  const count = layers.reduce((sum, layer) => sum + layer.streamCount, 0);
  const form = count === 1 ? 'gzip' : 'layer';
  const streams: LayerStream[] = layers.flatMap((layer) =>
    layer.streams({ ...request, form }, takeThreads, watch).map((batches) => ({ layer: layer.name, batches })),
  );
  return streams.length === 1 ? streams[0].batches : mergeBatches(streams);
}

/** What the report says of the tiles. */
class Tally {
  largestTile: TileReport['largestTile'] = null;
  largeTiles = 0;
  readonly reduced: ReducedTile[] = [];
  reducedCount = 0;

  write(batch: TileBatch, writer: ArchiveWriter): void {
    let from = 0;
    for (let i = 0; i < batch.count; i++) {
      const to = batch.ends[i];
      writer.addTile(batch.tileIds[i], batch.bytes, from, to);
      const bytes = to - from;
      if (bytes > (this.largestTile?.bytes ?? 0)) this.largestTile = { ...tileOf(batch.tileIds[i]), bytes };
      if (bytes > LARGE_TILE_BYTES) this.largeTiles++;
      from = to;
    }
    for (const tile of batch.reduced ?? []) {
      this.reducedCount++;
      if (this.reduced.length < MOST_REDUCED_LISTED) this.reduced.push(tile);
    }
  }
}

function warnings(tally: Tally, features: number, maxTileBytes: number | undefined): string[] {
  const found: string[] = [];
  if (features === 0) found.push('No features: the archive holds one empty tile.');
  if (tally.largeTiles > 0 && tally.largestTile) {
    const { z, x, y, bytes } = tally.largestTile;
    found.push(
      `${tally.largeTiles} tiles are above 500 kB and slow to load; the largest is ${z}/${x}/${y} with ` +
        `${Math.round(bytes / 1000)} kB. A deeper --max-zoom, fewer properties (--include) or --max-tile-bytes helps.`,
    );
  }
  const first = tally.reduced[0];
  if (first) {
    found.push(
      `${tally.reducedCount} tiles hold less detail, to be kept below ${maxTileBytes} bytes; the first is ` +
        `${first.z}/${first.x}/${first.y} (${first.what}). --report lists them.`,
    );
  }
  return found;
}

/** Readers refuse an archive without any tile. */
function writeEmptyTile(writer: ArchiveWriter, zoom: number): void {
  const empty = new GzippedTiles(POINTS_STORED_BELOW);
  empty.add(new Uint8Array(0));
  writer.addTile(tileIdOf(zoom, 0, 0), empty.bytes, 0, empty.length);
}

function metadata({ name, description, attribution }: TileOptions, layers: readonly TileLayer[]) {
  return {
    name: name ?? layers.map((layer) => layer.name).join(', '),
    ...(description === undefined ? {} : { description }),
    ...(attribution === undefined ? {} : { attribution }),
    type: 'overlay',
    generator: `learning-atlas ${version}`,
    vector_layers: layers.map((layer) => layer.description),
  };
}
