/** Where a tour stands, in the words of the address, and back: a pure pair. `growth.3` is the third step. */
import type { Words } from '../../visit/address';
import { TOUR_IDS, type TourId } from './tours';

export interface TourPlace {
  readonly id: TourId;
  /** From 0; a link may name a step that there is not. */
  readonly step: number;
}

export function readTour({ tour }: Words): TourPlace | null {
  const [, word, number] = /^([a-z]+)(?:\.(\d{1,2}))?$/.exec(tour ?? '') ?? [];
  const id = TOUR_IDS.find((one) => one === word);
  return id ? { id, step: Math.max(0, Number(number ?? 1) - 1) } : null;
}

export const writeTour = (place: TourPlace | null): Words => ({ tour: place ? `${place.id}.${place.step + 1}` : '' });
