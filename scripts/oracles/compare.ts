/** Comparisons by the tolerances that the oracles' README states. */

/** null: equal within the tolerance; else the first difference in words. */
export type Difference = string | null;

export interface ExpectedColumn {
  readonly ids: readonly string[];
  /** As printed by the peer: a number, `Inf`, `NA`, `NaN` or empty. */
  readonly texts: readonly string[];
}

const EXACT = new Set(['cumulative_cutoff', 'cumulative_interval', 'cost_to_closest', 'balancing_cost']);

/** Where a peer prints no number there is nothing to compare; how many rows were compared is said. */
export function compareColumn(fn: string, expected: ExpectedColumn, ours: (id: string) => number) {
  let compared = 0;
  for (let k = 0; k < expected.ids.length; k++) {
    const text = expected.texts[k];
    const id = expected.ids[k];
    // An infinite cost means "never", which is right; an infinite ratio is the peer's division by nobody.
    if (text === 'Inf' && fn !== 'cost_to_closest') continue;
    const want = text === 'Inf' ? Number.POSITIVE_INFINITY : Number(text);
    if (text === '' || Number.isNaN(want)) continue;
    const got = ours(id);
    compared++;
    const close = EXACT.has(fn) ? got === want : isClose(got, want, { relative: 1e-9, absolute: 1e-12 });
    if (!close) return { compared, difference: `row ${k + 1} (${id}): expected ${want}, got ${got}` as Difference };
  }
  if (compared === 0) return { compared, difference: 'no row has a number to compare' as Difference };
  return { compared, difference: null as Difference };
}

export function isClose(got: number, want: number, { relative, absolute }: { relative: number; absolute: number }) {
  return got === want || Math.abs(got - want) <= Math.max(absolute, relative * Math.abs(want));
}

/** Compares a peer's result with ours, name by name and list by list, to an absolute 1e-9. Further names of ours are free. */
export function compareResult(want: unknown, got: unknown, path = ''): Difference {
  if (typeof want === 'number') {
    if (typeof got === 'number' && Math.abs(got - want) <= 1e-9) return null;
    return `${path}: expected ${want}, got ${String(got)}`;
  }
  if (want === 'NA' || want === 'NaN')
    return Number.isNaN(got) ? null : `${path}: expected no value, got ${String(got)}`;
  if (Array.isArray(want)) {
    if (!Array.isArray(got) || got.length !== want.length) return `${path}: expected ${want.length} entries`;
    return first(want.map((entry, k) => compareResult(entry, got[k], `${path}[${k}]`)));
  }
  if (typeof want === 'object' && want !== null) {
    if (typeof got !== 'object' || got === null) return `${path}: expected an object, got ${String(got)}`;
    const ours = got as Record<string, unknown>;
    return first(Object.entries(want).map(([name, value]) => compareResult(value, ours[name], `${path}.${name}`)));
  }
  return want === got ? null : `${path}: expected ${String(want)}, got ${String(got)}`;
}

const first = (differences: readonly Difference[]) => differences.find((difference) => difference !== null) ?? null;

export interface RaamLimits {
  readonly mean: number;
  readonly spearman: number;
  /** 95 % of places within this. */
  readonly mostWithin: number | null;
}

/** The peer's rounds against an exact equilibrium: means, ranks and most single places. */
export function compareRaam(
  expected: ExpectedColumn,
  ours: (id: string) => number,
  peopleOf: (id: string) => number,
  limits: RaamLimits,
): { difference: Difference; detail: string } {
  const rows = expected.ids.flatMap((id, k) => {
    const want = Number(expected.texts[k]);
    return expected.texts[k] === '' || !Number.isFinite(want) ? [] : [{ id, want, got: ours(id) }];
  });
  const missing = rows.find(({ got }) => !Number.isFinite(got));
  if (rows.length === 0) return { difference: 'no row has a number to compare', detail: '' };
  if (missing) return { difference: `${missing.id}: expected ${missing.want}, got ${missing.got}`, detail: '' };
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((all, row) => all + peopleOf(row.id) * of(row), 0);
  const mean = Math.abs(sum(({ got }) => got) / sum(({ want }) => want) - 1);
  const rank = spearman(
    rows.map(({ got }) => got),
    rows.map(({ want }) => want),
  );
  const off = rows.map(({ got, want }) => Math.abs(got / want - 1)).sort((a, b) => a - b);
  const most = off[Math.ceil(0.95 * off.length) - 1];
  const detail = `mean off by ${percent(mean)}, Spearman ${rank.toFixed(5)}, 95 % of ${rows.length} rows within ${percent(most)}`;
  const fits =
    mean <= limits.mean && rank >= limits.spearman && (limits.mostWithin === null || most <= limits.mostWithin);
  return { difference: fits ? null : detail, detail };
}

const percent = (part: number) => `${(100 * part).toFixed(2)} %`;

function spearman(a: readonly number[], b: readonly number[]) {
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length + 1) / 2;
  let [both, own, other] = [0, 0, 0];
  x.forEach((rank, k) => {
    both += (rank - middle) * (y[k] - middle);
    own += (rank - middle) ** 2;
    other += (y[k] - middle) ** 2;
  });
  return both / Math.sqrt(own * other);
}

/** Ranks from 1, ties sharing their mean rank. */
function ranks(values: readonly number[]) {
  const order = values.map((_, k) => k).sort((a, b) => values[a] - values[b]);
  const result = new Array<number>(values.length);
  for (let k = 0; k < order.length; ) {
    let end = k + 1;
    while (end < order.length && values[order[end]] === values[order[k]]) end++;
    for (let m = k; m < end; m++) result[order[m]] = (k + end + 1) / 2;
    k = end;
  }
  return result;
}
