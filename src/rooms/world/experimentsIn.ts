/** Class experiments that were published in a city. Pure. */
import { msg } from '@lingui/core/macro';
import type { CatalogCity, CatalogExperiment } from '../../core/city/catalog';
import { haversine } from '../../core/geo/distance';
import type { MemberCity } from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import { foldName } from './search';

/** A class measures in its town and around it. */
const AROUND_METRES = 40_000;

/**
 * Those of the city's own pack; of experiments without a pack those that name the city and measured near it, for many towns
 * share a name.
 */
export const experimentsIn = (
  { name, at }: Pick<MemberCity, 'name' | 'at'>,
  explored: Pick<CatalogCity, 'slug'> | undefined,
  experiments: readonly CatalogExperiment[],
): CatalogExperiment[] =>
  experiments.filter(({ city, points }) =>
    city.slug === null
      ? foldName(city.name) === foldName(name) && points.some((point) => haversine(point, at) < AROUND_METRES)
      : city.slug === explored?.slug,
  );

/** Days as the class wrote them. */
export const whenMeasured = (i18n: I18n, { from, until }: Pick<CatalogExperiment, 'from' | 'until'>) =>
  from === null
    ? i18n._(msg`days not said`)
    : until === null || until === from
      ? from
      : i18n._(msg`${from} to ${until}`);
