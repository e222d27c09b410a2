/** The filtered cities as files, with the pages that each fact comes from. Pure texts; `ui/download` saves them. */
import type { FeatureCollection, Point } from 'geojson';
import type { Source } from '../../core/city/catalog';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { type CsvValue, csvText } from '../../ui/csv';

type City = MemberCity | NationalNetworkCity;

/** What everyone who passes the files on should know. */
// not translated: files speak English
const TERMS =
  'Facts compiled from public pages by Learning Atlas; not an official UNESCO list. Credit the sources named in "sources".';

const isMember = (city: City): city is MemberCity => 'region' in city;

/** Columns in order; a list of years is one text with semicolons between. */
function columnsOf(city: City): Record<string, CsvValue> {
  const { id, name, nameLocal, country, countryCode, note, at } = city;
  const common = { id, name, name_local: nameLocal, country, country_code: countryCode };
  const own: Record<string, CsvValue> = isMember(city)
    ? {
        region: city.region,
        joined: city.joined,
        member_by: city.memberBy,
        awards: city.awards.join(';'),
        hosted: city.hosted.join(';'),
        population: city.population,
        placed: city.placed,
      }
    : { network: city.network, since: city.since };
  return { ...common, ...own, note, longitude: at[0], latitude: at[1] };
}

/**
 * One row a city; its pages by their addresses (or titles, where a page has none), and the day by which all of them had
 * been read, empty where a page does not keep it.
 */
export function citiesCsv(cities: readonly City[], sources: readonly Source[]): string {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const rows = cities.map(columnsOf);
  const head = [...Object.keys(rows[0] ?? {}), 'sources', 'as_of'];
  return csvText(
    head,
    rows.map((row, i) => [
      ...Object.values(row),
      cities[i].sources.map((key) => byId.get(key)?.url ?? byId.get(key)?.title ?? key).join(' ; '),
      readBy(cities[i].sources.map((key) => byId.get(key)?.asOf)),
    ]),
  );
}

/** The last of these days; null where one is not known. */
const readBy = (days: readonly (string | undefined)[]): string | null =>
  days.some((day) => day === undefined) ? null : (days.toSorted().at(-1) ?? null);

interface CitiesFile extends FeatureCollection<Point> {
  readonly terms: string;
  readonly sources: Readonly<Record<string, Omit<Source, 'id'>>>;
}

/** GeoJSON with the same facts; `sources` has every page that a city names, with its licence and credit. */
export function citiesGeoJson(cities: readonly City[], sources: readonly Source[]): string {
  const named = new Set(cities.flatMap((city) => city.sources));
  const file: CitiesFile = {
    type: 'FeatureCollection',
    terms: TERMS,
    sources: Object.fromEntries(sources.filter(({ id }) => named.has(id)).map(({ id, ...source }) => [id, source])),
    features: cities.map(({ at, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [...at] },
    })),
  };
  return `${JSON.stringify(file)}\n`;
}
