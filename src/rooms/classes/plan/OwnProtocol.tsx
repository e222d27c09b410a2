import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { DATA_KINDS, type DataKind, type Protocol, THEMES, type Theme } from '../../../core/experiment/protocol';
import { UNITS } from '../../../core/experiment/units';
import { Button } from '../../../ui/Button';
import { Chips } from '../../../ui/Chips';
import { Pick } from '../../../ui/Pick';
import { TextBox } from '../../../ui/TextBox';
import { DATA_KIND_NAMES, THEME_NAMES } from '../names';
import { unitText } from '../unitNames';
import { newId } from '../useDesk';
import { remarksOn } from './remarks';

const UNIT_CODES = UNITS.filter(({ kind }) => kind !== 'duration').map(({ code }) => code);

interface OwnProtocolProps {
  readonly onWrite: (protocol: Protocol) => void;
  readonly onGiveUp: () => void;
}

/** A protocol that the class writes: enough that another class could repeat it. */
export function OwnProtocol({ onWrite, onGiveUp }: OwnProtocolProps) {
  const { t, i18n } = useLingui();
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
      <TextBox label={t`Name`} value={title} onChange={setTitle} maxLength={120} remarks={remarksOn(i18n, title)} />
      <TextBox label={t`Which question does it help to answer?`} value={question} onChange={setQuestion} rows={2} />
      <Pick
        label={t`Theme`}
        options={THEMES.map((id) => ({ id, label: t(THEME_NAMES[id]) }))}
        chosen={theme}
        onChoose={setTheme}
      />
      <Chips
        label={t`What you gather`}
        chips={DATA_KINDS.map((id) => ({ id, label: t(DATA_KIND_NAMES[id]) }))}
        chosen={gathers}
        onChoose={(kinds) => setGathers(kinds as DataKind[])}
      />
      {measures && (
        <div className="classes-pair">
          <TextBox
            label={t`What is measured`}
            value={quantity}
            onChange={setQuantity}
            hint={t`Such as: air temperature`}
          />
          <Pick
            label={t({ message: 'In', context: 'a unit' })}
            options={UNIT_CODES.map((code) => ({ id: code, label: unitText(i18n, code) }))}
            chosen={unit}
            onChoose={setUnit}
          />
        </div>
      )}
      {measures && (
        <TextBox label={t`With what`} value={instrument} onChange={setInstrument} hint={t`A kind of instrument`} />
      )}
      <TextBox
        label={t`Steps, one a line`}
        value={steps}
        onChange={setSteps}
        rows={4}
        remarks={remarksOn(i18n, steps)}
      />
      <div className="classes-row">
        <Button look="strong" isDisabled={!isComplete} onPress={write}>
          {t`Use this protocol`}
        </Button>
        <Button onPress={onGiveUp}>{t`Back to the list`}</Button>
      </div>
    </div>
  );
}
