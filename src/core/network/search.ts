/**
 * The one search over a street graph, whatever it starts from: shortest paths with a ring of buckets (Dial, 1969). A
 * bucket is wider than the shortest arcs, so a node may be corrected while its bucket is worked on (Dinitz, 1978, names
 * the widths where it never is); all corrections are followed, so the result is exact.
 *
 * Columns are made once a graph. A search allocates nothing (but for more room, should it be the widest so far), and
 * clearing costs only what was touched: ten thousand searches of two hundred nodes each are two million nodes, not ten
 * thousand cities.
 */
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';

/**
 * A bucket is 2^17 mm = 131 m wide, about a block: wide enough that the nodes worked on one after another lie near each
 * other in memory, which outweighs the corrections. Measured on 98,000 nodes: 2^15 4.0 ms, 2^16 3.8, 2^17 3.4, 2^18 3.9, 2^19 5.7.
 */
const BUCKET_BITS = 17;
/** 537 km of buckets. Costs farther apart than that share buckets, which is seen and waited out. */
const RING = 1 << 12;

const NONE = -1;

export class StreetSearch {
  readonly graph: StreetGraph;
  /**
   * By node, in turn: millimetres from the nearest source, and that source; of sources equally far the lowest. Both are
   * `UNREACHED` where none leads. Beside each other because they are always read together: one miss of the cache, not two.
   */
  readonly labels: Int32Array;
  /** The nodes that have a cost: the first `touchedCount` entries, in no order; after `forget` some stand there twice. */
  readonly touched: Uint32Array;
  touchedCount = 0;

  /** First entry of each bucket. An entry is a node that waits there, and the next entry. */
  readonly #first = new Int32Array(RING).fill(NONE);
  /**
   * Entries are only ever added at the end, which is quick; a node whose cost falls gets another, and the old one is passed
   * over when its bucket comes.
   */
  #entries: Int32Array;
  #used = 0;
  #waiting = 0;
  #lowestBucket = 0;
  /** Nothing was carried on since all was forgotten: every node that has a cost waits in the bucket of that cost. */
  #isFresh = true;

  constructor(graph: StreetGraph) {
    this.graph = graph;
    this.labels = new Int32Array(2 * graph.nodeCount).fill(UNREACHED);
    this.touched = new Uint32Array(2 * graph.nodeCount);
    this.#entries = new Int32Array(4 * graph.nodeCount + 64);
  }

  /** Millimetres to a node, or `UNREACHED`. */
  cost(node: number): number {
    return this.labels[2 * node];
  }

  /** The source that a node's cost is from, or -1. */
  source(node: number): number {
    return this.labels[2 * node] === UNREACHED ? -1 : this.labels[2 * node + 1];
  }

  /** Forgets everything found so far. */
  clear() {
    // Past some share of all nodes, wiping everything in order is quicker than a part in disorder.
    if (8 * this.touchedCount > this.graph.nodeCount) this.labels.fill(UNREACHED);
    else for (let at = 0; at < this.touchedCount; at++) this.#forget(this.touched[at]);
    this.touchedCount = 0;
    if (this.#waiting > 0) this.#first.fill(NONE);
    this.#waiting = 0;
    this.#used = 0;
    this.#isFresh = true;
  }

  /** Forgets the costs of some nodes, for a repair to find them anew. Not while costs wait to be carried on. */
  forget(region: readonly number[]) {
    for (const node of region) this.#forget(node);
    // The forgotten will be noted as touched once more. There is room for that until more than all nodes are noted.
    if (this.touchedCount <= this.graph.nodeCount) return;
    this.touchedCount = 0;
    for (let node = 0; node < this.graph.nodeCount; node++) {
      if (this.labels[2 * node] !== UNREACHED) this.touched[this.touchedCount++] = node;
    }
  }

  #forget(node: number) {
    this.labels[2 * node] = UNREACHED;
    this.labels[2 * node + 1] = UNREACHED;
  }

