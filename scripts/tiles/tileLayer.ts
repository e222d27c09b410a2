/** One layer on its way from its inputs to its tiles: read, then prepared (sorted and clustered), then cut. */
import { closeSync } from 'node:fs';
import type { Feature } from 'geojson';
import { giveUp } from '../memory/givenUp';
import { LayerSink } from './featureSink';
import type { CutRequest, ShapeLayer, TileBatch } from './featureSource';
import { canonicalOrder } from './points/canonicalOrder';
import { type ClusterNodes, type ClusterRequest, clusterLevels, pointNodes } from './points/clusterLevels';
import { ClusterStatistics, codeSource, RowStatistics } from './points/clusterStatistics';
import { PointTileCutter, pointTileJobs } from './points/cutPointTiles';
import { DeepTiles } from './points/deepTiles';
import { rowBytes, rowsInMemory, rowsToFile, type StoredRows } from './points/pointRows';
import { PointScanner } from './points/pointScanner';
import { PointStore } from './points/pointStore';
import { loneTileData, type PointTileData, pointTileData } from './points/pointTileData';
import type { PointWorkers } from './points/pointWorkers';
import { type ReadTarget, readGeojson } from './points/readGeojson';
import { fieldType, RowShapes } from './points/rowShapes';
import { openInput } from './read/openInput';
import { readInput } from './read/readInput';
import { createShapeLayer } from './shapes/shapeLayer';
import type { SkippedFeatures } from './skippedFeatures';
import type { Stages } from './stages';
import type { ClusterOptions, LayerOptions } from './tileOptions';

/** Property that says from which zoom on a feature is drawn, in layers without clusters. */
const MIN_ZOOM = 'minZoom';

export interface LayerZooms {
  readonly minZoom: number;
  readonly maxZoom: number;
}

/** How far the work is, for the progress line. */
export interface Watch {
  /** Bytes taken of the present input, and features read of the present layer. */
  readonly bytes: (taken: number, features: number) => void;
  readonly inputEnded: (taken: number) => void;
  readonly clustered: (zooms: number, of: number) => void;
  readonly drawn: (features: number) => void;
  /** Awaited often: lets an interruption be heard, and throws it. */
  readonly pause: () => Promise<void>;
}

/** What a layer has to keep to. */
export interface LayerLimits {
  /** Most bytes of this layer in a tile, compressed; null: no limit. */
  readonly maxTileBytes: number | null;
  /** Ids and property rows that take more go to a file. */
  readonly maxRowBytes: number;
  /** The name of a new file beside the archive; the caller removes it after `close`. */
  readonly scratchFile: () => string;
  /** Threads that may cut this layer's tiles while it is being clustered; null: there are none, or other layers to merge with. */
  readonly idle: PointWorkers | null;
}

export class TileLayer {
  readonly name: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  private readonly cluster: Required<ClusterOptions> | null;
  private readonly points: PointStore;
  private readonly shapes: ShapeLayer = createShapeLayer();
  private readonly sink: LayerSink;
  private pointTotal = 0;
  private data: PointTileData | null = null;
  private deep: DeepTiles | null = null;
  private rowFile: number | null = null;

  constructor(
    private readonly options: LayerOptions,
    archive: LayerZooms,
    skipped: SkippedFeatures,
  ) {
    this.name = options.name;
    this.minZoom = options.minZoom ?? archive.minZoom;
    this.maxZoom = options.maxZoom ?? archive.maxZoom;
    this.cluster = clusterDefaults(options.cluster, this.maxZoom);
    const needed = this.cluster ? [...this.cluster.countBy, ...this.cluster.sum] : [MIN_ZOOM];
    this.points = new PointStore(new RowShapes(options.include ?? null, needed));
    this.sink = new LayerSink({ points: this.points, shapes: this.shapes, skipped });
  }

  /** Whether a point was read. */
  get hasPoints() {
    return this.points.count > 0;
  }

  get pointCount() {
    return this.pointTotal;
  }

  get shapeCount() {
    return this.shapes.count;
  }

  get featuresIn() {
    return this.sink.featuresIn;
  }

  /** Boxes of points and of shapes, in degrees; empty ones have west > east. */
  get boxes() {
    const { west, south, east, north } = this.points;
    return [[west, south, east, north] as const, this.shapes.bounds];
  }

