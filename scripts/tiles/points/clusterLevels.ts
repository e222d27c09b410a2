/**
 * Clusters points zoom by zoom, from the deepest up, as supercluster does (greedy, in the order of the list; the
 * centre is the weighted mean), on columns and a hash grid instead of objects and a k-d tree. For the same options and
 * the same order of points the clusters are supercluster's own, place and count (test/scripts/tiles/points/
 * clusterLevels.oracle.test.ts).
 *
 * Nodes are the points in canonical order, then the clusters in the order of their making. Each is drawn at the zooms
 * from `lowZoom` to `highZoom`: a list for each zoom would cost 4 bytes a node and zoom.
 */

import { giveUp } from '../../memory/givenUp';
import type { ClusterStatistics } from './clusterStatistics';
import { type Column, sharedInt32, sharedUint8, sharedUint32 } from './column';
import { type PointStore, WORLD_UNITS } from './pointStore';

export interface ClusterNodes {
  readonly pointCount: number;
  /** All nodes, clusters included. */
  count: number;
  /** World units from the middle. */
  x: Int32Array;
  y: Int32Array;
  lowZoom: Uint8Array;
  highZoom: Uint8Array;
  /** Points in cluster i, that is in node pointCount + i. */
  clusterCounts: Uint32Array;
  /** How many nodes are drawn at each zoom. */
  readonly drawn: number[];
}

export interface ClusterRequest {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Deepest zoom with clusters; below minZoom: none. */
  readonly clusterMaxZoom: number;
  /** In 1/512 of a tile. */
  readonly radius: number;
}

/** Nodes without clusters: every point is drawn from `minZoom` to `maxZoom`. */
export function pointNodes(
  { x, y, count }: Pick<PointStore, 'x' | 'y' | 'count'>,
  request: ClusterRequest,
): ClusterNodes {
  const { minZoom, maxZoom } = request;
  const drawn: number[] = [];
  for (let z = minZoom; z <= maxZoom; z++) drawn[z] = count;
  return {
    pointCount: count,
    count,
    x,
    y,
    lowZoom: sharedUint8(count).fill(minZoom),
    highZoom: sharedUint8(count).fill(maxZoom),
    clusterCounts: sharedUint32(0),
    drawn,
  };
}

/** How many nodes are clustered between two pauses. */
const SLICE = 1 << 17;

/** Adds the clusters of all zooms to `nodes`. `pause` is awaited now and then, so that an interruption is heard. */
export async function clusterLevels(
  nodes: ClusterNodes,
  request: ClusterRequest,
  statistics: ClusterStatistics | null,
  pause: (zoom: number) => Promise<void>,
): Promise<void> {
  let level: Uint32Array | null = null;
  for (let zoom = Math.min(request.clusterMaxZoom, request.maxZoom); zoom >= request.minZoom; zoom--) {
    const clustering = new LevelClustering(nodes, level, zoom, request, statistics);
    while (!clustering.advance(SLICE)) await pause(zoom);
    level = clustering.result();
    giveUp(clustering.bytes);
    nodes.drawn[zoom] = level.length;
    await pause(zoom);
  }
}

/** One zoom: the nodes of the zoom below it become fewer. */
class LevelClustering {
  private readonly x: Int32Array;
  private readonly y: Int32Array;
  private readonly size: number;
  private readonly isDone: Uint8Array;
  /** Hash grid: first node of each bucket, then the next of the same bucket; both counted from 1, 0 ends a chain. */
  private readonly heads: Uint32Array;
  private readonly nexts: Uint32Array;
  private readonly mask: number;
  private readonly radius: number;
  private readonly cell: number;
  private at = 0;
  private readonly out: Uint32Array;
  private outCount = 0;
  /* The cluster being built. */
  private weight = 0;
  private sumX = 0;
  private sumY = 0;

  /** `level`: the nodes of the zoom below, in order; null: all points. */
  constructor(
    private readonly nodes: ClusterNodes,
    private readonly level: Uint32Array | null,
    private readonly zoom: number,
    private readonly request: ClusterRequest,
    private readonly statistics: ClusterStatistics | null,
  ) {
    const size = level ? level.length : nodes.pointCount;
    this.size = size;
    // supercluster: r = radius / (extent * 2^zoom) of the world.
    this.radius = (request.radius / (512 * 2 ** zoom)) * WORLD_UNITS;
    // A circle reaches into at most two cells of this width in each direction.
    this.cell = Math.ceil(2 * this.radius) + 1;
    if (level) {
      this.x = new Int32Array(size);
      this.y = new Int32Array(size);
      for (let i = 0; i < size; i++) {
        this.x[i] = nodes.x[level[i]];
        this.y[i] = nodes.y[level[i]];
      }
    } else {
      this.x = nodes.x;
      this.y = nodes.y;
    }
    this.isDone = new Uint8Array(size);
    let buckets = 16;
    while (buckets < size) buckets *= 2;
    this.mask = buckets - 1;
    this.heads = new Uint32Array(buckets);
    this.nexts = new Uint32Array(size);
    this.out = new Uint32Array(size);
    const { x, y, cell, heads, nexts } = this;
    // From the last to the first, so that chains run in the order of the list.
    for (let i = size - 1; i >= 0; i--) {
      const bucket = this.bucket(Math.floor(x[i] / cell), Math.floor(y[i] / cell));
      nexts[i] = heads[bucket];
      heads[bucket] = i + 1;
    }
  }

