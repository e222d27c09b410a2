/** Dated values of Key Features between two dates. Nothing is scored: a value that nobody gave is not known, never zero. */
import { type FeatureValue, isDate } from './citySheet';

/** The last day that a date such as `2026`, `2026-05` or `2026-05-31` may mean, so that dates of any length compare. */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  // A day 31 that the month does not have does no harm here: it comes after all that it has.
  return date.length === 7 ? `${date}-31` : date;
}

export const byDate = (a: { readonly date: string }, b: { readonly date: string }) =>
  lastDay(a.date) < lastDay(b.date) ? -1 : Number(lastDay(a.date) > lastDay(b.date));

/** The dates of the values, each once, oldest first. */
export const datesOf = (values: readonly FeatureValue[]): string[] =>
  [...new Set(values.flatMap(({ date }) => (isDate(date) ? [date] : [])))].sort((a, b) =>
    byDate({ date: a }, { date: b }),
  );

export interface ProgressRow {
  /** Number of the feature or measurement. */
  readonly of: string;
  readonly how: FeatureValue['how'];
  /** The newest value not after the earlier date; null: none was given by then. */
  readonly before: FeatureValue | null;
  /** The newest value not after the later date. */
  readonly after: FeatureValue | null;
  /** Later minus earlier amount; null where one is missing, or where the units differ. */
  readonly change: number | null;
}

/**
 * A row for each number that has a value by the later date, in the order of the numbers. What the city states and what was
 * computed are never mixed in one row.
 */
export function progressRows(values: readonly FeatureValue[], from: string, to: string): ProgressRow[] {
  const keys = new Map(values.map(({ of, how }) => [`${of} ${how}`, { of, how }]));
  return [...keys.values()]
    .sort((a, b) => byNumber(a.of, b.of) || (a.how < b.how ? 1 : -1))
    .flatMap(({ of, how }) => {
      const own = values.filter((value) => value.of === of && value.how === how);
      const [before, after] = [newestBy(own, from), newestBy(own, to)];
      return after === null ? [] : [{ of, how, before, after, change: changeOf(before, after) }];
    });
}

/** Of several of one date the one written last stands. */
function newestBy(values: readonly FeatureValue[], date: string): FeatureValue | null {
  const given = values.filter((value) => isDate(value.date) && lastDay(value.date) <= lastDay(date));
  return given.reduce<FeatureValue | null>((best, value) => (best && byDate(value, best) < 0 ? best : value), null);
}

function changeOf(before: FeatureValue | null, after: FeatureValue | null): number | null {
  if (!before || !after || before === after) return null;
  if (before.amount === null || after.amount === null || before.unit !== after.unit) return null;
  // Twelve digits: 45.1 - 44.9 is 0.2, not 0.20000000000000284.
  return Number((after.amount - before.amount).toPrecision(12));
}

/** `2.10` after `2.9`. */
export function byNumber(a: string, b: string): number {
  const [x, y] = [a, b].map((number) => number.split('.').map(Number));
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const difference = (x[i] ?? -1) - (y[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