  /** Reads all inputs; of large ones with two threads, where there are two. */
  async read(watch: Watch, threads: number): Promise<void> {
    for (const input of this.options.inputs) {
      if (typeof input === 'string') await this.readFile(input, watch, threads);
      else await this.readFeatures(input, watch);
    }
  }

  private async readFile(path: string, watch: Watch, threads: number): Promise<void> {
    const { sink, points } = this;
    const input = await openInput(path);
    const tell = async () => {
      watch.bytes(input.bytesTaken(), sink.featuresIn);
      await watch.pause();
    };
    const target: ReadTarget = {
      sink,
      store: points,
      scanner: new PointScanner(points),
      countPoint: () => sink.countPoints(1),
      countPoints: (count) => sink.countPoints(count),
      pause: () => watch.pause(),
    };
    const watched = { ...input, chunks: (from?: number) => tapped(input.chunks(from), tell) };
    await readInput(watched, sink, async (geojson) => {
      sink.beginInput(geojson.name, 'byte');
      await readGeojson(geojson, target, threads > 1 ? undefined : Infinity);
    });
    watch.inputEnded(input.bytesTaken());
  }

  private async readFeatures(features: Iterable<Feature>, watch: Watch): Promise<void> {
    const { sink } = this;
    sink.beginInput(`layer ${this.name}`, 'row');
    let row = 0;
    for (const feature of features) {
      sink.place(++row);
      sink.feature(feature);
      if (row % 4096 === 0) await watch.pause();
    }
  }

  /** Puts the points in canonical order and clusters them. */
  async prepare(watch: Watch, stages: Stages, limits: LayerLimits): Promise<void> {
    const { points, cluster, minZoom, maxZoom } = this;
    const { maxTileBytes } = limits;
    this.pointTotal = points.count;
    if (points.count === 0) return;
    const pointKeys = putInOrder(points);
    await watch.pause();
    stages.begin('cluster');
    const request: ClusterRequest = {
      minZoom,
      maxZoom,
      clusterMaxZoom: cluster ? cluster.maxZoom : minZoom - 1,
      radius: cluster ? cluster.radius : 0,
    };
    const nodes = pointNodes(points, request);
    points.releaseCoordinates();
    let statistics: ClusterStatistics | null = null;
    if (!cluster) hideBelowMinZoom(points, nodes, request);
    else if (cluster.countBy.length + cluster.sum.length > 0) statistics = new ClusterStatistics(points, cluster);
    const rows = this.storeRows(limits);
    const parts = { layer: this.name, store: points, rows, pointKeys, maxTileBytes };
    if (cluster) {
      const deepest = { minZoom: Math.max(minZoom, cluster.maxZoom + 1), maxZoom };
      if (limits.idle && maxTileBytes === null && deepest.minZoom <= maxZoom) {
        this.deep = new DeepTiles(limits.idle, loneTileData(parts, nodes), deepest);
      }
      await clusterLevels(nodes, request, statistics, (zoom) => {
        watch.clustered(request.clusterMaxZoom - zoom, request.clusterMaxZoom - minZoom + 1);
        return watch.pause();
      });
      this.deep?.clustered();
    }
    if (maxTileBytes !== null) statistics?.meetAllLabels();
    this.data = pointTileData({
      ...parts,
      nodes,
      statistics: statistics?.shared ?? null,
      statisticsOptions: cluster ?? { countBy: [], sum: [] },
      countedCodes: maxTileBytes === null ? [] : (statistics?.codes ?? []),
    });
    points.values.close();
  }

  /** Leaves the rows where they are, or puts them out of the way until tiles are written. */
  private storeRows({ maxRowBytes, scratchFile }: LayerLimits): StoredRows {
    const { points } = this;
    if (rowBytes(points) <= maxRowBytes) return rowsInMemory(points);
    const stored = rowsToFile(points, scratchFile());
    this.rowFile = stored.file;
    return stored;
  }

  /** Lets go of the file that holds the rows, if there is one. No thread may be cutting any more. */
  close(): void {
    if (this.rowFile !== null) closeSync(this.rowFile);
    this.rowFile = null;
  }

