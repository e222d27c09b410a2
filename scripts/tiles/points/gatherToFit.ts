/**
 * The rule of `--max-tile-bytes` for points. A tile that is too large is written again with its points and clusters
 * gathered on a grid: all that lie in the same square of 2, 4, 8, ... 4096 tile units become one cluster, on the
 * smallest grid that fits. So no point is lost: counts, counts by value and sums are those of the members, as in any
 * cluster, and only the places are coarser. Points alone in their square stay what they are. The report names the tile.
 */
import { fromEdge } from './canonicalOrder';
import { RowStatistics } from './clusterStatistics';
import { type PointLayerWriter, tileUnits } from './pointLayerWriter';
import type { PointTileData } from './pointTileData';

/** log2 of TILE_EXTENT: one square is the whole tile. */
const COARSEST = 12;

interface Square {
  /** Nodes of the layer. */
  readonly nodes: number[];
}

export class TileGatherer {
  private readonly rows: RowStatistics;

  constructor(
    private readonly data: PointTileData,
    private readonly writer: PointLayerWriter,
  ) {
    const { countedCodes: codes, values, keys, statistics, statisticsOptions } = data;
    this.rows = new RowStatistics({ codes, values, keys }, statisticsOptions, [...(statistics?.labels ?? [])]);
  }

  /**
   * Writes the nodes `from` to `to` of the curve, gathered, into the writer, ever more coarsely until `fits` says so.
   * Returns what was done, in words for the report.
   */
  gather({ from, to, zoom }: { from: number; to: number; zoom: number }, fits: () => boolean): string {
    const { curve, lowZoom, highZoom } = this.data;
    const nodes: number[] = [];
    for (let i = from; i < to; i++) {
      const node = curve[i];
      if (zoom >= lowZoom[node] && zoom <= highZoom[node]) nodes.push(node);
    }
    for (let level = 1; ; level++) {
      const squares = this.squares(nodes, zoom, level);
      this.writer.begin();
      for (const square of squares) this.writeSquare(square, zoom);
      const isInTime = fits();
      if (!isInTime && level < COARSEST) continue;
      const units = 1 << level;
      const what = `${nodes.length} points and clusters gathered into ${squares.length} on squares of ${units} tile units`;
      return isInTime ? what : `${what}; it is still above the limit, and no coarser grid is left`;
    }
  }

  private squares(nodes: readonly number[], zoom: number, level: number): Square[] {
    const squares = new Map<number, Square>();
    for (const node of nodes) {
      const { x, y } = this.place(node, zoom);
      const key = (x >> level) * 4096 + (y >> level);
      const square = squares.get(key);
      if (square) square.nodes.push(node);
      else squares.set(key, { nodes: [node] });
    }
    return [...squares.values()];
  }

  private place(node: number, zoom: number): { x: number; y: number } {
    const { x, y } = this.data;
    return { x: tileUnits(fromEdge(x[node]), zoom), y: tileUnits(fromEdge(y[node]), zoom) };
  }

  private writeSquare({ nodes }: Square, zoom: number): void {
    const { data, writer } = this;
    const { pointCount, clusterCounts } = data;
    if (nodes.length === 1) {
      const { x, y } = this.place(nodes[0], zoom);
      if (nodes[0] < pointCount) writer.addPoint(nodes[0], x, y);
      else writer.addCluster(nodes[0] - pointCount, x, y);
      return;
    }
    let [count, sumX, sumY] = [0, 0, 0];
    for (const node of nodes) {
      const weight = node < pointCount ? 1 : clusterCounts[node - pointCount];
      const { x, y } = this.place(node, zoom);
      count += weight;
      sumX += x * weight;
      sumY += y * weight;
    }
    const { counts, sums } = this.statisticsOf(nodes);
    const start = writer.beginCluster(count, counts.size);
    for (const label of [...counts.keys()].sort((a, b) => a - b)) writer.tagLabel(label, counts.get(label)!);
    sums.forEach((sum, s) => {
      writer.tagSum(s, sum);
    });
    writer.endCluster(start, Math.round(sumX / count), Math.round(sumY / count));
  }

  private statisticsOf(nodes: readonly number[]): { counts: Map<number, number>; sums: number[] } {
    const { pointCount, statistics } = this.data;
    const counts = new Map<number, number>();
    const sums: number[] = (statistics?.sumKeys ?? []).map(() => Number.NaN);
    const count = (label: number, more: number) => counts.set(label, (counts.get(label) ?? 0) + more);
    const add = (s: number, value: number) => {
      sums[s] = Number.isNaN(sums[s]) ? value : sums[s] + value;
    };
    if (statistics === null) return { counts, sums };
    for (const node of nodes) {
      if (node < pointCount) {
        this.rows.read(node, (label) => count(label, 1), add);
        continue;
      }
      const cluster = node - pointCount;
      const { pairs, pairEnds } = statistics;
      for (let i = cluster === 0 ? 0 : pairEnds[cluster - 1]; i < pairEnds[cluster]; i++) {
        count(pairs[2 * i], pairs[2 * i + 1]);
      }
      for (let s = 0; s < sums.length; s++) {
        const value = statistics.sums[cluster * sums.length + s];
        if (!Number.isNaN(value)) add(s, value);
      }
    }
    return { counts, sums };
  }
}
