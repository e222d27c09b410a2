/** Which cities are shown, and how many each further choice would leave: pure, over the loaded list. */
import { msg } from '@lingui/core/macro';
import {
  type MemberCity,
  type NationalNetworkCity,
  UNESCO_REGIONS,
  type UnescoRegion,
} from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import { byName } from './facts';
import { countryName, REGION_NAMES } from './names';
import { foldName, nameMatcher, namesToSearch } from './search';
import { SIZE_CLASSES, type SizeClass, sizeLabel, sizeOf } from './sizes';
import { conferencesOf, isInYears, type YearRange } from './years';

/** A year of joining; `unknown` is a value of its own, never a year. */
export type Joined = number | 'unknown';

export const PLACED = ['exact', 'approximate'] as const;
type Placed = (typeof PLACED)[number];

/** The parts of a filter that are lists of choices, and what a choice is. */
interface FacetValues {
  readonly regions: UnescoRegion;
  /** ISO 3166-1 alpha-2. */
  readonly countries: string;
  readonly joined: Joined;
  /** Years of the UNESCO Learning City Award. */
  readonly awards: number;
  /** Years of the conferences that a city was host of. */
  readonly hosts: number;
  readonly sizes: SizeClass;
  readonly placed: Placed;
}
export type Facet = keyof FacetValues;

type Chosen = { readonly [F in Facet]: readonly FacetValues[F][] };

/** What the visitor narrowed the list down to. An empty list of choices lets everything through. */
export interface WorldFilter extends Chosen {
  readonly text: string;
  /** Cities that joined in these years; null is all, those whose year is not known among them. */
  readonly years: YearRange | null;
}

export const NO_FILTER: WorldFilter = {
  text: '',
  regions: [],
  countries: [],
  joined: [],
  awards: [],
  hosts: [],
  sizes: [],
  placed: [],
  years: null,
};

export const joinedOf = ({ joined }: Pick<MemberCity, 'joined'>): Joined => joined ?? 'unknown';

/** What a city has of each facet: awards can be several or none. */
const VALUES: { readonly [F in Facet]: (city: MemberCity) => readonly FacetValues[F][] } = {
  regions: ({ region }) => [region],
  countries: ({ countryCode }) => [countryCode],
  joined: (city) => [joinedOf(city)],
  awards: ({ awards }) => awards,
  hosts: ({ hosted }) => hosted,
  sizes: (city) => [sizeOf(city)],
  placed: ({ placed }) => [placed],
};
const FACETS = Object.keys(VALUES) as Facet[];

/** The facets that cities of other networks have no value of. */
const MEMBERS_ONLY: readonly Facet[] = ['joined', 'awards', 'hosts', 'sizes', 'placed'];

export const isFiltering = (filter: WorldFilter) =>
  foldName(filter.text) !== '' || filter.years !== null || FACETS.some((facet) => filter[facet].length > 0);

/** Whether the filter asks for something that only members have: then it leaves no city of another network. */
export const asksOfMembersOnly = (filter: WorldFilter) => MEMBERS_ONLY.some((facet) => filter[facet].length > 0);

/** A city with its names, folded once and only when somebody searches: the first map need not wait for it. */
export interface Listed<City> {
  readonly city: City;
  /** For `nameMatcher`. */
  readonly names: string;
}

function listed<City extends { countryCode: string }>(city: City, names: readonly (string | null)[]): Listed<City> {
  let folded: string | null = null;
  return {
    city,
    get names() {
      folded ??= namesToSearch(names, city.countryCode);
      return folded;
    },
  };
}

export const listMembers = (cities: readonly MemberCity[]): Listed<MemberCity>[] =>
  cities.map((city) => listed(city, [city.name, city.nameLocal, city.country]));

export const listNetworks = (cities: readonly NationalNetworkCity[]): Listed<NationalNetworkCity>[] =>
  cities.map((city) => listed(city, [city.name, city.nameLocal, city.country, city.network]));

type NameTest = (listed: Listed<unknown>) => boolean;

/** The last search with what it found: one key pressed asks for the same many times. */
let last: { readonly text: string; readonly matches: NameTest } | null = null;

/** A search without letters leaves every city, and does not even ask for its names. */
function matching(text: string): NameTest {
  if (last?.text === text) return last.matches;
  const matches = foldName(text) === '' ? () => true : remembering(nameMatcher(text));
  last = { text, matches };
  return matches;
}

function remembering(matches: (names: string) => boolean): NameTest {
  const found = new WeakMap<Listed<unknown>, boolean>();
  return (listed) => {
    const known = found.get(listed);
    if (known !== undefined) return known;
    const answer = matches(listed.names);
    found.set(listed, answer);
    return answer;
  };
}

type Test = (member: Listed<MemberCity>) => boolean;

/** A test for members, with one part of the filter set aside. */
function passing(filter: WorldFilter, except?: Facet | 'years'): Test {
  const matches = matching(filter.text);
  const asked = FACETS.filter((facet) => facet !== except && filter[facet].length > 0).map((facet) => {
    const choices: ReadonlySet<unknown> = new Set<unknown>(filter[facet]);
    return (city: MemberCity) => VALUES[facet](city).some((value) => choices.has(value));
  });
  const years = except === 'years' ? null : filter.years;
  return (member) =>
    (years === null || isInYears(member.city.joined, years)) &&
    asked.every((hasChoice) => hasChoice(member.city)) &&
    matches(member);
}

