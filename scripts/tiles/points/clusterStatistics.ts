/**
 * What clusters carry beside their number of points: a count for each value of the `countBy` properties and the sum of
 * the `sum` properties. Most clusters are small and have few different values, so the counts stand as pairs
 * (label, count) one cluster behind another, not as a table of clusters by labels.
 */
import { sharedFloat64, sharedUint32, withRoom } from './column';
import type { PointStore } from './pointStore';
import { type SharedValues, valueOfCode } from './valueTable';

/** What workers need of the statistics. `clusters` counts from 0. */
export interface SharedStatistics {
  /** `kind:library`, in the order in which clusters list them. */
  readonly labels: readonly string[];
  /** The pairs of cluster i end here, in pairs. */
  readonly pairEnds: Uint32Array;
  /** Label, count, label, count, ... */
  readonly pairs: Uint32Array;
  /** Number of the summed properties' keys. */
  readonly sumKeys: readonly number[];
  /** One sum for each of `sumKeys`, one cluster behind another; NaN where no member has the property. */
  readonly sums: Float64Array;
}

export interface StatisticsOptions {
  readonly countBy: readonly string[];
  readonly sum: readonly string[];
}

/** Where rows and their values are: a store, or what workers have of it. */
export interface RowSource {
  readonly rows: Uint32Array;
  readonly rowStarts: Uint32Array;
  readonly values: SharedValues;
  readonly keys: readonly string[];
  readonly list: (node: number) => Int32Array;
}

export const rowSource = (store: PointStore): RowSource => ({
  rows: store.rows,
  rowStarts: store.rowStarts,
  values: store.values.shared,
  keys: store.shapes.keys,
  list: (node) => store.shapes.list(node),
});

/** Reads from a point's row the labels it counts for and the numbers it adds. */
export class RowStatistics {
  readonly sumKeys: readonly number[];
  private readonly countKeys: readonly number[];
  private readonly labelNumbers: Map<string, number>;
  /** By countBy property: label of each value code met so far. */
  private readonly labelOfCode: readonly Map<number, number>[];
  /** By key list: where the counted and summed keys stand in it (-1: nowhere). */
  private readonly places: (Int32Array | undefined)[] = [];

  /** `labels`: those known already; new ones are added behind them. */
  constructor(
    private readonly source: RowSource,
    private readonly options: StatisticsOptions,
    readonly labels: string[] = [],
  ) {
    this.countKeys = options.countBy.map((name) => source.keys.indexOf(name));
    this.sumKeys = options.sum.map((name) => source.keys.indexOf(name));
    this.labelOfCode = options.countBy.map(() => new Map());
    this.labelNumbers = new Map(labels.map((label, i) => [label, i]));
  }

  /** Adds a point (its number in the store) to whatever the callbacks keep. */
  read(point: number, count: (label: number) => void, add: (sum: number, value: number) => void): void {
    const { rows, rowStarts, values } = this.source;
    const row = rowStarts[point];
    const places = this.placesIn(rows[row]);
    const { countKeys, sumKeys } = this;
    for (let k = 0; k < countKeys.length; k++) {
      if (places[k] >= 0) count(this.label(k, rows[row + 1 + places[k]]));
    }
    for (let s = 0; s < sumKeys.length; s++) {
      const place = places[countKeys.length + s];
      if (place < 0) continue;
      const value = valueOfCode(rows[row + 1 + place], values);
      if (typeof value === 'number') add(s, value);
      else if (typeof value === 'bigint') add(s, Number(value));
    }
  }

  private placesIn(list: number): Int32Array {
    const known = this.places[list];
    if (known) return known;
    const keys = this.source.list(list);
    const places = Int32Array.from([...this.countKeys, ...this.sumKeys], (key) => (key < 0 ? -1 : keys.indexOf(key)));
    this.places[list] = places;
    return places;
  }

  private label(property: number, code: number): number {
    const known = this.labelOfCode[property].get(code);
    if (known !== undefined) return known;
    const text = `${this.options.countBy[property]}:${valueOfCode(code, this.source.values)}`;
    let label = this.labelNumbers.get(text);
    if (label === undefined) {
      label = this.labels.length;
      this.labels.push(text);
      this.labelNumbers.set(text, label);
    }
    this.labelOfCode[property].set(code, label);
    return label;
  }
}

export class ClusterStatistics {
  private pairEnds = sharedUint32(1024);
  private pairs = sharedUint32(4096);
  private sums = sharedFloat64(1024);
  private clusters = 0;
  private pairsUsed = 0;
  private readonly rowStatistics: RowStatistics;

  /* The cluster being built. */
  private counts = new Uint32Array(256);
  private touched: number[] = [];
  private readonly sum: Float64Array;

  private readonly count = (label: number) => this.addCount(label, 1);
  private readonly add = (s: number, value: number) => this.addSum(s, value);

  /** The store's points are in canonical order. */
  constructor(
    private readonly store: PointStore,
    options: StatisticsOptions,
  ) {
    this.rowStatistics = new RowStatistics(rowSource(store), options);
    this.sum = new Float64Array(options.sum.length);
  }

  get shared(): SharedStatistics {
    const { pairEnds, pairs, sums } = this;
    return { labels: this.rowStatistics.labels, sumKeys: this.rowStatistics.sumKeys, pairEnds, pairs, sums };
  }

  /** Meets the labels of all points now, also of those that no cluster takes in. */
  meetAllLabels(): void {
    for (let i = 0; i < this.store.count; i++) {
      this.rowStatistics.read(
        i,
        () => {},
        () => {},
      );
    }
  }

  begin(): void {
    this.touched.length = 0;
    this.sum.fill(Number.NaN);
  }

  addPoint(point: number): void {
    this.rowStatistics.read(point, this.count, this.add);
  }

  addCluster(cluster: number): void {
    const { pairs, pairEnds, sum } = this;
    for (let i = cluster === 0 ? 0 : pairEnds[cluster - 1]; i < pairEnds[cluster]; i++) {
      this.addCount(pairs[2 * i], pairs[2 * i + 1]);
    }
    for (let s = 0; s < sum.length; s++) {
      const value = this.sums[cluster * sum.length + s];
      if (!Number.isNaN(value)) this.addSum(s, value);
    }
  }

  /** Ends the cluster; it has the next number. */
  end(): void {
    const { touched, counts, sum } = this;
    // Ascending, so that the order of members does not show.
    touched.sort((a, b) => a - b);
    this.pairs = withRoom(this.pairs, 2 * (this.pairsUsed + touched.length));
    for (const label of touched) {
      this.pairs[2 * this.pairsUsed] = label;
      this.pairs[2 * this.pairsUsed + 1] = counts[label];
      this.pairsUsed++;
      counts[label] = 0;
    }
    this.pairEnds = withRoom(this.pairEnds, this.clusters + 1);
    this.pairEnds[this.clusters] = this.pairsUsed;
    if (sum.length > 0) {
      this.sums = withRoom(this.sums, (this.clusters + 1) * sum.length);
      this.sums.set(sum, this.clusters * sum.length);
    }
    this.clusters++;
  }

  private addCount(label: number, count: number): void {
    if (label >= this.counts.length) {
      const grown = new Uint32Array(Math.max(label + 1, this.counts.length * 2));
      grown.set(this.counts);
      this.counts = grown;
    }
    if (this.counts[label] === 0) this.touched.push(label);
    this.counts[label] += count;
  }

  private addSum(s: number, value: number): void {
    const { sum } = this;
    sum[s] = Number.isNaN(sum[s]) ? value : sum[s] + value;
  }
}
