/** Cities like this one: which, and what they have in common, each reason in words. Pure. */
import { msg } from '@lingui/core/macro';
import type { MemberCity } from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import { peopleInShort, yearsInWords } from './facts';
import { countryName, REGION_NAMES } from './names';

export interface Similar {
  readonly city: MemberCity;
  /** What the two have in common; at least one. */
  readonly reasons: readonly string[];
}

/** Up to this many times as many people is of a like size. */
const LIKE_SIZE = 1.5;

/**
 * Reasons weigh alike, and there are five: region, size, year of joining, awards, conferences. What is not known of
 * either city is never a reason.
 */
export function inCommon(i18n: I18n, a: MemberCity, b: MemberCity): string[] {
  const reasons: string[] = [];
  if (a.region === b.region)
    reasons.push(
      i18n._(
        a.countryCode === b.countryCode
          ? msg`also in ${{ place: countryName(i18n, a) }}`
          : msg`also in ${{ place: i18n._(REGION_NAMES[a.region]) }}`,
      ),
    );
  if (a.population !== null && b.population !== null && sizeRatio(a, b) <= LIKE_SIZE) {
    reasons.push(i18n._(msg`of a like size (${{ people: peopleInShort(i18n, b.population) }})`));
  }
  if (a.joined !== null && a.joined === b.joined)
    reasons.push(i18n._(msg`also joined in ${{ year: String(a.joined) }}`));
  const shared = a.awards.filter((year) => b.awards.includes(year));
  if (shared.length > 0) reasons.push(i18n._(msg`also received the award of ${{ years: yearsInWords(i18n, shared) }}`));
  else if (a.awards.length > 0 && b.awards.length > 0)
    reasons.push(i18n._(msg`also received the award (${{ years: yearsInWords(i18n, b.awards) }})`));
  if (a.hosted.length > 0 && b.hosted.length > 0)
    reasons.push(i18n._(msg`also hosted a conference (${{ years: yearsInWords(i18n, b.hosted) }})`));
  return reasons;
}

/** @returns the `most` with the most reasons; of those alike in that, the nearest in size, then by id */
export function citiesLike(i18n: I18n, city: MemberCity, members: readonly MemberCity[], most: number): Similar[] {
  return members
    .filter(({ id }) => id !== city.id)
    .map((other) => ({ city: other, reasons: inCommon(i18n, city, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length ||
        sizeRatio(city, a.city) - sizeRatio(city, b.city) ||
        (a.city.id < b.city.id ? -1 : 1),
    )
    .slice(0, most);
}

/** How many times larger the larger is; a size that is not known comes after all others. */
function sizeRatio(a: MemberCity, b: MemberCity): number {
  if (a.population === null || b.population === null) return Number.MAX_VALUE;
  return Math.max(a.population, b.population) / Math.min(a.population, b.population);
}
