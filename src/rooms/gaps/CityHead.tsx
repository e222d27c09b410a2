import { useState } from 'react';
import type { CatalogCity } from '../../core/city/catalog';
import { ENGLISH } from '../../languages/speaker';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ChevronIcon } from '../../ui/icons';
import { useCatalog } from '../../visit/catalog';
import { count, plural } from './figures';
import { chooseCity, type GapsRoom } from './useGapsRoom';

/** Which city this is, how much is known of it, and the way to another. */
export function CityHead({ room: { city } }: { room: GapsRoom }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const catalog = useCatalog();
  const cities = catalog.status === 'ready' ? catalog.value.cities : [];
  return (
    <header className="gaps-head">
      <div className="gaps-head-row">
        <h1>{city.title}</h1>
        {cities.length > 1 && (
          <Button onPress={() => setIsChoosing(true)} aria-label={`Choose a city, now ${city.title}`}>
            Other city <ChevronIcon />
          </Button>
        )}
      </div>
      <p className="soft small figures">{cityFacts(city).join(' · ')}</p>
      <Dialog title="Choose a city" isOpen={isChoosing} onClose={() => setIsChoosing(false)}>
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
                <span className="soft small figures">{cityFacts(choice).join(' · ')}</span>
                {choice.gaps.length > 0 && (
                  <span className="small city-choice-gaps">Missing: {choice.gaps.join(' ')}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    </header>
  );
}

function cityFacts({ people, areas, sites, hasStreets }: CatalogCity): string[] {
  return [
    people === null ? 'people not known' : `${count(ENGLISH, people)} people`,
    `${count(ENGLISH, areas)} ${plural(areas, 'area', 'areas')}`,
    `${count(ENGLISH, sites.count)} ${plural(sites.count, 'place', 'places')} to learn`,
    hasStreets ? 'streets' : 'no streets',
  ];
}
