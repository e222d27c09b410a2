import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Calibration } from '../../../core/experiment/readings';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import { NumberBox } from './NumberBox';

interface CalibrationFieldsProps {
  readonly calibration: Calibration | null;
  readonly onChange: (calibration: Calibration | null) => void;
}

/** The raw readings stay as they are: a calibration stands beside them and can be taken off again. */
export function CalibrationFields({ calibration, onChange }: CalibrationFieldsProps) {
  const { t } = useLingui();
  const [begun, setBegun] = useState<Calibration | null>(null);
  const shown = calibration ?? begun;
  if (!shown) {
    return (
      <div className="classes-row">
        <Button
          look="quiet"
          onPress={() => setBegun({ factor: 1, offset: 0, date: new Date().toISOString().slice(0, 10), method: '' })}
        >
          <Trans>Calibrate</Trans>
        </Button>
      </div>
    );
  }
  const change = (changes: Partial<Calibration>) => {
    const next = { ...shown, ...changes };
    setBegun(next);
    // Without saying how it was found a calibration is a wish.
    onChange(next.method.trim() === '' ? null : next);
  };
  return (
    <>
      <p className="soft">
        <Trans>Value = factor × reading + offset. The readings themselves stay as they are.</Trans>
      </p>
      <div className="classes-pair">
        <NumberBox
          label={t`Factor`}
          value={shown.factor}
          onChange={(factor) => factor !== null && change({ factor })}
        />
        <NumberBox
          label={t`Offset`}
          value={shown.offset}
          onChange={(offset) => offset !== null && change({ offset })}
        />
      </div>
      <TextBox
        label={t`How was it found?`}
        value={shown.method}
        maxLength={200}
        hint={t`Such as: beside a class 2 sound level meter for 10 minutes. Until this is said, it is not used.`}
        onChange={(method) => change({ method })}
      />
      <div className="classes-row">
        <Button
          look="quiet"
          onPress={() => {
            setBegun(null);
            onChange(null);
          }}
        >
          <Trans>Take the calibration off</Trans>
        </Button>
      </div>
    </>
  );
}
