/** Measures made comparable, and added up. */

/**
 * People-weighted mean sum P a / sum P. Rows without people (0 or unknown) weigh nothing; a row without a value (NaN) counts as 0
 * if `missingAsZero`, as pysal's `access` does, else it is left out. NaN if nobody is left.
 */
export function peopleMean(values: Float64Array, people: Float64Array, missingAsZero = false): number {
  let sum = 0;
  let all = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(people[i] > 0)) continue;
    if (Number.isNaN(values[i])) {
      if (missingAsZero) all += people[i];
      continue;
    }
    sum += people[i] * values[i];
    all += people[i];
  }
  return all > 0 ? sum / all : Number.NaN;
}

/** Values divided by their people-weighted mean (missing ones count as 0 in it): 1 is what the average person has. */
export function normalise(values: Float64Array, people: Float64Array): Float64Array {
  const mean = peopleMean(values, people, true);
  return values.map((value) => value / mean);
}

/**
 * Weighted sum of normalised measures: sum_k weight_k a_k / mean(a_k). Every measure must read "more is better": a cost
 * such as RAAM or minutes to the nearest points the wrong way here. The inputs are left as they are (the peer overwrites them).
 */
export function score(
  measures: readonly { values: Float64Array; weight: number }[],
  people: Float64Array,
): Float64Array {
  const total = new Float64Array(people.length);
  for (const { values, weight } of measures) {
    const normal = normalise(values, people);
    for (let i = 0; i < total.length; i++) total[i] += weight * normal[i];
  }
  return total;
}
