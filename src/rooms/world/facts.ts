/** A city's facts in words. What is not known is said, never left to be guessed. */
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { Metres } from '../../core/units';

/** `'s-Hertogenbosch` stands under S. */
export const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });

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

/** `under 1 km`, `12 km`, `1,240 km`: as exact as a city is large. */
export const distanceInWords = (distance: Metres) =>
  distance < 1000 ? 'under 1 km' : `${new Intl.NumberFormat('en').format(Math.round(distance / 1000))} km`;

/** `1.3 million`, `86,500`: for comparing at a glance. */
export const peopleInShort = (people: number) =>
  people >= 1_000_000
    ? `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(people / 1_000_000)} million`
    : new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(people);

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number) => `${n}${ENDINGS[ORDINAL.select(n)] ?? 'th'}`;

/** As UNESCO words them: `UNESCO Learning City Award 2024`. */
export const awardWords = (year: number) => `UNESCO Learning City Award ${year}`;

/**
 * `3rd International Conference on Learning Cities, 2017`.
 *
 * @param years of all conferences, in order
 */
export const conferenceWords = (year: number, years: readonly number[]) =>
  `${ordinal(years.indexOf(year) + 1)} International Conference on Learning Cities, ${year}`;
