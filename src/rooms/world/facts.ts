/** A city's facts in words. What is not known is said, never left to be guessed. */
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';

type Joining = Pick<MemberCity, 'joined' | 'memberBy'>;

/** `2022`; `by 2016` where only that is known; for a sheet a whole sentence part. */
export function joinedWords({ joined, memberBy }: Joining, length: 'short' | 'long'): string {
  if (joined !== null) return length === 'short' ? String(joined) : `Joined in ${joined}`;
  if (memberBy !== null) return length === 'short' ? `by ${memberBy}` : `Known as a member by ${memberBy}`;
  return length === 'short' ? 'year unknown' : 'Year of joining not known';
}

export function sinceWords({ since }: Pick<NationalNetworkCity, 'since'>, length: 'short' | 'long'): string {
  if (since !== null) return length === 'short' ? String(since) : `Since ${since}`;
  return length === 'short' ? 'year unknown' : 'Year not known';
}

/** `2015`, `2015 and 2021`, `2015, 2017 and 2021`. */
export const yearsInWords = (years: readonly number[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format([...years].sort((a, b) => a - b).map(String));

export const peopleInWords = (people: number) => `${new Intl.NumberFormat('en').format(people)} people`;
