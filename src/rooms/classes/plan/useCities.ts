/** The cities a class may be in: those the atlas has a pack of, and the members of the network. Any other may be typed. */
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MemberCity } from '../../../core/site/memberCity';
import type { LonLat } from '../../../core/units';
import { collator, displayName } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { useCatalog, useJson } from '../../../visit/catalog';

export interface KnownCity {
  readonly name: string;
  /** In the language of the page. */
  readonly country: string;
  readonly at: LonLat;
  /** Of its pack; null where there is none. */
  readonly slug: string | null;
}

export function useKnownCities(): readonly KnownCity[] {
  const { i18n } = useLingui();
  const catalog = useCatalog();
  const world = useJson<{ readonly members: readonly MemberCity[] }>(
    catalog.status === 'ready' ? catalog.value.world.cities.path : null,
  );
  return useMemo(() => {
    const all = world.status === 'ready' ? world.value.members : [];
    // Packs name their country in English alone; the network's list has its code.
    const codes = new Map(all.map(({ country, countryCode }) => [country, countryCode]));
    const said = (country: string) =>
      i18n.locale === 'en' ? country : (displayName(i18n, 'region', codes.get(country) ?? '') ?? country);
    const built: KnownCity[] =
      catalog.status === 'ready'
        ? catalog.value.cities.map((city) => ({
            name: city.title,
            country: said(city.country),
            at: city.centre,
            slug: city.slug,
          }))
        : [];
    const members = all.map(({ name, country, at }): KnownCity => ({ name, country: said(country), at, slug: null }));
    const names = new Set(built.map(({ name }) => name));
    const { compare } = collator(i18n);
    return [...built, ...members.filter(({ name }) => !names.has(name))].sort((a, b) => compare(a.name, b.name));
    // Their parts are new objects at each rendering
  }, [catalog.status, world.status, i18n]);
}

/** The city of this name, where it is known and there is but one. */
export function cityNamed(i18n: I18n, cities: readonly KnownCity[], typed: string): KnownCity | null {
  const name = typed.trim();
  const { compare } = collator(i18n, { usage: 'search', sensitivity: 'accent' });
  const same = cities.filter((city) => [city.name, cityText(city)].some((text) => compare(text, name) === 0));
  return same.length === 1 ? same[0] : null;
}

export const cityText = ({ name, country }: KnownCity) => `${name}, ${country}`;
