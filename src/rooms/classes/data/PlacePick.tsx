import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';

interface PlacePickProps {
  readonly experiment: Experiment;
  readonly place: string | null;
  readonly onChoose: (place: string | null) => void;
}

/** At which of the experiment's places; null: at none of them. */
export function PlacePick({ experiment: { places }, place, onChoose }: PlacePickProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <div className="pick">
      <label htmlFor={id}>
        <Trans>Place</Trans>
      </label>
      <select
        id={id}
        value={places.some((one) => one.id === place) ? place! : ''}
        onChange={({ target }) => onChoose(target.value || null)}
      >
        <option value="">{t`Nowhere in particular`}</option>
        {places.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
