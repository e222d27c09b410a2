/**
 * The least cost at which the running sum of opportunities reaches a target, without sorting the row: quickselect on
 * weights (after Hoare, 1961). It is the inner loop of `costToClosest` and `balancingCost`.
 */

/**
 * Looks at the first `count` entries of `costs` and `amounts` (amounts >= 0), which it reorders. Returns the least cost
 * `c` with sum of amounts at costs <= c at least `target` (or above it, where `strict`); Infinity if the whole is too little.
 * Expected time is linear in `count`. Sums of whole numbers are exact; others may differ in the last digit from a
 * sum taken in another order.
 */
export function costReaching(
  costs: Float64Array,
  amounts: Float64Array,
  count: number,
  { target, strict }: { target: number; strict: boolean },
): number {
  const enough = (sum: number) => (strict ? sum > target : sum >= target);
  let total = 0;
  for (let k = 0; k < count; k++) total += amounts[k];
  if (count === 0 || !enough(total)) return Number.POSITIVE_INFINITY;
  let low = 0;
  let high = count - 1;
  let before = 0;
  while (low < high) {
    const pivot = medianOfThree(costs[low], costs[(low + high) >> 1], costs[high]);
    // Three parts: below the pivot | equal to it | above it. Ties at a cost all count together.
    let less = low;
    let more = high;
    let at = low;
    let sumLess = 0;
    let sumEqual = 0;
    while (at <= more) {
      const c = costs[at];
      if (c < pivot) {
        sumLess += amounts[at];
        swap(costs, amounts, at++, less++);
      } else if (c > pivot) {
        swap(costs, amounts, at, more--);
      } else {
        sumEqual += amounts[at++];
      }
    }
    if (less > low && enough(before + sumLess)) {
      high = less - 1;
    } else if (enough(before + sumLess + sumEqual)) {
      return pivot;
    } else {
      before += sumLess + sumEqual;
      low = more + 1;
    }
  }
  return costs[Math.min(low, count - 1)];
}

function medianOfThree(a: number, b: number, c: number) {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}

function swap(costs: Float64Array, amounts: Float64Array, a: number, b: number) {
  const cost = costs[a];
  costs[a] = costs[b];
  costs[b] = cost;
  const amount = amounts[a];
  amounts[a] = amounts[b];
  amounts[b] = amount;
}
