/** Travel costs between origins and destinations, sparse: a pair that is absent cannot be travelled. */

/**
 * Pairs of origin `i` stand at positions `start[i]` to `start[i + 1]`. Costs are metres or minutes, as the caller says;
 * they are finite and not negative. A pair occurs at most once. No measure needs the rows sorted.
 */
export interface CostTable {
  readonly originCount: number;
  readonly destinationCount: number;
  readonly start: Uint32Array;
  readonly destination: Uint32Array;
  readonly cost: Float64Array | Float32Array;
}

/** Pairs in any order, as columns of equal length. */
export interface CostPairs {
  readonly originCount: number;
  readonly destinationCount: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly cost: ArrayLike<number>;
}

/** Groups pairs by origin; within an origin the given order stays. */
export function costTable({ originCount, destinationCount, from, to, cost }: CostPairs): CostTable {
  const start = new Uint32Array(originCount + 1);
  for (let k = 0; k < from.length; k++) start[from[k] + 1]++;
  for (let i = 0; i < originCount; i++) start[i + 1] += start[i];
  const next = start.slice(0, originCount);
  const destination = new Uint32Array(from.length);
  const sorted = new Float64Array(from.length);
  for (let k = 0; k < from.length; k++) {
    const at = next[from[k]]++;
    destination[at] = to[k];
    sorted[at] = cost[k];
  }
  return { originCount, destinationCount, start, destination, cost: sorted };
}

/** A table from rows of costs, one row an origin; `Infinity` and `NaN` mean unreachable. For small tables and tests. */
export function costTableFromRows(rows: readonly (readonly number[])[], destinationCount = rows[0]?.length ?? 0) {
  const from: number[] = [];
  const to: number[] = [];
  const cost: number[] = [];
  rows.forEach((row, i) => {
    row.forEach((c, j) => {
      if (!Number.isFinite(c)) return;
      from.push(i);
      to.push(j);
      cost.push(c);
    });
  });
  return costTable({ originCount: rows.length, destinationCount, from, to, cost });
}

/** Which destinations occur in at least one pair: 1, else 0. */
export function destinationsListed(table: CostTable): Uint8Array {
  const listed = new Uint8Array(table.destinationCount);
  for (const j of table.destination) listed[j] = 1;
  return listed;
}
