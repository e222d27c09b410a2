/** Names of what the data only number or name in English: regions, countries, kinds. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { nameIn } from '../../core/site/cityName';
import type { MemberCity, UnescoRegion } from '../../core/site/memberCity';
import type { KeyFeature, MEASUREMENT_BASES, MomentKind, PracticeKind } from '../../core/story/story';
import { displayName } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';

export const REGION_NAMES: Readonly<Record<UnescoRegion, MessageDescriptor>> = {
  Africa: msg`Africa`,
  'Arab States': msg`Arab States`,
  'Asia and the Pacific': msg`Asia and the Pacific`,
  'Europe and North America': msg`Europe and North America`,
  'Latin America and the Caribbean': msg`Latin America and the Caribbean`,
};

type Named = Pick<MemberCity, 'name' | 'nameLocal' | 'countryCode'>;

/** In the language of the page where the data know it so, else in English. */
export const cityName = (i18n: I18n, city: Named): string => nameIn(i18n.locale, city);

/** The other of its two names; null where it has but one. */
export function otherCityName(i18n: I18n, city: Named): string | null {
  const shown = cityName(i18n, city);
  const other = shown === city.name ? city.nameLocal : city.name;
  return other === shown ? null : other;
}

/** In English as the data have it; else Intl's name, where it knows the code. */
export const countryName = (
  i18n: I18n,
  { country, countryCode }: Pick<MemberCity, 'country' | 'countryCode'>,
): string => (i18n.locale === 'en' ? country : (displayName(i18n, 'region', countryCode) ?? country));

export const MOMENT_KIND_NAMES: Readonly<Record<MomentKind, MessageDescriptor>> = {
  idea: msg`Ideas and laws`,
  network: msg`Cities and their own networks`,
  conference: msg`Conferences`,
  award: msg`Awards`,
  members: msg`Growth`,
};

export const ANSWERED_BY: Readonly<Record<KeyFeature['answeredBy'], MessageDescriptor>> = {
  sites: msg`No map of ours shows this yet. It could be answered in part by places on a map.`,
  experiments: msg`No map of ours shows this yet. It could be answered in part by class experiments.`,
  map: msg`No map of ours shows this yet. It could be answered by a map.`,
  city: msg`No map of ours shows this yet. It could be answered by the city itself.`,
  statistics: msg`No map of ours shows this yet. It could be answered by official figures.`,
};

export const BASIS_NAMES: Readonly<Record<keyof typeof MEASUREMENT_BASES, MessageDescriptor>> = {
  'official-data': msg`official figures`,
  survey: msg`a survey of residents`,
  'expert-review': msg`judged by experts`,
};

export const PRACTICE_KIND_NAMES: Readonly<Record<PracticeKind, MessageDescriptor>> = {
  'open-library': msg`Open libraries`,
  'mobile-library': msg`Mobile libraries`,
  'migrant-college': msg`Learning for migrants`,
  intergenerational: msg`Across generations`,
  women: msg`Guidance for women`,
  'isolated-people': msg`Isolated people`,
  'hard-to-reach': msg`People seldom reached`,
  participation: msg`Civic participation`,
  online: msg`Online learning`,
  community: msg`Learning near home`,
  culture: msg`Culture`,
  nature: msg`Nature and environment`,
  work: msg`Work and skills`,
  festival: msg`Festivals of learning`,
  partnership: msg`Partnerships`,
  plan: msg`Plans and strategies`,
};
