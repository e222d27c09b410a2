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
  const id = useId();
  return (
    <section aria-label="Instrument">
      <div className="text-box">
        <label htmlFor={id}>Measured with</label>
        <input
          id={id}
          list={`${id}-kinds`}
          value={instrument}
          maxLength={80}
          placeholder="sound level meter"
          onChange={({ target }) =>
            useBrought.setState({ instrument: target.value, isRelative: /phone/i.test(target.value) })
          }
        />
        <datalist id={`${id}-kinds`}>
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
        Not calibrated: show the figures as relative. A phone hears loud and quiet, but not how loud.
      </label>
    </section>
  );
}
