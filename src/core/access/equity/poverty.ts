import { type Distribution, knownRows } from './population';

export interface AccessPoverty {
  /** FGT0: share of people below the line. */
  readonly headcount: number;
  /** FGT1: mean shortfall, as a share of the line (0 for those at or above it). */
  readonly depth: number;
  /** FGT2: mean squared shortfall: those far below weigh more. */
  readonly severity: number;
}

/**
 * Access poverty: FGT_m = sum w [a < z] ((z - a) / z)^m / sum w, m = 0, 1, 2, with poverty line z above 0.
 * With z = 1 on a count of sites in reach, FGT0 is the share of people with none. NaN without people.
 * More is better here; for a cost (minutes), poverty is above a line: recode first.
 * Source: Foster, Greer & Thorbecke (1984); Karner, Pereira & Farber (2024); `fgt_poverty` of R's `accessibility`.
 */
export function accessPoverty(distribution: Distribution, line: number): AccessPoverty {
  const { values, people } = distribution;
  let all = 0;
  let [below, shortfall, squared] = [0, 0, 0];
  for (const i of knownRows(distribution)) {
    all += people[i];
    if (!(values[i] < line)) continue;
    const gap = (line - values[i]) / line;
    below += people[i];
    shortfall += people[i] * gap;
    squared += people[i] * gap * gap;
  }
  return { headcount: below / all, depth: shortfall / all, severity: squared / all };
}
