/** A city's facts in words. What is not known is said, never left to be guessed. */
import { msg, plural, selectOrdinal } from '@lingui/core/macro';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import type { Metres } from '../../core/units';
import { collator, list, number, quantity } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';

/** `'s-Hertogenbosch` stands under S. */
export const byName = (i18n: I18n) => collator(i18n, { sensitivity: 'base', ignorePunctuation: true });

type Joining = Pick<MemberCity, 'joined' | 'memberBy'>;

/** `2022`; `by 2016` where only that is known; for a sheet a whole sentence part. */
export function joinedWords(i18n: I18n, { joined, memberBy }: Joining, length: 'short' | 'long'): string {
  const isShort = length === 'short';
  if (joined !== null) return isShort ? String(joined) : i18n._(msg`Joined in ${{ year: String(joined) }}`);
  if (memberBy !== null) {
    const year = String(memberBy);
    return i18n._(isShort ? msg`by ${year}` : msg`Known as a member by ${year}`);
  }
  return i18n._(isShort ? msg`year unknown` : msg`Year of joining not known`);
}

export function sinceWords(
  i18n: I18n,
  { since }: Pick<NationalNetworkCity, 'since'>,
  length: 'short' | 'long',
): string {
  if (since !== null) return length === 'short' ? String(since) : i18n._(msg`Since ${{ year: String(since) }}`);
  return i18n._(length === 'short' ? msg`year unknown` : msg`Year not known`);
}

/** `2015`, `2015 and 2021`, `2015, 2017 and 2021`. */
export const yearsInWords = (i18n: I18n, years: readonly number[]) =>
  list(i18n, [...years].sort((a, b) => a - b).map(String));

export const peopleInWords = (i18n: I18n, people: number) =>
  i18n._(msg`${plural(people, { one: '# person', other: '# people' })}`);

/** `under 1 km`, `12 km`, `1,240 km`: as exact as a city is large. */
export const distanceInWords = (i18n: I18n, distance: Metres) =>
  distance < 1000
    ? i18n._(msg`under ${{ distance: quantity(i18n, 1, 'kilometer') }}`)
    : quantity(i18n, Math.round(distance / 1000), 'kilometer');

/** `1.3 million people`, `86,500 people`: for comparing at a glance. */
export function peopleInShort(i18n: I18n, people: number): string {
  const count =
    people >= 1_000_000
      ? number(i18n, people, { maximumSignificantDigits: 2, notation: 'compact', compactDisplay: 'long' })
      : number(i18n, people, { maximumSignificantDigits: 3 });
  return i18n._(msg`${plural(people, { one: `${{ count }} person`, other: `${{ count }} people` })}`);
}

/** As UNESCO words them: `UNESCO Learning City Award 2024`. */
export const awardWords = (i18n: I18n, year: number) =>
  i18n._(msg`UNESCO Learning City Award ${{ year: String(year) }}`);

/**
 * `3rd International Conference on Learning Cities, 2017`.
 *
 * @param years of all conferences, in order
 */
export function conferenceWords(i18n: I18n, year: number, years: readonly number[]): string {
  const nth = years.indexOf(year) + 1;
  return i18n._(
    msg`${selectOrdinal(nth, { one: '#st', two: '#nd', few: '#rd', other: '#th' })} International Conference on Learning Cities, ${{ year: String(year) }}`,
  );
}
