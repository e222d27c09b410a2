/** The proof: a search over open and closed sites, cut off by Lagrangian bounds. */
import { interchange } from './interchange';
import { type Decisions, type Relaxation, relax, startingPrices } from './lagrangian';
import { type MedianProblem, medianCost } from './medianProblem';

export interface Search {
  readonly chosen: readonly number[];
  readonly cost: number;
  /** No choice costs less. */
  readonly bound: number;
  /** What the root alone decided about sites, valid for every choice better than `cost`. */
  readonly decisions: Decisions;
}

const SWAPPED_NODES = 30;

export interface SearchLimits {
  readonly isOver: () => boolean;
  readonly nodes: number;
  readonly onBetter?: (chosen: readonly number[]) => void;
}

/**
 * Searches from a good choice until no better one can exist, or until the limits are reached. Each node bounds its
 * part by a relaxation, decides sites whose worth leaves no doubt, and splits on the most promising free site.
 */
export function searchMedian(problem: MedianProblem, start: readonly number[], limits: SearchLimits): Search {
  let best = { chosen: [...start], cost: medianCost(problem, start) };
  let nodes = 0;
  const rootDecisions: Decisions = new Int8Array(problem.siteCount);
  const isOver = () => nodes > limits.nodes || limits.isOver();
  const consider = (chosen: readonly number[]) => {
    const cost = medianCost(problem, chosen);
    if (cost >= best.cost) return;
    best = { chosen: [...chosen], cost };
    limits.onBetter?.(chosen);
  };
  /** A part with this bound or more holds nothing better. */
  const cutoff = () => (problem.isWhole ? best.cost - 1 + 1e-6 : best.cost * (1 - 1e-11));

  const root = bound(rootDecisions, startingPrices(problem), 400);
  const low = Math.min(explore(rootDecisions.slice(), root, { depth: 0, low: root.bound }), best.cost);
  return { ...best, bound: low >= cutoff() ? best.cost : low, decisions: rootDecisions };

  function bound(decisions: Decisions, prices: Float64Array, rounds: number): Relaxation {
    nodes++;
    const relaxation = relax(problem, decisions, { prices, target: best.cost, rounds, isOver: limits.isOver });
    consider(relaxation.chosen);
    // Relaxed choices of the first nodes differ much, and swaps from them often end in a better choice than from greedy.
    if (nodes <= SWAPPED_NODES) consider(interchange(problem, relaxation.chosen, limits.isOver).chosen);
    if (nodes === 1) decide(decisions, relaxation);
    return relaxation;
  }

  /**
   * Returns a lower bound of the part, or the best cost if it holds nothing better. `low` may be the bound of the whole
   * around it; sites are decided by the relaxation's own bound, which alone belongs to its prices and worths.
   */
  function explore(decisions: Decisions, relaxation: Relaxation, at: { depth: number; low: number }): number {
    if (at.low >= cutoff()) return best.cost;
    if (isOver()) return at.low;
    decide(decisions, relaxation);
    const split = mostPromising(decisions, relaxation.worth);
    if (split < 0) {
      const open = openOf(decisions);
      if (open.length === problem.count) consider(open);
      return best.cost;
    }
    let low = best.cost;
    for (const decision of [1, -1]) {
      const part = decisions.slice();
      part[split] = decision;
      if (!isPossible(part)) continue;
      const next = bound(part, relaxation.prices, at.depth < 4 ? 60 : 25);
      // A part is no easier than the whole that holds it.
      const partLow = Math.max(next.bound, at.low);
      low = Math.min(low, explore(part, next, { depth: at.depth + 1, low: partLow }));
    }
    return low;
  }

  /**
   * Swapping a free site in (or a chosen one out) changes the relaxed sum by the difference to the last chosen (first
   * left) worth: where that reaches the best cost, the site is decided (Christofides & Beasley 1982).
   */
  function decide(decisions: Decisions, { bound: low, worth, chosen }: Relaxation) {
    const inside = new Set(chosen);
    let lastIn = Number.NEGATIVE_INFINITY;
    let firstOut = Number.POSITIVE_INFINITY;
    for (let j = 0; j < decisions.length; j++) {
      if (decisions[j] !== 0) continue;
      if (inside.has(j)) lastIn = Math.max(lastIn, worth[j]);
      else firstOut = Math.min(firstOut, worth[j]);
    }
    for (let j = 0; j < decisions.length; j++) {
      if (decisions[j] !== 0) continue;
      if (inside.has(j)) {
        if (low - worth[j] + firstOut >= cutoff()) decisions[j] = 1;
      } else if (low - lastIn + worth[j] >= cutoff()) {
        decisions[j] = -1;
      }
    }
  }

  function mostPromising(decisions: Decisions, worth: Float64Array) {
    if (openOf(decisions).length >= problem.count) return -1;
    let at = -1;
    for (let j = 0; j < decisions.length; j++) if (decisions[j] === 0 && (at < 0 || worth[j] < worth[at])) at = j;
    return at;
  }

  function isPossible(decisions: Decisions) {
    let open = 0;
    let free = 0;
    for (const decision of decisions) {
      if (decision === 1) open++;
      else if (decision === 0) free++;
    }
    return open <= problem.count && open + free >= problem.count;
  }
}

function openOf(decisions: Decisions): number[] {
  const open: number[] = [];
  for (let j = 0; j < decisions.length; j++) if (decisions[j] === 1) open.push(j);
  return open;
}
