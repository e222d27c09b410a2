import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { CloseIcon } from '../../ui/icons';
import { keepText, keptText } from '../../visit/keep';
import { changeWords, useVisitAddress } from '../../visit/visit';
import { writeTour } from './address';
import './Tour.css';

const OFFERED = 'tour-offered';

/**
 * One line at a first visit, for who comes by the plain address; a link to something is not talked over. Whoever starts or
 * closes it is not asked again.
 */
export function TourOffer() {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(() => keptText(OFFERED) === null);
  const { words } = useVisitAddress();
  if (!isOpen || Object.keys(words).length > 0) return null;
  const settle = () => {
    keepText(OFFERED, 'yes');
    setIsOpen(false);
  };
  return (
    <aside className="tour-offer" aria-label={t`New here?`}>
      <span>{t`New here?`}</span>
      <Button
        look="quiet"
        onPress={() => {
          settle();
          changeWords(writeTour({ id: 'first', step: 0 }), 'step');
        }}
      >
        {t`Take a short tour`}
      </Button>
      <Button look="quiet" aria-label={t`No tour, thank you`} onPress={settle}>
        <CloseIcon />
      </Button>
    </aside>
  );
}