  /** Clusters the next nodes; true when all are done. */
  advance(count: number): boolean {
    const { nodes, level, isDone, out } = this;
    const end = Math.min(this.size, this.at + count);
    for (let i = this.at; i < end; i++) {
      if (isDone[i] !== 0) continue;
      isDone[i] = 1;
      this.weight = 0;
      this.gather(i);
      const node = level ? level[i] : i;
      out[this.outCount++] = this.weight === 0 ? node : this.makeCluster();
    }
    this.at = end;
    nodes.drawn[this.zoom] = this.outCount;
    return end === this.size;
  }

  /** Of all columns that this zoom alone needed. */
  get bytes(): number {
    const { x, y, isDone, heads, nexts, out, level } = this;
    return [isDone, heads, nexts, out, ...(level ? [x, y, level] : [])].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  result(): Uint32Array {
    return this.out.slice(0, this.outCount);
  }

  private bucket(cellX: number, cellY: number): number {
    return (Math.imul(cellX, 0x9e3779b1) ^ Math.imul(cellY, 0x85ebca6b) ^ (cellX << 7)) & this.mask;
  }

  /** Takes all nodes within the radius of node i that are not yet done. */
  private gather(i: number): void {
    const { x, y, radius, cell, isDone, heads, nexts } = this;
    const [atX, atY] = [x[i], y[i]];
    const square = radius * radius;
    const lastX = Math.floor((atX + radius) / cell);
    const lastY = Math.floor((atY + radius) / cell);
    for (let cellX = Math.floor((atX - radius) / cell); cellX <= lastX; cellX++) {
      for (let cellY = Math.floor((atY - radius) / cell); cellY <= lastY; cellY++) {
        const bucket = this.bucket(cellX, cellY);
        let before = -1;
        for (let link = heads[bucket]; link !== 0; ) {
          const j = link - 1;
          link = nexts[j];
          if (isDone[j] === 0) {
            const dx = x[j] - atX;
            const dy = y[j] - atY;
            if (dx * dx + dy * dy > square) {
              before = j;
              continue;
            }
            if (this.weight === 0) this.startCluster(i);
            this.addMember(j);
          }
          // Done: out of the chain, otherwise dense cities would be walked through again and again.
          if (before < 0) heads[bucket] = link;
          else nexts[before] = link;
        }
      }
    }
  }

  private startCluster(i: number): void {
    this.weight = 0;
    this.sumX = 0;
    this.sumY = 0;
    this.statistics?.begin();
    this.addMember(i);
  }

  private addMember(i: number): void {
    const { nodes, level } = this;
    this.isDone[i] = 1;
    const node = level ? level[i] : i;
    nodes.lowZoom[node] = this.zoom + 1;
    const cluster = node - nodes.pointCount;
    const count = cluster < 0 ? 1 : nodes.clusterCounts[cluster];
    this.weight += count;
    this.sumX += this.x[i] * count;
    this.sumY += this.y[i] * count;
    if (this.statistics === null) return;
    if (cluster < 0) this.statistics.addPoint(node);
    else this.statistics.addCluster(cluster);
  }

  private makeCluster(): number {
    const { nodes } = this;
    const node = nodes.count++;
    const cluster = node - nodes.pointCount;
    if (node >= nodes.lowZoom.length) this.growNodes();
    // Fractions are cut off, as in supercluster's Int32Array.
    nodes.x[node] = this.sumX / this.weight;
    nodes.y[node] = this.sumY / this.weight;
    nodes.lowZoom[node] = this.request.minZoom;
    nodes.highZoom[node] = this.zoom;
    nodes.clusterCounts[cluster] = this.weight;
    this.statistics?.end();
    return node;
  }

  private growNodes(): void {
    const { nodes } = this;
    // Clusters are about a third as many as points: grow by quarters, not by doubling.
    const size = Math.ceil(nodes.count * 1.25) + 1024;
    nodes.x = exactly(nodes.x, size, sharedInt32);
    nodes.y = exactly(nodes.y, size, sharedInt32);
    nodes.lowZoom = exactly(nodes.lowZoom, size, sharedUint8);
    nodes.highZoom = exactly(nodes.highZoom, size, sharedUint8);
    nodes.clusterCounts = exactly(nodes.clusterCounts, size - nodes.pointCount, sharedUint32);
  }
}

function exactly<A extends Column>(array: A, size: number, create: (length: number) => A): A {
  const grown = create(size);
  grown.set(array);
  giveUp(array.byteLength);
  return grown;
}
