import { useLingui } from '@lingui/react/macro';
import type { Head } from '../../../core/experiment/experiment';
import { TextBox } from '../../../ui/TextBox';
import { endWriting, makeEdits } from '../useDesk';
import { remarksOn } from './remarks';

type TextOfHead = 'title' | 'question' | 'hypothesis' | 'method' | 'conclusion' | 'classLabel';

export interface WrittenTextProps {
  readonly of: TextOfHead;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly rows?: number;
}

const MOST_LETTERS: Record<TextOfHead, number> = {
  title: 160,
  question: 600,
  hypothesis: 600,
  method: 6000,
  conclusion: 6000,
  classLabel: 40,
};

/** A text of the experiment: kept letter by letter, one step of undo, and looked through for what names a person. */
export function WrittenText({ of, label, value, hint, rows }: WrittenTextProps) {
  const { i18n } = useLingui();
  return (
    <TextBox
      label={label}
      value={value}
      hint={hint}
      rows={rows}
      maxLength={MOST_LETTERS[of]}
      remarks={remarksOn(i18n, value)}
      onLeave={endWriting}
      onChange={(text) => makeEdits([{ do: 'write', head: { [of]: text } as Partial<Head> }], of)}
    />
  );
}
