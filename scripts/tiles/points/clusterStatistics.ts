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

/**
 * For each counted, then each summed property the value code of every point, in the store's order (NO_VALUE: the point
 * lacks it); null where no point has it. Rows themselves may be far away, in a file.
 */
export type CountedCodes = readonly (Uint32Array | null)[];
const NO_VALUE = 0xffff_ffff;

export function countedCodes(store: PointStore, { countBy, sum }: StatisticsOptions): CountedCodes {
  const { count, rows, rowStarts, shapes } = store;
  return [...countBy, ...sum].map((name) => {
    const key = shapes.keys.indexOf(name);
    if (key < 0) return null;
    // By key list: how far behind the row's start the value stands; 0: the list lacks the key.
    const steps = shapes.placesOf(key);
    const codes = sharedUint32(count);
    for (let i = 0; i < count; i++) {
      const row = rowStarts[i];
      const step = steps[rows[row]];
      codes[i] = step === 0 ? NO_VALUE : rows[row + step];
    }
    return codes;
  });
}

export interface CodeSource {
  readonly codes: CountedCodes;
  readonly values: SharedValues;
  readonly keys: readonly string[];
}

export const codeSource = (store: PointStore, options: StatisticsOptions): CodeSource => ({
  codes: countedCodes(store, options),
  values: store.values.shared,
  keys: store.shapes.keys,
});

/** Reads from a point's values the labels it counts for and the numbers it adds. */
export class RowStatistics {
  readonly sumKeys: readonly number[];
  private readonly labelNumbers: Map<string, number>;
  /** By countBy property: label of each value code met so far. */
  private readonly labelOfCode: readonly Map<number, number>[];

  /** `labels`: those known already; new ones are added behind them. */
  constructor(
    private readonly source: CodeSource,
    private readonly options: StatisticsOptions,
    readonly labels: string[] = [],
  ) {
    this.sumKeys = options.sum.map((name) => source.keys.indexOf(name));
    this.labelOfCode = options.countBy.map(() => new Map());
    this.labelNumbers = new Map(labels.map((label, i) => [label, i]));
  }

  /** Adds a point (its number in the store) to whatever the callbacks keep. */
  read(point: number, count: (label: number) => void, add: (sum: number, value: number) => void): void {
    const { codes, values } = this.source;
    const counted = this.labelOfCode.length;
    for (let k = 0; k < codes.length; k++) {
      const code = codes[k]?.[point] ?? NO_VALUE;
      if (code === NO_VALUE) continue;
      if (k < counted) {
        count(this.label(k, code));
        continue;
      }
      const value = valueOfCode(code, values);
      if (typeof value === 'number') add(k - counted, value);
      else if (typeof value === 'bigint') add(k - counted, Number(value));
    }
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

  readonly codes: CountedCodes;
  private readonly points: number;

  /** The store's points are in canonical order, their rows still at hand. */
  constructor(store: PointStore, options: StatisticsOptions) {
    const source = codeSource(store, options);
    this.codes = source.codes;
    this.points = store.count;
    this.rowStatistics = new RowStatistics(source, options);
    this.sum = new Float64Array(options.sum.length);
  }

  get shared(): SharedStatistics {
    const { pairEnds, pairs, sums } = this;
    return { labels: this.rowStatistics.labels, sumKeys: this.rowStatistics.sumKeys, pairEnds, pairs, sums };
  }

  /** Meets the labels of all points now, also of those that no cluster takes in. */
  meetAllLabels(): void {
    for (let i = 0; i < this.points; i++) {
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
