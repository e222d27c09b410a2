import { type Distribution, knownRows, meanOver } from './population';

/**
 * Palma ratio: people-weighted mean value of the richest tenth over that of the poorest 40 %, by income of the row.
 *
 * The richest are rows with income > q(0.9), the poorest rows with income <= q(0.4), so ties belong to the poor.
 * q treats every person as one observation: with N people sorted by income, position h = 1 + (N - 1) p, linear between person floor(h) and
 * the next. Quantiles come from all rows with people and income, also those without a value.
 * Above 1 the rich have more. NaN where a group is empty (few rows) or the poor have nothing.
 * It compares averages of access, not shares of income. Source: Palma (2011); Herszenhut et al. (2022); `palma_ratio`.
 */
export function palmaRatio(distribution: Distribution & { readonly income: Float64Array }): number {
  const { people, income } = distribution;
  const [low, high] = personQuantiles(income, people, [0.4, 0.9]);
  const rows = knownRows(distribution);
  const rich = meanOver(
    distribution,
    rows.filter((i) => income[i] > high),
  );
  const poor = meanOver(
    distribution,
    rows.filter((i) => income[i] <= low),
  );
  return poor.mean > 0 ? rich.mean / poor.mean : Number.NaN;
}

/** Quantiles over persons, `shares` between 0 and 1. NaN if nobody's income is known. */
export function personQuantiles(income: Float64Array, people: Float64Array, shares: readonly number[]): number[] {
  const rows: number[] = [];
  for (let i = 0; i < income.length; i++) if (people[i] > 0 && Number.isFinite(income[i])) rows.push(i);
  rows.sort((a, b) => income[a] - income[b]);
  const upTo = new Float64Array(rows.length);
  let all = 0;
  rows.forEach((i, k) => {
    all += people[i];
    upTo[k] = all;
  });
  const incomeOfPerson = (person: number) => {
    const wanted = Math.min(person, all);
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle] >= wanted) high = middle;
      else low = middle + 1;
    }
    return income[rows[low]];
  };
  return shares.map((share) => {
    if (rows.length === 0) return Number.NaN;
    const position = 1 + (all - 1) * share;
    const below = Math.floor(position);
    const part = position - below;
    return (1 - part) * incomeOfPerson(below) + part * incomeOfPerson(below + 1);
  });
}
