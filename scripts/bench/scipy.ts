import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StreetColumns } from '../../src/core/network/streetColumns';

export interface ScipyTimes {
  readonly version: string;
  /** `dijkstra(min_only=True)` from the sources to all nodes: best of ten, and the sum of its metres. */
  readonly nearestMs: number;
  readonly nearestMetres: number;
  /** `dijkstra(limit=1200)` from a hundred origins, and the nodes reached. */
  readonly boundedMs: number;
  readonly boundedNodes: number;
}

const PROGRAM = `
import sys, json, time
import numpy as np, scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
folder, nodes = sys.argv[1], int(sys.argv[2])
read = lambda name: np.fromfile(folder + '/' + name, dtype=np.uint32)
a, b, w = read('from'), read('to'), read('millimetres') / 1000
graph = csr_matrix((np.r_[w, w], (np.r_[a, b], np.r_[b, a])), shape=(nodes, nodes))
def best(run, times):
    lasted = []
    for _ in range(times):
        start = time.perf_counter(); result = run(); lasted.append(time.perf_counter() - start)
    return 1000 * min(lasted), result
nearest, cost = best(lambda: dijkstra(graph, directed=True, indices=read('sources'), min_only=True), 10)
bounded, reached = best(lambda: dijkstra(graph, directed=True, indices=read('origins')[:100], limit=1200), 3)
print(json.dumps({'version': scipy.__version__, 'nearestMs': nearest, 'nearestMetres': cost[np.isfinite(cost)].sum(),
                  'boundedMs': bounded, 'boundedNodes': int(np.isfinite(reached).sum())}))
`;

/** The same searches by scipy on the same graph, or null where this computer has no python3 with scipy. */
export function scipyTimes(streets: StreetColumns, sources: Uint32Array, origins: Uint32Array): ScipyTimes | null {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scipy-'));
  try {
    const columns = {
      from: streets.edgeFrom,
      to: streets.edgeTo,
      millimetres: streets.edgeMillimetres,
      sources,
      origins,
    };
    for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, name), column);
    const ran = spawnSync('python3', ['-c', PROGRAM, folder, String(streets.nodeCount)], { encoding: 'utf8' });
    return ran.status === 0 ? (JSON.parse(ran.stdout) as ScipyTimes) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
