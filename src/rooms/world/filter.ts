/** Which cities are shown, and how many each further choice would leave: pure, over the loaded list. */
import {
  type MemberCity,
  type NationalNetworkCity,
  UNESCO_REGIONS,
  type UnescoRegion,
} from '../../core/site/memberCity';
import { foldName, nameMatcher } from './search';

/** A year of joining; `unknown` is a value of its own, never a year. */
export type Joined = number | 'unknown';

/** What the visitor narrowed the list down to. An empty list of choices lets everything through. */
export interface WorldFilter {
  readonly text: string;
  readonly regions: readonly UnescoRegion[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly joined: readonly Joined[];
}

export const NO_FILTER: WorldFilter = { text: '', regions: [], countries: [], joined: [] };

export const isFiltering = ({ text, regions, countries, joined }: WorldFilter) =>
  foldName(text) !== '' || regions.length > 0 || countries.length > 0 || joined.length > 0;

/** A city with its names folded once, for searching on every key. */
export interface Listed<City> {
  readonly city: City;
  readonly names: readonly string[];
}

export const listMembers = (cities: readonly MemberCity[]): Listed<MemberCity>[] =>
  cities.map((city) => ({
    city,
    names: [city.name, city.nameLocal ?? '', city.country].filter(Boolean).map(foldName),
  }));

export const listNetworks = (cities: readonly NationalNetworkCity[]): Listed<NationalNetworkCity>[] =>
  cities.map((city) => ({ city, names: [city.name, city.country, city.network].map(foldName) }));

export const joinedOf = ({ joined }: Pick<MemberCity, 'joined'>): Joined => joined ?? 'unknown';

/** The parts of a filter that can be set aside, to count what the others leave. */
type Facet = 'regions' | 'countries' | 'joined';

/** A test for members, with one part of the filter set aside. */
function passing(filter: WorldFilter, except?: Facet): (member: Listed<MemberCity>) => boolean {
  const matches = nameMatcher(filter.text);
  const allows = <T>(facet: Facet, choices: readonly T[], value: T) =>
    facet === except || choices.length === 0 || choices.includes(value);
  return ({ city, names }) =>
    allows('regions', filter.regions, city.region) &&
    allows('countries', filter.countries, city.countryCode) &&
    allows('joined', filter.joined, joinedOf(city)) &&
    matches(names);
}

export const membersShown = (members: readonly Listed<MemberCity>[], filter: WorldFilter): MemberCity[] =>
  members.filter(passing(filter)).map(({ city }) => city);

/**
 * Cities of other networks have neither a UNESCO region nor a year of joining: the country stands for the region, and a
 * choice of years leaves none of them.
 *
 * @param regionOf region by country code
 */
export function networksShown(
  networks: readonly Listed<NationalNetworkCity>[],
  filter: WorldFilter,
  regionOf: ReadonlyMap<string, UnescoRegion>,
): NationalNetworkCity[] {
  if (filter.joined.length > 0) return [];
  const matches = nameMatcher(filter.text);
  return networks
    .filter(({ city, names }) => {
      const region = regionOf.get(city.countryCode);
      return (
        (filter.regions.length === 0 || (region !== undefined && filter.regions.includes(region))) &&
        (filter.countries.length === 0 || filter.countries.includes(city.countryCode)) &&
        matches(names)
      );
    })
    .map(({ city }) => city);
}

/**
 * UNESCO's region of each country, as its member cities say it. The three countries that have a network but no member
 * are placed by UNESCO's own list of regional groups.
 */
export function regionByCountry(members: readonly MemberCity[]): Map<string, UnescoRegion> {
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

export interface Choices {
  readonly regions: readonly Choice<UnescoRegion>[];
  readonly countries: readonly Choice<string>[];
  readonly joined: readonly Choice<Joined>[];
}

/** Every value that the data have stays in the list, with 0 where the other parts leave nothing. */
export function choicesFor(members: readonly Listed<MemberCity>[], filter: WorldFilter): Choices {
  const count = <Value>(facet: Facet, valueIn: (city: MemberCity) => Value) => {
    const counts = new Map<Value, number>();
    const passes = passing(filter, facet);
    for (const member of members) {
      const value = valueIn(member.city);
      counts.set(value, (counts.get(value) ?? 0) + (passes(member) ? 1 : 0));
    }
    return counts;
  };
  const regions = count('regions', ({ region }) => region);
  const countries = count('countries', ({ countryCode }) => countryCode);
  const joined = count('joined', joinedOf);
  const names = new Map(members.map(({ city }) => [city.countryCode, city.country]));

  return {
    regions: UNESCO_REGIONS.map((value) => ({ value, label: value, count: regions.get(value) ?? 0 })),
    countries: [...countries]
      .map(([value, n]) => ({ value, label: names.get(value)!, count: n }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    joined: yearsIn(joined).map((value) => ({ value, label: joinedLabel(value), count: joined.get(value) ?? 0 })),
  };
}

const joinedLabel = (value: Joined) => (value === 'unknown' ? 'Year not known' : String(value));

/** Known years in order, then `unknown`. */
function yearsIn(joined: ReadonlyMap<Joined, number>): Joined[] {
  const years = [...joined.keys()].filter((value) => value !== 'unknown').sort((a, b) => a - b);
  return joined.has('unknown') ? [...years, 'unknown'] : years;
}
