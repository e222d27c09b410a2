/** Whose data a figure rests on: its people, its places, its streets. */
import { msg } from '@lingui/core/macro';
import type { CatalogCity, Source } from '../../../core/city/catalog';
import type { SiteColumns } from '../../../core/city/cityPack';
import { kindMaskOf } from '../../../core/city/siteColumns';
import { WHAT_IF_SOURCE } from '../../../core/scenario/effectiveSites';
import type { GroupDefinition } from '../../../core/site/area';
import type { Kind } from '../../../core/site/kinds';
import type { I18n } from '../../../languages/speaker';
import type { Travel } from '../../../workers/questions';

export interface UsedSources {
  readonly people: readonly Source[];
  readonly places: readonly Source[];
  readonly streets: readonly Source[];
}

export interface Asked {
  readonly city: Pick<CatalogCity, 'sources' | 'basis'>;
  readonly sites: SiteColumns;
  readonly kinds: readonly Kind[];
  readonly travel: Travel;
  /** Null: everybody. */
  readonly group: Pick<GroupDefinition, 'source'> | null;
}

/** In the order of the city's sources; empty where a source is not known. */
export function sourcesUsed({ city, sites, kinds, travel, group }: Asked): UsedSources {
  const named = (ids: ReadonlySet<unknown>) => city.sources.filter(({ id }) => ids.has(id));
  const mask = kindMaskOf(kinds);
  const ofPlaces = new Set(sites.details.filter((_, row) => sites.kindMask[row] & mask).map(({ source }) => source));
  ofPlaces.delete(WHAT_IF_SOURCE);
  return {
    people: named(new Set([group?.source ?? city.basis?.people])),
    places: named(ofPlaces),
    streets: travel.by === 'streets' ? named(new Set(city.basis?.streets)) : [],
  };
}

/** `Street graph of the city of Barcelona, 2022-06`. */
export const sourceText = (i18n: I18n, { title, date }: Source): string =>
  date && !title.includes(date.slice(0, 4)) ? i18n._(msg`${title} (${date})`) : title;
