/** Which other networks a member city has to do with, as far as the map can tell: by place, and by country. */
import { haversine } from '../../core/geo/distance';
import type { MemberCity, NationalNetworkCity } from '../../core/site/memberCity';
import { metres } from '../../core/units';

/** Both lists take the settlement's point from the same gazetteers. */
const SAME_PLACE = metres(1000);

export interface NetworkInCountry {
  readonly network: string;
  readonly places: readonly NationalNetworkCity[];
}

export interface CityNetworks {
  /** Set on the city's own place: it belongs to them, or is their seat. */
  readonly here: readonly NationalNetworkCity[];
  readonly inCountry: readonly NetworkInCountry[];
}

export function networksOf(city: MemberCity, networks: readonly NationalNetworkCity[]): CityNetworks {
  const ofCountry = networks.filter(({ countryCode }) => countryCode === city.countryCode);
  const here = ofCountry.filter(({ at }) => haversine(at, city.at) < SAME_PLACE);
  const byName = new Map<string, NationalNetworkCity[]>();
  for (const place of ofCountry) {
    if (here.some(({ network }) => network === place.network)) continue;
    byName.set(place.network, [...(byName.get(place.network) ?? []), place]);
  }
  return { here, inCountry: [...byName].map(([network, places]) => ({ network, places })) };
}
