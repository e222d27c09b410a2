import { Label, Radio, RadioGroup } from 'react-aria-components';
import './Segments.css';

export interface SegmentsProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly isDisabled?: boolean }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One of two or three, all in view. */
export const Segments = <Id extends string>({ label, options, chosen, onChoose }: SegmentsProps<Id>) => (
  <RadioGroup className="segments" value={chosen} onChange={(id) => onChoose(id as Id)} orientation="horizontal">
    <Label className="segments-label">{label}</Label>
    <div className="segments-row">
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.isDisabled} className="segment">
          {option.label}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);
