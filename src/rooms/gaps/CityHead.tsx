import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CatalogCity } from '../../core/city/catalog';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChevronIcon } from '../../ui/icons';
import { useCatalog } from '../../visit/catalog';
import { chooseCity, type GapsRoom } from './useGapsRoom';

/** Which city this is, how much is known of it, and the way to another. */
export function CityHead({ room: { city } }: { room: GapsRoom }) {
  const { t } = useLingui();
  const [isChoosing, setIsChoosing] = useState(false);
  const catalog = useCatalog();
  const cities = catalog.status === 'ready' ? catalog.value.cities : [];
  const name = city.title;
  return (
    <header className="gaps-head">
      <div className="gaps-head-row">
        <h1>{name}</h1>
        {cities.length > 1 && (
          <Button onPress={() => setIsChoosing(true)} aria-label={t`Choose a city, now ${name}`}>
            <Trans>Other city</Trans> <ChevronIcon />
          </Button>
        )}
      </div>
      <p className="soft small figures">
        <CityInFigures city={city} />
      </p>
      <Dialog title={t`Choose a city`} isOpen={isChoosing} onClose={() => setIsChoosing(false)}>
        <ul className="city-choices">
          {cities.map((choice) => (
            <li key={choice.slug}>
              <button
                type="button"
                className="city-choice"
                aria-current={choice.slug === city.slug || undefined}
                onClick={() => {
                  if (choice.slug !== city.slug) chooseCity(choice);
                  setIsChoosing(false);
                }}
              >
                <span className="city-choice-name">
                  {choice.title}
                  <span className="soft"> {choice.country}</span>
                </span>
                <span className="soft small figures">
                  <CityInFigures city={choice} />
                </span>
                <CityGaps gaps={choice.gaps} />
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </header>
  );
}

function CityGaps({ gaps }: Pick<CatalogCity, 'gaps'>) {
  if (gaps.length === 0) return null;
  const missing = gaps.join(' ');
  return (
    <span className="small city-choice-gaps">
      <Trans>Missing: {missing}</Trans>
    </span>
  );
}

/** `1,639,981 people · 73 areas · 2,412 places to learn · streets`. */
function CityInFigures({ city: { people, areas, sites, hasStreets } }: { city: CatalogCity }) {
  const { t } = useLingui();
  const facts = [
    people === null ? t`people not known` : t`${plural(people, { one: '# person', other: '# people' })}`,
    t`${plural(areas, { one: '# area', other: '# areas' })}`,
    t`${plural(sites.count, { one: '# place to learn', other: '# places to learn' })}`,
    hasStreets ? t`streets` : t`no streets`,
  ];
  return facts.join(' · ');
}
