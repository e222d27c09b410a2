import { useState } from 'react';
import { DATA_KINDS, type DataKind, type Protocol, THEMES, type Theme } from '../../../core/experiment/protocol';
import { UNITS } from '../../../core/experiment/units';
import { Button } from '../../../ui/Button';
import { Chips } from '../../../ui/Chips';
import { Pick } from '../../../ui/Pick';
import { TextBox } from '../../../ui/TextBox';
import { newId } from '../useDesk';
import { remarksOn } from './remarks';

const UNIT_OPTIONS = UNITS.filter(({ kind }) => kind !== 'duration').map(({ code, symbol, name }) => ({
  id: code,
  label: symbol ? `${symbol} (${name})` : name,
}));
const KIND_CHIPS = Object.entries(DATA_KINDS).map(([id, label]) => ({ id, label: label.split(':')[0] }));

interface OwnProtocolProps {
  readonly onWrite: (protocol: Protocol) => void;
  readonly onGiveUp: () => void;
}

/** A protocol that the class writes: enough that another class could repeat it. */
export function OwnProtocol({ onWrite, onGiveUp }: OwnProtocolProps) {
  const [title, setTitle] = useState('');
  const [question, setQuestion] = useState('');
  const [theme, setTheme] = useState<Theme>('environment');
  const [gathers, setGathers] = useState<readonly DataKind[]>(['series']);
  const [quantity, setQuantity] = useState('');
  const [unit, setUnit] = useState('Cel');
  const [instrument, setInstrument] = useState('');
  const [steps, setSteps] = useState('');
  const measures = gathers.includes('series');
  const isComplete = title.trim() !== '' && gathers.length > 0 && (!measures || quantity.trim() !== '');
  const write = () =>
    onWrite({
      id: newId(),
      title: title.trim(),
      theme,
      question: question.trim(),
      gathers,
      quantities: measures ? [{ id: newId(), name: quantity.trim(), unit }] : [],
      instruments: instrument.trim() ? [instrument.trim()] : [],
      steps: steps.split('\n').flatMap((step) => step.trim() || []),
      cautions: [],
      link: null,
    });
  return (
    <div className="classes-form">
      <TextBox label="Name" value={title} onChange={setTitle} maxLength={120} remarks={remarksOn(title)} />
      <TextBox label="Which question does it help to answer?" value={question} onChange={setQuestion} rows={2} />
      <Pick
        label="Theme"
        options={Object.entries(THEMES).map(([id, label]) => ({ id: id as Theme, label }))}
        chosen={theme}
        onChoose={setTheme}
      />
      <Chips
        label="What you gather"
        chips={KIND_CHIPS}
        chosen={gathers}
        onChoose={(kinds) => setGathers(kinds as DataKind[])}
      />
      {measures && (
        <div className="classes-pair">
          <TextBox label="What is measured" value={quantity} onChange={setQuantity} hint="Such as: air temperature" />
          <Pick label="In" options={UNIT_OPTIONS} chosen={unit} onChoose={setUnit} />
        </div>
      )}
      {measures && (
        <TextBox label="With what" value={instrument} onChange={setInstrument} hint="A kind of instrument" />
      )}
      <TextBox label="Steps, one a line" value={steps} onChange={setSteps} rows={4} remarks={remarksOn(steps)} />
      <div className="classes-row">
        <Button look="strong" isDisabled={!isComplete} onPress={write}>
          Use this protocol
        </Button>
        <Button onPress={onGiveUp}>Back to the list</Button>
      </div>
    </div>
  );
}
