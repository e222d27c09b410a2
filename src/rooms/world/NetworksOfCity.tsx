import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { MemberCity } from '../../core/site/memberCity';
import { Button } from '../../ui/Button';
import { countryName } from './names';
import { networksOf } from './networksOf';
import { type Cities, openCity } from './useWorld';

/** The other networks that stand on the same place, and those of the country; each leads to its own sheet. */
export function NetworksOfCity({ city, cities }: { city: MemberCity; cities: Cities }) {
  const { t, i18n } = useLingui();
  const country = countryName(i18n, city);
  const { here, inCountry } = networksOf(
    city,
    cities.networks.map(({ city: place }) => place),
  );
  if (here.length + inCountry.length === 0) return null;
  return (
    <section className="city-sheet-part">
      <h2>
        <Trans>Other networks</Trans>
      </h2>
      <ul className="city-sheet-links">
        {here.map((place) => (
          <li key={place.id}>
            <Button look="quiet" onPress={() => openCity(place.id)}>
              {place.network}
            </Button>
            <span className="soft small">
              <Trans>in this city, or with its seat here</Trans>
            </span>
          </li>
        ))}
        {inCountry.map(({ network, places }) => (
          <li key={network}>
            <Button look="quiet" onPress={() => openCity(places[0].id)}>
              {network}
            </Button>
            <span className="soft small">
              {places.length > 1
                ? t`in ${country}, ${plural(places.length, { one: '# place on the map', other: '# places on the map' })}`
                : t`in ${country}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
