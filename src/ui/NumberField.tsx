import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import './NumberField.css';

export interface NumberFieldProps {
  readonly label: string;
  /** Null: nothing is given. */
  readonly value: number | null;
  /** Stands in the empty field. */
  readonly placeholder?: string;
  readonly scale: { readonly least: number; readonly most: number; readonly step: number };
  /** When the field is left or Enter is pressed; null: it was emptied. What is no number within the scale is not handed on. */
  readonly onSettle: (value: number | null) => void;
}

/** One number that may be missing. */
export function NumberField({ label, value, placeholder, scale, onSettle }: NumberFieldProps) {
  const id = useId();
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);

  const number = Number(typed);
  const isFit = typed.trim() === '' || (Number.isFinite(number) && number >= scale.least && number <= scale.most);
  const settle = () => {
    if (!isFit || typed === shown) return setTyped(shown);
    onSettle(typed.trim() === '' ? null : number);
  };
  return (
    <div className="number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={scale.least}
        max={scale.most}
        step={scale.step}
        value={typed}
        placeholder={placeholder}
        aria-invalid={!isFit}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </div>
  );
}
