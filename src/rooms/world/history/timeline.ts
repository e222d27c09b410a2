/** The moments of history in the order of their years, by decade, and narrowed by kind. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../../core/story/story';
import type { I18n } from '../../../languages/speaker';
import { MOMENT_KIND_NAMES } from '../names';
import type { YearRange } from '../years';

export interface Decade {
  /** `1990s`; what has no year stands last, under its own heading. */
  readonly title: string;
  readonly moments: readonly Moment[];
}

/** What a decade of moments without a year is called. */
export const NO_YEAR = msg`Year not given`;

/** @param kinds none chosen means all */
export function decadesOf(i18n: I18n, moments: readonly Moment[], kinds: readonly string[]): Decade[] {
  const shown = moments.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  // Not by subtraction: without a year it would be Infinity less Infinity.
  const yearOf = ({ year }: Moment) => year ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...shown].sort((a, b) => yearOf(a) - yearOf(b));
  const decades = new Map<string, Moment[]>();
  for (const moment of inOrder) {
    const title =
      moment.year === null ? i18n._(NO_YEAR) : i18n._(msg`${{ decade: `${Math.floor(moment.year / 10)}0` }}s`);
    decades.set(title, [...(decades.get(title) ?? []), moment]);
  }
  return [...decades].map(([title, of]) => ({ title, moments: of }));
}

/** Kinds that occur, each with how many, in the order of `MOMENT_KINDS`. */
export function kindCounts(
  moments: readonly Moment[],
): { kind: MomentKind; label: MessageDescriptor; count: number }[] {
  return (Object.keys(MOMENT_KINDS) as MomentKind[]).flatMap((kind) => {
    const count = moments.filter((moment) => moment.kind === kind).length;
    return count === 0 ? [] : [{ kind, label: MOMENT_KIND_NAMES[kind], count }];
  });
}

/** `1990`, `2001 to 2008`, `no year given`. */
export const yearWords = (i18n: I18n, { year, until }: Pick<Moment, 'year' | 'until'>) =>
  year === null
    ? i18n._(msg`no year given`)
    : until === null
      ? String(year)
      : i18n._(msg`${{ from: String(year) }} to ${{ until: String(until) }}`);

/** The last conference of these years that adopted something; undefined where the history tells of none. */
export const lastOutcome = (moments: readonly Moment[], { from, to }: YearRange): Moment | undefined =>
  moments
    .filter(({ kind, outcome }) => kind === 'conference' && outcome !== null)
    .filter(({ year }) => year !== null && year >= from && year <= to)
    .sort((a, b) => a.year! - b.year!)
    .at(-1);
