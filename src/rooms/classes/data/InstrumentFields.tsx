import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import type { Experiment } from '../../../core/experiment/experiment';
import { useBrought } from './useBrought';

interface InstrumentFieldsProps {
  readonly experiment: Experiment;
  readonly instrument: string;
  readonly isRelative: boolean;
}

/** With what it was measured: a kind of instrument. Nothing is asked that would tell one device from another. */
export function InstrumentFields({ experiment: { protocol }, instrument, isRelative }: InstrumentFieldsProps) {
  const { t } = useLingui();
  const id = useId();
  const kinds = `${id}-kinds`;
  return (
    <section aria-label={t`Instrument`}>
      <div className="text-box">
        <label htmlFor={id}>
          <Trans>Measured with</Trans>
        </label>
        <input
          id={id}
          list={kinds}
          value={instrument}
          maxLength={80}
          placeholder={t`sound level meter`}
          onChange={({ target }) =>
            useBrought.setState({ instrument: target.value, isRelative: /phone/i.test(target.value) })
          }
        />
        <datalist id={kinds}>
          {protocol?.instruments.map((kind) => (
            <option key={kind} value={kind} />
          ))}
        </datalist>
      </div>
      <label className="classes-tick">
        <input
          type="checkbox"
          checked={isRelative}
          onChange={({ target }) => useBrought.setState({ isRelative: target.checked })}
        />
        <Trans>Not calibrated: show the figures as relative. A phone hears loud and quiet, but not how loud.</Trans>
      </label>
    </section>
  );
}
