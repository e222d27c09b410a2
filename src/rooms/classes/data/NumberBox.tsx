import { useId, useState } from 'react';
import { readNumber } from '../../../core/table/readNumber';

export interface NumberBoxProps {
  readonly label: string;
  readonly value: number | null;
  /** Null: the field was emptied. */
  readonly onChange: (value: number | null) => void;
}

/** A number that may be left out; kept when the field is left, so that half a number is never used. */
export function NumberBox({ label, value, onChange }: NumberBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : readNumber(typed, typed.includes(',') ? ',' : '.');
  const isWrong = typed !== null && typed.trim() !== '' && read === null;
  const settle = () => {
    if (typed !== null && !isWrong && read !== value) onChange(read);
    setTyped(null);
  };
  return (
    <div className="text-box">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="decimal"
        value={typed ?? (value === null ? '' : String(value))}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => key === 'Enter' && settle()}
      />
    </div>
  );
}
