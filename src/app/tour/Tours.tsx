import { lazy, Suspense, useCallback } from 'react';
import type { Catalog } from '../../core/city/catalog';
import { TourCard } from './TourCard';
import { endTour, startTour, useTours, useWalk } from './useTour';

const TourMenu = lazy(() => import('./TourMenu').then(({ TourMenu }) => ({ default: TourMenu })));

export interface ToursProps {
  readonly catalog: Catalog;
  readonly isMenuOpen: boolean;
  readonly onMenuClose: () => void;
}

/** The tour that is walked, and the menu of all. */
export function Tours({ catalog, isMenuOpen, onMenuClose }: ToursProps) {
  const tours = useTours(catalog);
  const walk = useWalk(tours);
  const end = useCallback(() => {
    endTour();
    // The card is gone with the focus in it; the way back into the tours is where it began, or the menu that holds it.
    const ways = document.querySelectorAll<HTMLElement>('[data-opens="tours"], .top-bar-more');
    [...ways].find((way) => way.checkVisibility())?.focus();
  }, []);
  return (
    <>
      {walk && <TourCard walk={walk} onEnd={end} />}
      <Suspense>
        {isMenuOpen && (
          <TourMenu
            tours={tours}
            onClose={onMenuClose}
            onStart={(tour) => {
              onMenuClose();
              startTour(tour);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
