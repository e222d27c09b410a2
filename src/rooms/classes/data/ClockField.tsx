import { useId, useState } from 'react';
import { clockToUtc, utcToClock } from '../results/localTime';

interface ClockFieldProps {
  readonly label: string;
  /** Milliseconds since 1970 UTC; null: not said. */
  readonly at: number | null;
  /** Whose clocks the field shows. */
  readonly timeZone: string;
  readonly onChange: (at: number | null) => void;
}

/**
 * An instant as clocks of the city show it. While somebody types, the field holds what they typed: a year begins as the year
 * 2, 20 and 202, which no instant is asked for, and a field that was set anew meanwhile would begin the year again.
 */
export function ClockField({ label, at, timeZone, onChange }: ClockFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const instant = text ? clockToUtc(text, timeZone) : null;
    // Nothing was logged before 1970: that is a year half typed.
    if (instant === null || instant >= 0) onChange(instant);
  };
  return (
    <div className="text-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={typed ?? (at === null ? '' : utcToClock(at, timeZone))}
        onChange={({ target }) => change(target.value)}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
