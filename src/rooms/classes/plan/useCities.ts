/** The cities a class may be in: those the atlas has a pack of, and the members of the network. Any other may be typed. */
import { useMemo } from 'react';
import type { MemberCity } from '../../../core/site/memberCity';
import type { LonLat } from '../../../core/units';
import { useCatalog, useJson } from '../../../visit/catalog';

export interface KnownCity {
  readonly name: string;
  readonly country: string;
  readonly at: LonLat;
  /** Of its pack; null where there is none. */
  readonly slug: string | null;
}

export function useKnownCities(): readonly KnownCity[] {
  const catalog = useCatalog();
  const world = useJson<{ readonly members: readonly MemberCity[] }>(
    catalog.status === 'ready' ? catalog.value.world.cities.path : null,
  );
  return useMemo(() => {
    const built: KnownCity[] =
      catalog.status === 'ready'
        ? catalog.value.cities.map(({ title, country, centre, slug }) => ({ name: title, country, at: centre, slug }))
        : [];
    const members: KnownCity[] =
      world.status === 'ready'
        ? world.value.members.map(({ name, country, at }) => ({ name, country, at, slug: null }))
        : [];
    const names = new Set(built.map(({ name }) => name));
    return [...built, ...members.filter(({ name }) => !names.has(name))].sort((a, b) => (a.name < b.name ? -1 : 1));
    // Their parts are new objects at each rendering
  }, [catalog.status, world.status]);
}

/** The city of this name, where it is known and there is but one. */
export function cityNamed(cities: readonly KnownCity[], typed: string): KnownCity | null {
  const name = typed.trim().toLocaleLowerCase();
  const same = cities.filter((city) => [city.name, cityText(city)].some((text) => text.toLocaleLowerCase() === name));
  return same.length === 1 ? same[0] : null;
}

export const cityText = ({ name, country }: KnownCity) => `${name}, ${country}`;
