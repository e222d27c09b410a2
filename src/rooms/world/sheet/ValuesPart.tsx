import { Trans, useLingui } from '@lingui/react/macro';
import '../features/FeatureIndex.css';
import '../story/StoryPanel.css';
import { useState } from 'react';
import type { CatalogCity } from '../../../core/city/catalog';
import { type FeatureValue, SHEET_LIMITS } from '../../../core/story/citySheet';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import type { PartProps } from './CityPart';
import { ComputedValues } from './ComputedValues';
import { changeSheet } from './drafts';
import { remarksAt } from './remarks';
import { amountText } from './report';
import { type NamedNumber, type OwnSheet, openSheetDialog } from './useSheet';

export interface ValuesPartProps extends PartProps {
  readonly numbers: readonly NamedNumber[];
  readonly own: OwnSheet;
  readonly explored: CatalogCity | undefined;
}

/** Dated values of the Key Features: typed in with their source, or worked out from the city's map. */
export function ValuesPart({ sheet, problems, numbers, own, explored }: ValuesPartProps) {
  const { t, i18n } = useLingui();
  const { values } = sheet;
  const [opened, setOpened] = useState<number | null>(null);
  const change = (index: number, changes: Partial<FeatureValue>) =>
    changeSheet(sheet, { values: values.map((one, i) => (i === index ? { ...one, ...changes } : one)) });
  const add = () => {
    const last = values.at(-1);
    // A city fills in a list at a time: the next value is mostly of the same date and source.
    const value: FeatureValue = {
      of: numbers[0]?.of ?? '1.1',
      how: 'stated',
      date: last?.how === 'stated' ? last.date : '',
      amount: null,
      unit: '',
      words: '',
      source: last?.how === 'stated' ? last.source : '',
      url: '',
    };
    setOpened(values.length);
    changeSheet(sheet, { values: [...values, value] });
  };

  return (
    <>
      <p className="soft">
        <Trans>
          The Key Features are a paraphrase here, and nothing is scored. Give a value only where it is known: with the
          date it speaks of, and who counted or judged. Values of two dates show what changed.
        </Trans>
      </p>
      <ComputedValues sheet={sheet} own={own} explored={explored} />
      <ul className="sheet-form-values">
        {values.map((value, i) => (
          <li key={i}>
            <details
              className="feature"
              open={opened === i}
              onToggle={(event) => {
                if (event.currentTarget.open) setOpened(i);
                else if (opened === i) setOpened(null);
              }}
            >
              <summary>
                <span>
                  <span className="figures soft">{value.of}</span>{' '}
                  {numbers.find(({ of }) => of === value.of)?.name ?? t`Not in the list`}
                </span>
                <span className="small figures">
                  {amountText(i18n, value) || t`no value yet`} · {value.date || t`no date`}
                </span>
              </summary>
              <div className="feature-body">
                {value.how === 'stated' ? (
                  <ValueFields
                    value={value}
                    index={i}
                    numbers={numbers}
                    problems={problems}
                    onChange={(changes) => change(i, changes)}
                  />
                ) : (
                  <p>
                    {value.words} <span className="soft small">{value.source}</span>
                  </p>
                )}
                <Button
                  look="quiet"
                  aria-label={t`Take out value ${{ nth: i + 1 }}`}
                  onPress={() => {
                    setOpened(null);
                    changeSheet(sheet, { values: values.filter((_, at) => at !== i) });
                  }}
                >
                  <Trans>Take out</Trans>
                </Button>
              </div>
            </details>
          </li>
        ))}
      </ul>
      <div className="sheet-form-tools">
        <Button isDisabled={values.length >= SHEET_LIMITS.values || numbers.length === 0} onPress={add}>
          <Trans>Add a value</Trans>
        </Button>
        <Button isDisabled={values.length === 0} onPress={() => openSheetDialog('report')}>
          <Trans>Progress report</Trans>
        </Button>
      </div>
    </>
  );
}

interface ValueFieldsProps {
  readonly value: FeatureValue;
  readonly index: number;
  readonly numbers: readonly NamedNumber[];
  readonly problems: PartProps['problems'];
  readonly onChange: (changes: Partial<FeatureValue>) => void;
}

function ValueFields({ value, index, numbers, problems, onChange }: ValueFieldsProps) {
  const { t } = useLingui();
  const at = (field: string) => remarksAt(problems, `values[${index}]${field}`);
  // What is typed stands until it is a number: "3." is on its way to 3.2.
  const [typed, setTyped] = useState(value.amount === null ? '' : String(value.amount));
  const amount = readAmount(typed);
  const areas = [...new Map(numbers.map(({ area }) => [area.id, area])).values()];
  return (
    <>
      <label className="story-select">
        <Trans>Feature, or a way to measure it</Trans>
        <select value={value.of} onChange={(event) => onChange({ of: event.target.value })}>
          {areas.map((area) => (
            <optgroup key={area.id} label={`${area.id} ${area.name}`}>
              {numbers
                .filter((one) => one.area.id === area.id)
                .map(({ of, name }) => (
                  <option key={of} value={of}>
                    {of} {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="small soft">{numbers.find(({ of }) => of === value.of)?.meaning}</p>
      <div className="sheet-form-pairs">
        <TextBox
          label={t`Number`}
          kind="number"
          maxLength={20}
          value={typed}
          hint={t`Empty: say it in words below`}
          remarks={
            amount === undefined
              ? [{ level: 'error', text: t`Write digits, with a point for decimals: 1200 or 3.5.` }]
              : []
          }
          onChange={(text) => {
            setTyped(text);
            onChange({ amount: readAmount(text) ?? null });
          }}
        />
        <TextBox
          label={t`Unit`}
          maxLength={SHEET_LIMITS.line}
          value={value.unit}
          hint={t`%, places, people, hours …`}
          remarks={at('.unit')}
          onChange={(unit) => onChange({ unit })}
        />
        <TextBox
          label={t`Date it speaks of`}
          maxLength={10}
          value={value.date}
          hint={t`2026, 2026-05 or 2026-05-31`}
          remarks={at('.date')}
          onChange={(date) => onChange({ date })}
        />
        <TextBox
          label={t`Source`}
          maxLength={SHEET_LIMITS.line}
          value={value.source}
          hint={t`Who counted or judged, and where it stands`}
          remarks={at('.source')}
          onChange={(source) => onChange({ source })}
        />
      </div>
      <TextBox
        label={t`In words`}
        rows={2}
        maxLength={SHEET_LIMITS.text}
        value={value.words}
        remarks={[...at(''), ...at('.words')]}
        onChange={(words) => onChange({ words })}
      />
      <TextBox
        label={t`Page of the source`}
        kind="url"
        maxLength={SHEET_LIMITS.line}
        value={value.url}
        remarks={at('.url')}
        onChange={(url) => onChange({ url })}
      />
    </>
  );
}

/** Null: empty. Undefined: no number that everybody reads alike (1,5 is fifteen tenths to some and a slip to others). */
function readAmount(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[-−]?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed.replace('−', '-')) : undefined;
}
