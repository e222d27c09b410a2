import { useId } from 'react';
import './TextBox.css';

export interface TextBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The field was left. */
  readonly onLeave?: () => void;
  /** What belongs in it, in a few words. */
  readonly hint?: string;
  /** What is wrong or doubtful with it now. */
  readonly remarks?: readonly { readonly level: 'error' | 'warning'; readonly text: string }[];
  /** More than a line: how many are in view. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly kind?: 'text' | 'url' | 'number' | 'email' | 'tel';
}

/** A labelled field of the browser's own, one line or several, with what is to be said of its content. */
export function TextBox({
  label,
  value,
  onChange,
  onLeave,
  hint,
  remarks: said = [],
  rows,
  maxLength,
  kind = 'text',
}: TextBoxProps) {
  const id = useId();
  // An empty field is not wrong yet; whoever is done asks what is missing.
  const remarks = value === '' ? [] : said;
  const described = [hint && `${id}-hint`, remarks.length > 0 && `${id}-remarks`].filter(Boolean).join(' ');
  const common = {
    id,
    value,
    maxLength,
    'aria-describedby': described || undefined,
    'aria-invalid': remarks.some(({ level }) => level === 'error') || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onBlur: onLeave,
  };
  return (
    <div className="text-box">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        // Numbers are typed as text: a number field loses what it cannot read while one types.
        <input
          {...common}
          type={kind === 'number' ? 'text' : kind}
          inputMode={kind === 'number' ? 'decimal' : undefined}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} className="small soft">
          {hint}
        </p>
      )}
      {remarks.length > 0 && (
        <ul id={`${id}-remarks`} className="text-box-remarks small" aria-live="polite">
          {remarks.map(({ level, text }) => (
            <li key={text} data-level={level}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
