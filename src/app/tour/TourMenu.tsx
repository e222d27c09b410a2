import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { Tour } from './tours';

export interface TourMenuProps {
  readonly tours: readonly Tour[];
  readonly onStart: (tour: Tour) => void;
  readonly onClose: () => void;
}

/** The tours there are, what each shows and how long it is. */
export const TourMenu = ({ tours, onStart, onClose }: TourMenuProps) => (
  <Dialog title="Guided tours" isOpen onClose={onClose}>
    <p className="soft">
      A tour points at the real page, which you can use meanwhile. Arrow keys go on and back, Escape ends it.
    </p>
    <ul className="tour-list">
      {tours.map((tour) => (
        <li key={tour.id}>
          <div>
            <h3>{tour.title}</h3>
            <p>{tour.summary}</p>
            <p className="small soft">{tour.steps.length} steps</p>
          </div>
          <Button look="strong" aria-label={`Start: ${tour.title}`} onPress={() => onStart(tour)}>
            Start
          </Button>
        </li>
      ))}
    </ul>
  </Dialog>
);