export const membersShown = (members: readonly Listed<MemberCity>[], filter: WorldFilter): MemberCity[] =>
  members.filter(passing(filter)).map(({ city }) => city);

/** What the filter would leave of all years. */
export const membersOfAllYears = (members: readonly Listed<MemberCity>[], filter: WorldFilter): MemberCity[] =>
  members.filter(passing(filter, 'years')).map(({ city }) => city);

/**
 * Cities that pass all but the range of years because nobody knows their year. They stand apart: neither in the range
 * nor outside it. None while no range is chosen.
 */
export const undatedMembers = (members: readonly Listed<MemberCity>[], filter: WorldFilter): MemberCity[] =>
  filter.years === null ? [] : membersOfAllYears(members, filter).filter(({ joined }) => joined === null);

/**
 * Cities of other networks have no UNESCO region: their country stands for it. What only members have (a year of
 * joining, awards, conferences ...) leaves none of them; a range of years is about joining and leaves them as they are.
 *
 * @param regionOf region by country code
 */
export function networksShown(
  networks: readonly Listed<NationalNetworkCity>[],
  filter: WorldFilter,
  regionOf: ReadonlyMap<string, UnescoRegion>,
): NationalNetworkCity[] {
  if (asksOfMembersOnly(filter)) return [];
  const matches = matching(filter.text);
  return networks
    .filter((place) => {
      const { city } = place;
      const region = regionOf.get(city.countryCode);
      return (
        (filter.regions.length === 0 || (region !== undefined && filter.regions.includes(region))) &&
        (filter.countries.length === 0 || filter.countries.includes(city.countryCode)) &&
        matches(place)
      );
    })
    .map(({ city }) => city);
}

/**
 * UNESCO's region of each country, as its member cities say it. The three countries that have a network but no member
 * are placed by UNESCO's own list of regional groups.
 */
export function regionByCountry(members: readonly MemberCity[]): Map<string, UnescoRegion> {
  // not translated: the data's own names
  const regions = new Map<string, UnescoRegion>([
    ['IL', 'Europe and North America'],
    ['SE', 'Europe and North America'],
    ['SG', 'Asia and the Pacific'],
  ]);
  for (const { countryCode, region } of members) regions.set(countryCode, region);
  return regions;
}

/** One choice of a facet and how many cities it would leave, all other parts of the filter being as they are. */
interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly count: number;
}

export type Choices = { readonly [F in Facet]: readonly Choice<FacetValues[F]>[] };

/** Every value that the data have stays in the list, with 0 where the other parts leave nothing. */
export function choicesFor(i18n: I18n, members: readonly Listed<MemberCity>[], filter: WorldFilter): Choices {
  const count = <F extends Facet>(facet: F) => {
    const counts = new Map<FacetValues[F], number>();
    const passes = passing(filter, facet);
    for (const member of members) {
      const one = passes(member) ? 1 : 0;
      for (const value of VALUES[facet](member.city)) counts.set(value, (counts.get(value) ?? 0) + one);
    }
    return counts;
  };
  const all = members.map(({ city }) => city);
  const [regions, countries, joined, sizes, placed] = [
    count('regions'),
    count('countries'),
    count('joined'),
    count('sizes'),
    count('placed'),
  ];
  const countryNames = new Map(all.map((city) => [city.countryCode, countryName(i18n, city)]));
  const hosts = new Map(conferencesOf(all).map(({ year, city }) => [year, city]));

  return {
    regions: UNESCO_REGIONS.map((value) => ({
      value,
      label: i18n._(REGION_NAMES[value]),
      count: regions.get(value) ?? 0,
    })),
    countries: [...countries]
      .map(([value, n]) => ({ value, label: countryNames.get(value)!, count: n }))
      .sort((a, b) => byName(i18n).compare(a.label, b.label)),
    joined: yearsIn(joined).map((value) => ({ value, label: joinedLabel(i18n, value), count: joined.get(value)! })),
    awards: byYear(count('awards')).map(([value, n]) => ({
      value,
      label: i18n._(msg`Award of ${{ year: String(value) }}`),
      count: n,
    })),
    hosts: byYear(count('hosts')).map(([value, n]) => ({ value, label: `${value}, ${hosts.get(value)}`, count: n })),
    sizes: SIZE_CLASSES.filter((value) => sizes.has(value)).map((value) => ({
      value,
      label: i18n._(sizeLabel(value)),
      count: sizes.get(value)!,
    })),
    placed: PLACED.filter((value) => placed.has(value)).map((value) => ({
      value,
      label: i18n._(value === 'exact' ? msg`Placed on the settlement` : msg`Placed approximately`),
      count: placed.get(value)!,
    })),
  };
}

const joinedLabel = (i18n: I18n, value: Joined) => (value === 'unknown' ? i18n._(msg`Year not known`) : String(value));

const byYear = (counts: ReadonlyMap<number, number>) => [...counts].sort(([a], [b]) => a - b);

/** Known years in order, then `unknown`. */
function yearsIn(joined: ReadonlyMap<Joined, number>): Joined[] {
  const years = [...joined.keys()].filter((value) => value !== 'unknown').sort((a, b) => a - b);
  return joined.has('unknown') ? [...years, 'unknown'] : years;
}
