import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import './Chips.css';

export interface Chip {
  readonly id: string;
  readonly label: string;
  /** A figure beside the label, such as how many there are. */
  readonly figure?: string;
}

export interface ChipsProps {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
}

/** Any number of a few things, side by side. */
export const Chips = ({ label, chips, chosen, onChoose }: ChipsProps) => (
  <CheckboxGroup className="chips" value={[...chosen]} onChange={onChoose}>
    <Label className="chips-label">{label}</Label>
    <div className="chips-row">
      {chips.map(({ id, label: name, figure }) => (
        <Checkbox key={id} value={id} className="chip">
          <span aria-hidden="true" className="chip-mark" />
          {name}
          {figure && <span className="chip-figure figures">{figure}</span>}
        </Checkbox>
      ))}
    </div>
  </CheckboxGroup>
);
