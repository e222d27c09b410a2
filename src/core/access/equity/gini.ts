import { type Distribution, knownRows } from './population';

/**
 * Points of the Lorenz curve, from (0, 0) to (1, 1): running shares of people, sorted by value from least to most, and of what they
 * have. Empty if nobody has anything.
 */
export function lorenzCurve(distribution: Distribution): { people: Float64Array; share: Float64Array } {
  const { values, people } = distribution;
  const rows = knownRows(distribution).sort((a, b) => values[a] - values[b]);
  const x = new Float64Array(rows.length + 1);
  const y = new Float64Array(rows.length + 1);
  rows.forEach((i, k) => {
    x[k + 1] = x[k] + people[i];
    y[k + 1] = y[k] + people[i] * values[i];
  });
  const [allPeople, all] = [x[rows.length], y[rows.length]];
  if (!(allPeople > 0 && all > 0)) return { people: new Float64Array(0), share: new Float64Array(0) };
  return { people: x.map((v) => v / allPeople), share: y.map((v) => v / all) };
}

/**
 * Gini index: G = 1 - sum_k x_k (y_{k-1} + y_k), rows sorted by value, x_k share of people, y_k running share of value.
 * 0: everyone has the same (also if that is almost nothing, so never show it without the level); towards 1: one has all.
 * Values are 0 or more. NaN if nobody has anything. Unchanged if all values are multiplied by a number above 0.
 * Source: Gini (1912); Lorenz (1905); `gini_index` of R's `accessibility`.
 */
export function gini(distribution: Distribution): number {
  const { people, share } = lorenzCurve(distribution);
  if (people.length === 0) return Number.NaN;
  let area = 0;
  for (let k = 1; k < people.length; k++) area += (people[k] - people[k - 1]) * (share[k - 1] + share[k]);
  return 1 - area;
}
