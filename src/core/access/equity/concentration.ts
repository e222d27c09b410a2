import { type Distribution, knownRows, meanOver } from './population';

export interface ConcentrationQuestion extends Distribution {
  readonly income: Float64Array;
  /** `standard` depends on the mean value, `corrected` (Erreygers 2009) on its range: they may rank two cities differently. */
  readonly form: 'standard' | 'corrected';
  /**
   * Rows of equal income: `shared` gives all of them their common middle rank, so that the order of rows does not matter; `row-order`
   * ranks them as they come, as R's `accessibility` does.
   */
  readonly ties?: 'shared' | 'row-order';
}

/**
 * Concentration index: C = (2 / mu) sum_k s_k (r_k - 1/2) (a_k - mu), rows sorted by income, s_k share of people, r_k rank in the middle of
 * the row's people (sum_{m<k} s_m + s_k / 2). Corrected: C * 4 mu / (max a - min a), max and min over all rows with a value.
 *
 * Below 0 the poor have more, above 0 the rich. People whose income is not known are left out; rows without people weigh
 * nothing, but their values still count in max and min, as in the peer. NaN if nobody is left, or all values are equal (corrected).
 * Source: Kakwani, Wagstaff & van Doorslaer (1997); Erreygers (2009); `concentration_index` of R's `accessibility`.
 */
export function concentrationIndex(question: ConcentrationQuestion): number {
  const { values, people, income, form, ties = 'shared' } = question;
  const known = knownRows(question);
  const ranked = known.filter((i) => Number.isFinite(income[i])).sort((a, b) => income[a] - income[b]);
  const { people: all, mean } = meanOver(question, ranked);
  if (!(all > 0) || !(mean > 0)) return Number.NaN;
  let before = 0;
  let sum = 0;
  for (let k = 0; k < ranked.length; ) {
    let end = k + 1;
    if (ties === 'shared') while (end < ranked.length && income[ranked[end]] === income[ranked[k]]) end++;
    let together = 0;
    for (let m = k; m < end; m++) together += people[ranked[m]] / all;
    for (let m = k; m < end; m++)
      sum += (people[ranked[m]] / all) * (before + together / 2 - 0.5) * (values[ranked[m]] - mean);
    before += together;
    k = end;
  }
  const index = (2 / mean) * sum;
  if (form === 'standard') return index;
  // Rows with people but no income are no part of the ranking, so they do not stretch its range either.
  const counted = known.filter((i) => Number.isFinite(income[i]) || people[i] === 0).map((i) => values[i]);
  const range =
    counted.reduce((m, v) => Math.max(m, v), -Infinity) - counted.reduce((m, v) => Math.min(m, v), Infinity);
  return range > 0 ? (index * 4 * mean) / range : Number.NaN;
}
