/** The years of the network: how many joined when, and which conferences mark the way. Pure, over the loaded list. */
import type { MemberCity } from '../../core/site/memberCity';

/** From the first to the last year, both included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

export interface Conference {
  readonly year: number;
  /** The host, as the list names it. */
  readonly city: string;
}

/** The International Conferences on Learning Cities, by year, as the cities that were host say it. */
export const conferencesOf = (members: readonly MemberCity[]): Conference[] =>
  members.flatMap(({ hosted, name }) => hosted.map((year) => ({ year, city: name }))).sort((a, b) => a.year - b.year);

/**
 * The years there is something to say about: from the first admission or conference to the last admission. Null where
 * no city has a year.
 */
export function yearSpan(members: readonly MemberCity[]): YearRange | null {
  const joined = members.flatMap(({ joined }) => joined ?? []);
  if (joined.length === 0) return null;
  const hosted = members.flatMap(({ hosted }) => hosted);
  return { from: Math.min(...joined, ...hosted), to: Math.max(...joined) };
}

export const isInYears = (year: number | null, { from, to }: YearRange) => year !== null && year >= from && year <= to;

/** A range that lies within the span, its ends in order. */
export function clampYears({ from, to }: YearRange, span: YearRange): YearRange {
  const clamp = (year: number) => Math.min(span.to, Math.max(span.from, year));
  const [first, last] = [clamp(from), clamp(to)];
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

export interface YearCount {
  readonly year: number;
  readonly joined: number;
}

/** How many of these cities joined in each year of the span, years without an admission too. */
export function joinedByYear(members: readonly MemberCity[], span: YearRange): YearCount[] {
  const counts = new Map<number, number>();
  for (const { joined } of members) if (joined !== null) counts.set(joined, (counts.get(joined) ?? 0) + 1);
  return Array.from({ length: span.to - span.from + 1 }, (_, i) => {
    const year = span.from + i;
    return { year, joined: counts.get(year) ?? 0 };
  });
}

/**
 * What playing shows after this: the range grown by a year. Null: the end is reached.
 */
export function nextFrame(years: YearRange, span: YearRange): YearRange | null {
  return years.to >= span.to ? null : { from: years.from, to: years.to + 1 };
}
