/** The moments of history in the order of their years, by decade, and narrowed by kind. */
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../../core/story/story';

export interface Decade {
  /** `1990s`; what has no year stands last, under its own heading. */
  readonly title: string;
  readonly moments: readonly Moment[];
}

export const NO_YEAR = 'Year not given';

/** @param kinds none chosen means all */
export function decadesOf(moments: readonly Moment[], kinds: readonly string[]): Decade[] {
  const shown = moments.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  // Not by subtraction: without a year it would be Infinity less Infinity.
  const yearOf = ({ year }: Moment) => year ?? Number.MAX_SAFE_INTEGER;
  const inOrder = [...shown].sort((a, b) => yearOf(a) - yearOf(b));
  const decades = new Map<string, Moment[]>();
  for (const moment of inOrder) {
    const title = moment.year === null ? NO_YEAR : `${Math.floor(moment.year / 10)}0s`;
    decades.set(title, [...(decades.get(title) ?? []), moment]);
  }
  return [...decades].map(([title, of]) => ({ title, moments: of }));
}

/** Kinds that occur, each with how many, in the order of `MOMENT_KINDS`. */
export function kindCounts(moments: readonly Moment[]): { kind: MomentKind; label: string; count: number }[] {
  return (Object.keys(MOMENT_KINDS) as MomentKind[]).flatMap((kind) => {
    const count = moments.filter((moment) => moment.kind === kind).length;
    return count === 0 ? [] : [{ kind, label: MOMENT_KINDS[kind], count }];
  });
}

/** `1990`, `2001 to 2008`, `no year given`. */
export const yearWords = ({ year, until }: Pick<Moment, 'year' | 'until'>) =>
  year === null ? 'no year given' : until === null ? String(year) : `${year} to ${until}`;
