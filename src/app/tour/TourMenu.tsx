import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { Tour } from './tours';

export interface TourMenuProps {
  readonly tours: readonly Tour[];
  readonly onStart: (tour: Tour) => void;
  readonly onClose: () => void;
}

/** The tours there are, what each shows and how long it is. */
export const TourMenu = ({ tours, onStart, onClose }: TourMenuProps) => {
  const { t } = useLingui();
  return (
    <Dialog title={t`Guided tours`} isOpen onClose={onClose}>
      <p className="soft">
        <Trans>
          A tour points at the real page, which you can use meanwhile. Arrow keys go on and back, Escape ends it.
        </Trans>
      </p>
      <ul className="tour-list">
        {tours.map((tour) => (
          <li key={tour.id}>
            <div>
              <h3>{tour.title}</h3>
              <p>{tour.summary}</p>
              <p className="small soft">
                <Plural value={tour.steps.length} one="# step" other="# steps" />
              </p>
            </div>
            <Button look="strong" aria-label={t`Start: ${tour.title}`} onPress={() => onStart(tour)}>
              <Trans>Start</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