  /** Offers a node a cost from a source. It is taken if lower, or equal and of a lower source. Returns whether it was. */
  offer(node: number, cost: number, source: number): boolean {
    const { labels } = this;
    const before = labels[2 * node];
    if (cost > before || cost >= UNREACHED || (cost === before && source >= labels[2 * node + 1])) return false;
    if (before === UNREACHED) this.touched[this.touchedCount++] = node;
    labels[2 * node] = cost;
    labels[2 * node + 1] = source;
    const bucket = cost >> BUCKET_BITS;
    const slot = bucket & (RING - 1);
    if (this.#used + 2 > this.#entries.length) this.#makeRoom(2);
    this.#entries[this.#used] = node;
    this.#entries[this.#used + 1] = this.#first[slot];
    this.#first[slot] = this.#used;
    this.#used += 2;
    if (this.#waiting === 0 || bucket < this.#lowestBucket) this.#lowestBucket = bucket;
    this.#waiting++;
    return true;
  }

  #makeRoom(more: number): Int32Array {
    const larger = new Int32Array(2 * this.#entries.length + more);
    larger.set(this.#entries);
    this.#entries = larger;
    return larger;
  }

  /**
   * Carries the offered costs on along the arcs. No cost beyond `limit` is given. With `upTo`, stops when all costs up to it
   * are final; calling again carries on.
   */
  run(limit: number = UNREACHED - 1, upTo: number = limit) {
    const { firstArc, arcs } = this.graph;
    const { labels, touched } = this;
    const first = this.#first;
    const lastBucket = upTo >> BUCKET_BITS;
    const isFresh = this.#isFresh;
    let entries = this.#entries;
    let used = this.#used;
    let waiting = this.#waiting;
    let touchedCount = this.touchedCount;
    let bucket = this.#lowestBucket;
    for (; waiting > 0 && bucket <= lastBucket; bucket++) {
      const slot = bucket & (RING - 1);
      let later = NONE;
      for (let entry = first[slot]; entry !== NONE; entry = first[slot]) {
        const node = entries[entry];
        first[slot] = entries[entry + 1];
        const nodeCost = labels[2 * node];
        const nodeBucket = nodeCost >> BUCKET_BITS;
        if (nodeBucket > bucket) {
          // Of a later lap of the ring: it waits on.
          entries[entry + 1] = later;
          later = entry;
          continue;
        }
        waiting--;
        // The node's cost fell after this entry was made; it has been carried on.
        if (nodeBucket < bucket) continue;
        const nodeSource = labels[2 * node + 1];
        const end = 2 * firstArc[node + 1];
        const start = 2 * firstArc[node];
        if (used + end - start > entries.length) {
          this.#used = used;
          entries = this.#makeRoom(end - start);
        }
        for (let at = start; at < end; at += 2) {
          const head = 2 * arcs[at];
          // Past the largest Int32 the sum turns negative: no walk is that long, and it goes nowhere.
          const reached = (nodeCost + arcs[at + 1]) | 0;
          const headCost = labels[head];
          if (reached > headCost || reached > limit || reached < nodeCost) continue;
          if (reached === headCost && nodeSource >= labels[head + 1]) continue;
          labels[head] = reached;
          labels[head + 1] = nodeSource;
          if (headCost === UNREACHED) touched[touchedCount++] = head >> 1;
          const headBucket = reached >> BUCKET_BITS;
          // It waits there already, in a bucket that is still to come.
          if (isFresh && headBucket !== bucket && headBucket === headCost >> BUCKET_BITS) continue;
          const headSlot = headBucket & (RING - 1);
          entries[used] = head >> 1;
          entries[used + 1] = first[headSlot];
          first[headSlot] = used;
          used += 2;
          waiting++;
        }
      }
      first[slot] = later;
    }
    this.#isFresh = false;
    this.#used = waiting > 0 ? used : 0;
    this.#waiting = waiting;
    this.touchedCount = touchedCount;
    this.#lowestBucket = bucket;
  }
}
