/** All that cutting the tiles of a layer's points needs, in shared memory: handed to every worker as it is. */

import { giveUp } from '../../memory/givenUp';
import { hilbertKey, radixSort } from './canonicalOrder';
import type { ClusterNodes } from './clusterLevels';
import type { CountedCodes, SharedStatistics, StatisticsOptions } from './clusterStatistics';
import { sharedUint32 } from './column';
import type { StoredRows } from './pointRows';
import type { PointStore } from './pointStore';
import type { SharedValues } from './valueTable';

export interface PointTileData {
  readonly layer: string;
  readonly pointCount: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly lowZoom: Uint8Array;
  readonly highZoom: Uint8Array;
  readonly clusterCounts: Uint32Array;
  /** How many nodes are drawn at each zoom. */
  readonly drawn: readonly number[];
  /** All nodes along the Hilbert curve, and their places on it (level 16). */
  readonly curve: Uint32Array;
  readonly curveKeys: Uint32Array;
  readonly rows: StoredRows;
  readonly bigIds: ReadonlyMap<number, bigint>;
  readonly values: SharedValues;
  /** The keys of each key list that a point has. */
  readonly lists: readonly Int32Array[];
  /** Names of all keys: the properties', then those of clusters alone. */
  readonly keys: readonly string[];
  readonly keyIsWritten: readonly boolean[];
  readonly statistics: SharedStatistics | null;
  readonly statisticsOptions: StatisticsOptions;
  /** Codes of the counted and summed properties, for tiles that are gathered; empty without a limit for tiles. */
  readonly countedCodes: CountedCodes;
  /** Most bytes of this layer in one tile, compressed; null: no limit. */
  readonly maxTileBytes: number | null;
  readonly clusterKeys: {
    readonly cluster: number;
    readonly pointCount: number;
    /** By label of the statistics. */
    readonly labels: readonly number[];
  };
  /** Value code of `true`. */
  readonly trueCode: number;
}

export interface PointTileParts {
  readonly layer: string;
  readonly store: PointStore;
  readonly rows: StoredRows;
  /** Places on the curve of the store's points, which are in canonical order. */
  readonly pointKeys: Uint32Array;
  readonly nodes: ClusterNodes;
  readonly statistics: SharedStatistics | null;
  readonly statisticsOptions: StatisticsOptions;
  readonly countedCodes: CountedCodes;
  readonly maxTileBytes: number | null;
}

export function pointTileData({ store, pointKeys, nodes, statistics, ...rest }: PointTileParts): PointTileData {
  const { shapes, values } = store;
  const trueCode = values.value(true);
  const keys = [...shapes.keys];
  const keyIsWritten = [...shapes.keyIsWritten];
  const clusterKey = (name: string) => {
    const known = keys.indexOf(name);
    if (known >= 0) return known;
    keys.push(name);
    keyIsWritten.push(true);
    return keys.length - 1;
  };
  return {
    ...rest,
    pointCount: nodes.pointCount,
    x: nodes.x,
    y: nodes.y,
    lowZoom: nodes.lowZoom,
    highZoom: nodes.highZoom,
    clusterCounts: nodes.clusterCounts,
    drawn: nodes.drawn,
    ...alongCurve(nodes, pointKeys),
    bigIds: store.bigIds,
    values: values.shared,
    lists: shapes.usedLists(),
    keys,
    keyIsWritten,
    statistics,
    clusterKeys: {
      cluster: clusterKey('cluster'),
      pointCount: clusterKey('point_count'),
      labels: (statistics?.labels ?? []).map(clusterKey),
    },
    trueCode,
  };
}

/** For zooms deeper than any cluster: the points alone, which `nodes` still are. */
export const loneTileData = (
  parts: Pick<PointTileParts, 'layer' | 'store' | 'rows' | 'pointKeys' | 'maxTileBytes'>,
  nodes: ClusterNodes,
): PointTileData =>
  pointTileData({
    ...parts,
    nodes,
    statistics: null,
    statisticsOptions: { countBy: [], sum: [] },
    countedCodes: [],
  });

/** Merges the clusters, sorted along the curve, into the points, which are sorted already. */
function alongCurve(nodes: ClusterNodes, pointKeys: Uint32Array): { curve: Uint32Array; curveKeys: Uint32Array } {
  const { pointCount, count, x, y } = nodes;
  const clusters = count - pointCount;
  if (clusters === 0) return { curve: counting(count), curveKeys: pointKeys };
  let keys = sharedUint32(clusters);
  let sorted = sharedUint32(clusters);
  for (let i = 0; i < clusters; i++) {
    sorted[i] = pointCount + i;
    keys[i] = hilbertKey(x[pointCount + i], y[pointCount + i]);
  }
  ({ order: sorted, keys } = radixSort(sorted, keys));
  const curve = sharedUint32(count);
  const curveKeys = sharedUint32(count);
  let c = 0;
  let at = 0;
  for (let i = 0; i < pointCount; i++) {
    for (; c < clusters && keys[c] < pointKeys[i]; c++) {
      curve[at] = sorted[c];
      curveKeys[at++] = keys[c];
    }
    curve[at] = i;
    curveKeys[at++] = pointKeys[i];
  }
  for (; c < clusters; c++) {
    curve[at] = sorted[c];
    curveKeys[at++] = keys[c];
  }
  giveUp(pointKeys.byteLength + keys.byteLength + sorted.byteLength);
  return { curve, curveKeys };
}

function counting(count: number): Uint32Array {
  const numbers = sharedUint32(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}
