/** A tour as it is walked: each step is an address, so that links, back and forward work in the middle of it. */
import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import type { Catalog } from '../../core/city/catalog';
import type { MemberCity } from '../../core/site/memberCity';
import { useJson } from '../../visit/catalog';
import { changeWords, goTo, type HistoryEntry, readVisit, useRoomState } from '../../visit/visit';
import { readTour, type TourPlace, writeTour } from './address';
import { makeTours, type Tour } from './tours';

const NONE: readonly Tour[] = [];

/** The tours that the data allow; none while the list of cities is on its way. */
export function useTours({ world, cities }: Catalog): readonly Tour[] {
  const file = useJson<{ readonly members: readonly MemberCity[] }>(world.cities.path);
  const { i18n } = useLingui();
  return useMemo(
    () => (file.status === 'ready' ? makeTours(i18n, { members: file.value.members, cities }) : NONE),
    [i18n, file, cities],
  );
}

function showStep(tour: Tour, index: number, entry: HistoryEntry) {
  const { room, words } = tour.steps[index];
  goTo({ room, view: null, words: { ...words, ...writeTour({ id: tour.id, step: index }) } }, entry);
}

export const startTour = (tour: Tour) => showStep(tour, 0, 'step');

/** Ends the tour where it stands: what it showed may be looked at in peace. */
export const endTour = () => changeWords(writeTour(null), 'step');

export interface Walk {
  readonly tour: Tour;
  readonly index: number;
  readonly go: (index: number) => void;
}

/** The tour that the address names; null while there is none. */
export function useWalk(tours: readonly Tour[]): Walk | null {
  const place = useRoomState(readTour);
  const walk = useMemo(() => walkAt(tours, place), [tours, place]);

  // A link that names only the tour goes to where its step is; whoever changed something at a step keeps what they did.
  const key = place && `${place.id}.${place.step}`;
  useEffect(() => {
    if (!walk || !key) return;
    const { room, words } = readVisit();
    const step = walk.tour.steps[walk.index];
    const isBare = Object.keys(words).every((word) => word === 'tour');
    if (room !== step.room || (isBare && Object.keys(step.words).length > 0)) showStep(walk.tour, walk.index, 'adjust');
  }, [walk, key]);

  return walk;
}

function walkAt(tours: readonly Tour[], place: TourPlace | null): Walk | null {
  const tour = tours.find(({ id }) => id === place?.id);
  if (!tour || !place) return null;
  const index = Math.min(place.step, tour.steps.length - 1);
  return { tour, index, go: (next) => showStep(tour, next, 'step') };
}
