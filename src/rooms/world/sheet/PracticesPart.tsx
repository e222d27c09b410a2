import { Trans, useLingui } from '@lingui/react/macro';
import { type OwnPractice, SHEET_LIMITS } from '../../../core/story/citySheet';
import { Button } from '../../../ui/Button';
import { TextBox } from '../../../ui/TextBox';
import type { PartProps } from './CityPart';
import { changeSheet } from './drafts';
import { remarksAt } from './remarks';

const NEW: OwnPractice = { title: '', text: '', year: null, url: '' };

/** What the city does, a few sentences each. */
export function PracticesPart({ sheet, problems }: PartProps) {
  const { t } = useLingui();
  const { practices } = sheet;
  const change = (index: number, changes: Partial<OwnPractice>) =>
    changeSheet(sheet, { practices: practices.map((one, i) => (i === index ? { ...one, ...changes } : one)) });
  return (
    <>
      {practices.length === 0 && (
        <p className="soft">
          <Trans>No practice yet. Tell of one that another city could learn from.</Trans>
        </p>
      )}
      {practices.map(({ title, text, year, url }, i) => (
        <fieldset key={i} className="sheet-form-group">
          <legend>{t`Practice ${{ nth: i + 1 }}`}</legend>
          <TextBox
            label={t`Title`}
            maxLength={SHEET_LIMITS.line}
            value={title}
            remarks={remarksAt(problems, `practices[${i}].title`)}
            onChange={(next) => change(i, { title: next })}
          />
          <TextBox
            label={t`What is done, and for whom`}
            rows={3}
            maxLength={SHEET_LIMITS.text}
            value={text}
            remarks={remarksAt(problems, `practices[${i}].text`)}
            onChange={(next) => change(i, { text: next })}
          />
          <div className="sheet-form-pairs">
            <TextBox
              label={t`Since which year`}
              kind="number"
              maxLength={4}
              value={year === null ? '' : String(year)}
              hint={t`Empty: not known`}
              remarks={remarksAt(problems, `practices[${i}].year`)}
              onChange={(next) => change(i, { year: yearOf(next) })}
            />
            <TextBox
              label={t`Page that tells of it`}
              kind="url"
              maxLength={SHEET_LIMITS.line}
              value={url}
              remarks={remarksAt(problems, `practices[${i}].url`)}
              onChange={(next) => change(i, { url: next })}
            />
          </div>
          <Button
            look="quiet"
            aria-label={t`Take out practice ${{ nth: i + 1 }}`}
            onPress={() => changeSheet(sheet, { practices: practices.filter((_, at) => at !== i) })}
          >
            <Trans>Take out</Trans>
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          isDisabled={practices.length >= SHEET_LIMITS.practices}
          onPress={() => changeSheet(sheet, { practices: [...practices, NEW] })}
        >
          <Trans>Add a practice</Trans>
        </Button>
      </div>
    </>
  );
}

const yearOf = (text: string) => {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
};
