import { type Distribution, knownRows, meanOver } from './population';

/**
 * Theil's T: sum w (a / mu) ln(a / mu) / sum w, over everyone; a value of 0 adds 0 (the limit of x ln x).
 * 0: everyone has the same. It says nothing of the level. NaN if nobody has anything.
 * Source: Theil (1967). R's `accessibility` divides only by people with a value above 0 and so prints more: see `theilOverServed`.
 */
export function theilT(distribution: Distribution): number {
  const rows = knownRows(distribution);
  return theilOf(distribution, rows);
}

/**
 * The number that `theil_t` of R's `accessibility` prints: mu is over everybody, the divisor only people with a value
 * above 0. Equal to T * (all people) / (people with a value above 0).
 */
export function theilOverServed(distribution: Distribution): number {
  const rows = knownRows(distribution);
  const all = meanOver(distribution, rows).people;
  const served = meanOver(
    distribution,
    rows.filter((i) => distribution.values[i] > 0),
  ).people;
  return (theilOf(distribution, rows) * all) / served;
}

export interface TheilGroup {
  readonly group: string;
  /** The group's part of the difference between groups, s ln(s / p), s its share of the whole value, p of the people. May be negative. */
  readonly between: number;
  /** The group's part of the difference within groups, s T_g. */
  readonly within: number;
}

export interface TheilByGroup {
  readonly between: number;
  readonly within: number;
  readonly total: number;
  readonly groups: readonly TheilGroup[];
}

/**
 * Theil's T taken apart: between = sum_g (W_g / W)(mu_g / mu) ln(mu_g / mu), within = sum_g (W_g mu_g / W mu) T_g; total is
 * their sum. `group` names each row's group, null if not known: such rows are left out. A value of 0 adds 0 (the peer prints NaN).
 * Groups without people or value add nothing. Groups keep the order of `order`, or of first appearance.
 */
export function theilByGroup(
  distribution: Distribution & { readonly group: readonly (string | null)[] },
  order?: readonly string[],
): TheilByGroup {
  const { group } = distribution;
  const rows = knownRows(distribution).filter((i) => group[i] !== null);
  const whole = meanOver(distribution, rows);
  const names = order ?? [...new Set(rows.map((i) => group[i] as string))];
  const groups = names.map((name) => {
    const own = rows.filter((i) => group[i] === name);
    const part = meanOver(distribution, own);
    const valueShare = (part.people * part.mean) / (whole.people * whole.mean);
    if (!(valueShare > 0)) return { group: name, between: 0, within: 0 };
    const between = valueShare * Math.log(part.mean / whole.mean);
    return { group: name, between, within: valueShare * theilOf(distribution, own) };
  });
  const between = groups.reduce((sum, g) => sum + g.between, 0);
  const within = groups.reduce((sum, g) => sum + g.within, 0);
  return { between, within, total: between + within, groups };
}

function theilOf(distribution: Distribution, rows: readonly number[]) {
  const { values, people } = distribution;
  const { people: all, mean } = meanOver(distribution, rows);
  if (!(mean > 0)) return Number.NaN;
  let sum = 0;
  for (const i of rows) if (values[i] > 0) sum += people[i] * (values[i] / mean) * Math.log(values[i] / mean);
  return sum / all;
}
