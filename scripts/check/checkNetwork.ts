/** Member cities and national networks: their facts, and whether they lie in their countries. */
import type { Point } from 'geojson';
import { validateMemberCity, validateNationalNetworkCity } from '../../src/core/site/validateMemberCity';
import { type LonLat, metres } from '../../src/core/units';
import { boundsOf, type CheckedFeature, textOf } from './checkFeatures';
import type { CheckContext } from './context';
import { errorAt, type Finding, placeText, warningAt } from './finding';
import { placeFault } from './home';
import type { FileSummary } from './summary';

/** Cities were admitted one by one until 2018, then in these years. */
const INTAKES = [2015, 2016, 2017, 2018, 2019, 2020, 2022, 2024, 2025];

/** Years in which the UNESCO Learning City Award was given. */
const AWARD_YEARS = [2015, 2017, 2019, 2021, 2024];
/** Years of the International Conferences on Learning Cities. */
const CONFERENCE_YEARS = [2013, 2015, 2017, 2019, 2021, 2024];

/** Coasts and small islands at the scale of the outlines are right to this. */
const COAST = metres(30_000);

export function checkNetwork(
  file: string,
  holds: 'member cities' | 'national networks',
  features: readonly CheckedFeature[],
  context: CheckContext,
) {
  const validate = holds === 'member cities' ? validateMemberCity : validateNationalNetworkCity;
  const findings = features.flatMap(({ place, properties, geometry }): Finding[] => {
    const { problems } = validate(properties, placeText(place));
    const schema = problems.map(
      (problem): Finding => ({ ...problem, code: 'bad-property', file: place.file, feature: place.feature }),
    );
    if (geometry.type !== 'Point') {
      const fix = 'A city is a Point.';
      return [...schema, errorAt(place, { code: 'wrong-geometry', what: `is a ${geometry.type}`, fix })];
    }
    const at = (geometry as Point).coordinates as unknown as LonLat;
    const zero = placeFault(at, null);
    if (zero) return [...schema, errorAt(place, zero)];
    return [
      ...schema,
      ...intakeFindings({ place, properties }),
      ...honourFindings({ place, properties }),
      ...countryFindings({ place, properties }, at, context),
    ];
  });
  const summary: FileSummary = { file, holds, features: features.length, bounds: boundsOf(features) };
  return { findings, summary };
}

type Facts = Pick<CheckedFeature, 'place' | 'properties'>;

function intakeFindings({ place, properties: { joined } }: Facts): Finding[] {
  if (typeof joined !== 'number' || INTAKES.includes(joined)) return [];
  const what = `joined in ${joined}, when no city was admitted`;
  const fix =
    'Cities were admitted in 2015 to 2020, 2022, 2024 and 2025; add the year to the check if there was another.';
  return [warningAt(place, { code: 'unknown-intake', what, fix })];
}

/** An award needs the page that says so, and awards and conferences were in known years only. */
function honourFindings({ place, properties }: Facts): Finding[] {
  const [awards, hosted, sources] = [properties.awards, properties.hosted, properties.sources].map((list) =>
    Array.isArray(list) ? list : [],
  );
  const wrong = (years: readonly unknown[], known: readonly number[], code: string, what: string) =>
    years
      .filter((year) => typeof year === 'number' && !known.includes(year))
      .map((year) =>
        warningAt(place, {
          code,
          what: `${what} ${year}, when there was none`,
          fix: `There were some in ${known.join(', ')}; add the year to the check if there was another.`,
        }),
      );
  const unproved = awards.filter((year) => AWARD_YEARS.includes(year) && !sources.includes(`award${year}`));
  return [
    ...wrong(awards, AWARD_YEARS, 'unknown-award', 'received the award of'),
    ...wrong(hosted, CONFERENCE_YEARS, 'unknown-conference', 'hosted the conference of'),
    ...unproved.map((year) =>
      warningAt(place, {
        code: 'award-without-source',
        what: `received the award of ${year}, but does not name the page "award${year}"`,
        fix: `Add "award${year}" to its sources, or take the award out.`,
      }),
    ),
  ];
}

function countryFindings({ place, properties }: Facts, at: LonLat, { countries }: CheckContext): Finding[] {
  const country = countries?.get(textOf(properties.countryCode) ?? '');
  if (!countries || !country || country.outline.contains(at)) return [];
  const distance = country.outline.distanceTo(at);
  if (distance <= COAST) return [];
  const [lon, lat] = at;
  if (Math.abs(lon) <= 90 && country.outline.contains([lat, lon])) {
    const fix = 'GeoJSON positions are [longitude, latitude]: swap the two.';
    const what = `lies at [${lon}, ${lat}], but [${lat}, ${lon}] would be in ${country.name}`;
    return [errorAt(place, { code: 'swapped-coordinates', what, fix })];
  }
  const other = [...countries.values()].find(({ outline }) => outline.contains(at));
  const what = `lies ${Math.round(distance / 1000)} km outside ${country.name}${other ? `, in ${other.name}` : ''}`;
  return [warningAt(place, { code: 'outside-country', what, fix: 'Check its position and its country.' })];
}
