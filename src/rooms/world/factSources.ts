/**
 * Which pages stand for which fact of a member city. The data name the pages of a city, not of a fact; what a page is
 * about stands in its key (data/network/README.md): `award2024`, `iclc2017`, and the two gazetteers.
 */
import type { Source } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';

export interface FactSources {
  readonly awards: readonly Source[];
  readonly hosted: readonly Source[];
  /** Population and place on the map. */
  readonly place: readonly Source[];
  /**
   * Membership and its year: all pages that are about nothing else. Where only the year is known by which the city was a
   * member, or no such page is left, an award or a conference shows it too.
   */
  readonly membership: readonly Source[];
}

const GAZETTEERS = ['geonames', 'kostat'];

/** The pages of a place by what their keys say they are about. */
export function pagesOf({ sources: keys }: { readonly sources: readonly string[] }, all: readonly Source[]) {
  const named = keys.flatMap((key) => all.find(({ id }) => id === key) ?? []);
  const awards = named.filter(({ id }) => /^award\d{4}$/.test(id));
  const conferences = named.filter(({ id }) => /^iclc\d{4}$/.test(id));
  const place = named.filter(({ id }) => GAZETTEERS.includes(id));
  const others = named.filter((source) => ![...awards, ...conferences, ...place].includes(source));
  return { awards, conferences, place, others };
}

export function factSources(
  city: Pick<MemberCity, 'sources' | 'hosted' | 'joined'>,
  all: readonly Source[],
): FactSources {
  const { awards, conferences, place, others } = pagesOf(city, all);
  return {
    awards,
    hosted: city.hosted.length === 0 ? [] : conferences.length > 0 ? conferences : others,
    place,
    membership: city.joined !== null && others.length > 0 ? others : [...others, ...conferences, ...awards],
  };
}
