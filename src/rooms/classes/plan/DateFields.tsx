import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { makeEdits } from '../useDesk';

interface DateFieldsProps {
  readonly from: string | null;
  readonly until: string | null;
}

/** First and last day, in the browser's own calendar: it knows every keyboard and phone. */
export function DateFields({ from, until }: DateFieldsProps) {
  const { t } = useLingui();
  return (
    <div className="classes-pair">
      <DateField
        label={t`First day`}
        value={from}
        most={until}
        onChange={(day) => makeEdits([{ do: 'write', head: { from: day } }])}
      />
      <DateField
        label={t`Last day`}
        value={until}
        least={from}
        onChange={(day) => makeEdits([{ do: 'write', head: { until: day } }])}
      />
    </div>
  );
}

interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly least?: string | null;
  readonly most?: string | null;
  readonly onChange: (day: string | null) => void;
}

function DateField({ label, value, least, most, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div className="text-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value ?? ''}
        min={least ?? undefined}
        max={most ?? undefined}
        onChange={({ target }) => onChange(target.value || null)}
      />
    </div>
  );
}