  /** How many features all tiles together will hold, for the progress line; shapes are told in their own measure. */
  get drawnNodes(): number {
    return this.data?.drawn.reduce((sum, count) => sum + count, 0) ?? 0;
  }

  /** The streams of tiles: of the points and of the shapes, whichever there are. */
  streams(
    request: Omit<CutRequest, 'layer' | 'minZoom' | 'maxZoom'>,
    workers: () => PointWorkers | null,
    watch: Watch,
  ) {
    const { name: layer, minZoom, maxZoom, deep } = this;
    const streams: AsyncIterable<TileBatch>[] = [];
    if (this.data) streams.push(cutPoints(this.data, { minZoom, maxZoom, form: request.form, deep }, workers, watch));
    if (this.shapes.count > 0) streams.push(this.shapes.cut({ ...request, layer, minZoom, maxZoom }));
    return streams;
  }

  /** Points and shapes are cut apart from one another. */
  get streamCount(): number {
    return (this.points.count > 0 ? 1 : 0) + (this.shapes.count > 0 ? 1 : 0);
  }

  /** The layer's entry in `vector_layers` of the archive's metadata. */
  get description() {
    const { shapes } = this.points;
    const fields: Record<string, string> = {};
    shapes.keys.forEach((key, i) => {
      if (shapes.keyIsWritten[i] && shapes.keyKinds[i] !== 0) fields[key] = fieldType(shapes.keyKinds[i]);
    });
    if (this.data && (this.cluster || this.data.maxTileBytes !== null)) {
      fields.cluster = 'Boolean';
      fields.point_count = 'Number';
      for (const name of this.cluster?.sum ?? []) fields[name] = 'Number';
      for (const label of this.data?.statistics?.labels ?? []) fields[label] = 'Number';
    }
    const byName = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
    return { id: this.name, minzoom: this.minZoom, maxzoom: this.maxZoom, fields: Object.fromEntries(byName) };
  }
}

/** Sorts the points; returns their places on the curve. The order itself is not needed beyond this. */
function putInOrder(points: PointStore): Uint32Array {
  const { order, keys } = canonicalOrder(points);
  points.reorder(order);
  giveUp(order.byteLength);
  return keys;
}

function clusterDefaults(
  options: ClusterOptions | false | undefined,
  maxZoom: number,
): Required<ClusterOptions> | null {
  if (options === false) return null;
  return { radius: 40, countBy: [], sum: [], ...options, maxZoom: options?.maxZoom ?? maxZoom - 1 };
}

/** Points without clusters may ask to be hidden at low zooms. */
function hideBelowMinZoom(points: PointStore, nodes: ClusterNodes, request: ClusterRequest): void {
  const options = { countBy: [], sum: [MIN_ZOOM] };
  const rows = new RowStatistics(codeSource(points, options), options);
  nodes.drawn.fill(0, request.minZoom);
  for (let i = 0; i < nodes.pointCount; i++) {
    rows.read(
      i,
      () => {},
      (_, zoom) => {
        nodes.lowZoom[i] = Math.min(255, Math.max(request.minZoom, Math.ceil(zoom)));
      },
    );
    for (let z = nodes.lowZoom[i]; z <= request.maxZoom; z++) nodes.drawn[z]++;
  }
}

async function* cutPoints(
  data: PointTileData,
  request: LayerZooms & { form: 'layer' | 'gzip'; deep: DeepTiles | null },
  workers: () => PointWorkers | null,
  watch: Watch,
): AsyncGenerator<TileBatch> {
  const { deep } = request;
  const jobs = pointTileJobs(data, deep ? { ...request, maxZoom: deep.minZoom - 1 } : request);
  const pool = workers();
  if (pool === null) {
    const cutter = new PointTileCutter(data);
    for (const job of jobs) {
      await watch.pause();
      yield told(cutter.cut(job));
    }
    return;
  }
  for await (const batch of pool.inOrder(data, jobs)) yield told(batch);
  if (deep) for await (const batch of deep.batches()) yield told(batch);

  function told(batch: TileBatch): TileBatch {
    watch.drawn(batch.features);
    return batch;
  }
}

async function* tapped(chunks: AsyncIterable<Uint8Array>, tell: () => Promise<void>) {
  for await (const chunk of chunks) {
    yield chunk;
    await tell();
  }
}
