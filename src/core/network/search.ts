/**
 * The one search over a street graph, whatever it starts from: shortest paths with a ring of buckets (Dial, 1969). A
 * bucket is wider than the shortest arcs, so a node may be corrected while its bucket is worked on (Dinitz, 1978, names
 * the widths where it never is); all corrections are followed, so the result is exact.
 *
 * All columns are made once a graph. A search allocates nothing, and clearing costs only what was touched: ten thousand
 * searches of two hundred nodes each are two million nodes, not ten thousand cities.
 */
import { UNREACHED } from './streetColumns';
import type { StreetGraph } from './streetGraph';

/** A bucket is 2^12 = 4,096 mm wide: few are empty, and few nodes are corrected. Measured against 2^10 to 2^14. */
const BUCKET_BITS = 12;
/** 67 km of buckets. Costs farther apart than that share buckets, which is seen and waited out. */
const RING = 1 << 14;

const NOT_WAITING = -2;
const NONE = -1;

export class StreetSearch {
  /** Millimetres to each node, or `UNREACHED`. For others to read. */
  readonly cost: Int32Array;
  /** The source that a node's cost is from; of sources equally far the lowest. -1 where nothing reaches. */
  readonly source: Int32Array;
  /** The nodes that have a cost: the first `touchedCount` entries, in no order; after `forget` some stand there twice. */
  readonly touched: Uint32Array;
  touchedCount = 0;

  readonly graph: StreetGraph;
  /** First node of each bucket; its nodes are chained both ways, so that one can leave for a lower bucket. */
  readonly #first = new Int32Array(RING).fill(NONE);
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  #waiting = 0;
  #lowestBucket = 0;

  constructor(graph: StreetGraph) {
    this.graph = graph;
    this.cost = new Int32Array(graph.nodeCount).fill(UNREACHED);
    this.source = new Int32Array(graph.nodeCount).fill(-1);
    this.touched = new Uint32Array(2 * graph.nodeCount);
    this.#next = new Int32Array(graph.nodeCount);
    this.#previous = new Int32Array(graph.nodeCount).fill(NOT_WAITING);
  }

  /** Forgets everything found so far. */
  clear() {
    for (let at = 0; at < this.touchedCount; at++) this.#forget(this.touched[at]);
    this.touchedCount = 0;
  }

  /** Forgets the costs of some nodes, for a repair to find them anew. */
  forget(region: readonly number[]) {
    for (const node of region) this.#forget(node);
    // The forgotten will be noted as touched once more. There is room for that until more than all nodes are noted.
    if (this.touchedCount <= this.graph.nodeCount) return;
    this.touchedCount = 0;
    for (let node = 0; node < this.graph.nodeCount; node++) {
      if (this.cost[node] !== UNREACHED) this.touched[this.touchedCount++] = node;
    }
  }

  #forget(node: number) {
    if (this.#previous[node] !== NOT_WAITING) this.#leave(node);
    this.cost[node] = UNREACHED;
    this.source[node] = -1;
  }

  /** Offers a node a cost from a source. It is taken if lower, or equal and of a lower source. Returns whether it was. */
  offer(node: number, cost: number, source: number): boolean {
    const before = this.cost[node];
    if (cost > before || cost >= UNREACHED || (cost === before && source >= this.source[node])) return false;
    if (before === UNREACHED) this.touched[this.touchedCount++] = node;
    if (this.#previous[node] !== NOT_WAITING) this.#leave(node);
    this.cost[node] = cost;
    this.source[node] = source;
    const bucket = cost >> BUCKET_BITS;
    const slot = bucket & (RING - 1);
    const first = this.#first[slot];
    this.#next[node] = first;
    this.#previous[node] = NONE;
    if (first !== NONE) this.#previous[first] = node;
    this.#first[slot] = node;
    if (this.#waiting === 0 || bucket < this.#lowestBucket) this.#lowestBucket = bucket;
    this.#waiting++;
    return true;
  }

  #leave(node: number) {
    const [previous, next] = [this.#previous[node], this.#next[node]];
    if (previous === NONE) this.#first[(this.cost[node] >> BUCKET_BITS) & (RING - 1)] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
    this.#previous[node] = NOT_WAITING;
    this.#waiting--;
  }

  /**
   * Carries the offered costs on along the arcs. No cost beyond `limit` is given. With `upTo`, stops when all costs up to it
   * are final; calling again carries on.
   */
  run(limit: number = UNREACHED - 1, upTo: number = limit) {
    const { firstArc, arcs } = this.graph;
    const { cost, source, touched } = this;
    const first = this.#first;
    const next = this.#next;
    const previous = this.#previous;
    const lastBucket = upTo >> BUCKET_BITS;
    let waiting = this.#waiting;
    let touchedCount = this.touchedCount;
    let bucket = this.#lowestBucket;
    for (; waiting > 0 && bucket <= lastBucket; bucket++) {
      const slot = bucket & (RING - 1);
      for (let node = first[slot]; node !== NONE; ) {
        const nodeCost = cost[node];
        // A node of a later lap of the ring waits on.
        if (nodeCost >> BUCKET_BITS !== bucket) {
          node = next[node];
          continue;
        }
        const after = next[node];
        const before = previous[node];
        if (before === NONE) first[slot] = after;
        else next[before] = after;
        if (after !== NONE) previous[after] = before;
        previous[node] = NOT_WAITING;
        waiting--;

        const nodeSource = source[node];
        const end = 2 * firstArc[node + 1];
        for (let at = 2 * firstArc[node]; at < end; at += 2) {
          const head = arcs[at];
          // Near the largest Int32 this sum is negative and compares as no improvement below.
          const reached = (nodeCost + arcs[at + 1]) | 0;
          const headCost = cost[head];
          if (reached > headCost || reached > limit || reached < nodeCost) continue;
          if (reached === headCost && nodeSource >= source[head]) continue;
          const headSlot = (reached >> BUCKET_BITS) & (RING - 1);
          cost[head] = reached;
          source[head] = nodeSource;
          if (headCost === UNREACHED) touched[touchedCount++] = head;
          const headBefore = previous[head];
          if (headBefore !== NOT_WAITING) {
            const oldSlot = (headCost >> BUCKET_BITS) & (RING - 1);
            if (oldSlot === headSlot) continue;
            const headAfter = next[head];
            if (headBefore === NONE) first[oldSlot] = headAfter;
            else next[headBefore] = headAfter;
            if (headAfter !== NONE) previous[headAfter] = headBefore;
          } else waiting++;
          const wasFirst = first[headSlot];
          next[head] = wasFirst;
          previous[head] = NONE;
          if (wasFirst !== NONE) previous[wasFirst] = head;
          first[headSlot] = head;
        }
        // Corrections within this bucket went to its front.
        node = first[slot];
      }
    }
    this.#waiting = waiting;
    this.touchedCount = touchedCount;
    this.#lowestBucket = bucket;
  }
}
