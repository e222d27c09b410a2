/** A good choice quickly: sites added one by one, then swapped while that helps. */
import { type MedianProblem, medianCost } from './medianProblem';

/** Adds, `count` times, the site that lowers the sum most (ties: the first). Source: Kuehn & Hamburger (1963). */
export function greedyChoice(problem: MedianProblem): number[] {
  const { base, siteCount, siteStart, client, siteCost, count } = problem;
  const paid = base.slice();
  const chosen: number[] = [];
  const isChosen = new Uint8Array(siteCount);
  while (chosen.length < count) {
    let best = -1;
    let bestGain = -1;
    for (let j = 0; j < siteCount; j++) {
      if (isChosen[j]) continue;
      let gain = 0;
      for (let k = siteStart[j]; k < siteStart[j + 1]; k++) {
        const less = paid[client[k]] - siteCost[k];
        if (less > 0) gain += less;
      }
      if (gain > bestGain) [best, bestGain] = [j, gain];
    }
    chosen.push(best);
    isChosen[best] = 1;
    for (let k = siteStart[best]; k < siteStart[best + 1]; k++)
      if (siteCost[k] < paid[client[k]]) paid[client[k]] = siteCost[k];
  }
  return chosen;
}

/**
 * Swaps one chosen site for another while the sum falls, always the best swap (ties: the first).
 * Source: Teitz & Bart (1968), evaluated as by Whitaker (1983): one pass over a site's pairs prices its swap with every
 * chosen site at once.
 */
export function interchange(problem: MedianProblem, from: readonly number[], isOver: () => boolean) {
  const { siteCount, siteStart, client, siteCost } = problem;
  const chosen = [...from];
  let cost = medianCost(problem, chosen);
  const slot = new Int32Array(siteCount).fill(-1);
  chosen.forEach((j, at) => {
    slot[j] = at;
  });
  const loss = new Float64Array(chosen.length);
  while (!isOver()) {
    const { first, firstSlot, second } = twoNearest(problem, chosen);
    const lossAlone = new Float64Array(chosen.length);
    for (let i = 0; i < first.length; i++) if (firstSlot[i] >= 0) lossAlone[firstSlot[i]] += second[i] - first[i];
    let best = { gain: 1e-9 * Math.max(1, cost), enter: -1, leave: -1 };
    for (let j = 0; j < siteCount; j++) {
      if (slot[j] >= 0) continue;
      loss.set(lossAlone);
      let gain = 0;
      for (let k = siteStart[j]; k < siteStart[j + 1]; k++) {
        const i = client[k];
        const c = siteCost[k];
        if (c < first[i]) gain += first[i] - c;
        if (firstSlot[i] >= 0 && c < second[i]) loss[firstSlot[i]] -= second[i] - Math.max(c, first[i]);
      }
      for (let at = 0; at < chosen.length; at++)
        if (gain - loss[at] > best.gain) best = { gain: gain - loss[at], enter: j, leave: at };
    }
    if (best.enter < 0) break;
    slot[chosen[best.leave]] = -1;
    slot[best.enter] = best.leave;
    chosen[best.leave] = best.enter;
    cost = medianCost(problem, chosen);
  }
  return { chosen, cost };
}

/** For each client what it pays, by which chosen site (its slot; -1: its base), and what it would pay without that one. */
function twoNearest({ base, clientCount, siteStart, client, siteCost }: MedianProblem, chosen: readonly number[]) {
  const first = base.slice();
  const second = base.slice();
  const firstSlot = new Int32Array(clientCount).fill(-1);
  chosen.forEach((j, at) => {
    for (let k = siteStart[j]; k < siteStart[j + 1]; k++) {
      const i = client[k];
      if (siteCost[k] < first[i]) {
        second[i] = first[i];
        first[i] = siteCost[k];
        firstSlot[i] = at;
      } else if (siteCost[k] < second[i]) {
        second[i] = siteCost[k];
      }
    }
  });
  return { first, firstSlot, second };
}
