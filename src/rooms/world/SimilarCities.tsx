import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MemberCity } from '../../core/site/memberCity';
import { list } from '../../languages/figures';
import { useCamera } from '../../map/camera';
import { Button } from '../../ui/Button';
import { cityName } from './names';
import { citiesLike } from './similar';
import { type Cities, compare, openCity } from './useWorld';

const SHOWN = 4;

/** Cities like this one, each with what the two have in common. */
export function SimilarCities({ city, cities }: { city: MemberCity; cities: Cities }) {
  const { t, i18n } = useLingui();
  const camera = useCamera();
  const similar = useMemo(
    () =>
      citiesLike(
        i18n,
        city,
        cities.members.map((member) => member.city),
        SHOWN,
      ),
    [i18n, city, cities],
  );
  if (similar.length === 0) return null;
  return (
    <section className="city-sheet-part">
      <h2>
        <Trans>Cities like this one</Trans>
      </h2>
      <ul className="city-sheet-links">
        {similar.map(({ city: other, reasons }) => (
          <li key={other.id}>
            <Button
              look="quiet"
              onPress={() => {
                openCity(other.id);
                camera.goTo(other.at, { atLeastZoom: 4.5 });
              }}
            >
              {cityName(i18n, other)}
            </Button>
            <Button
              look="quiet"
              aria-label={t`Compare with ${cityName(i18n, other)}`}
              onPress={() => compare([city.id, other.id])}
            >
              <Trans>Compare</Trans>
            </Button>
            <span className="soft small">{list(i18n, reasons, 'unit')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
