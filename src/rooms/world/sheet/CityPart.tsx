import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Problem } from '../../../core/problem';
import { type CitySheet, type Office, SHEET_LIMITS } from '../../../core/story/citySheet';
import { TextBox } from '../../../ui/TextBox';
import { changeSheet } from './drafts';
import { remarksAt } from './remarks';

export interface PartProps {
  readonly sheet: CitySheet;
  readonly problems: readonly Problem[];
}

const TEXTS = [
  { field: 'vision', label: msg`Vision`, hint: msg`What learning in the city should be like, and for whom.` },
  { field: 'challenges', label: msg`Challenges`, hint: msg`What stands in the way.` },
  { field: 'plan', label: msg`Plan`, hint: msg`What the city does about it, and by when.` },
] as const;

const OFFICE: readonly {
  readonly field: keyof Office;
  readonly label: MessageDescriptor;
  readonly kind: 'text' | 'url' | 'email' | 'tel';
  readonly hint?: MessageDescriptor;
}[] = [
  { field: 'name', label: msg`Name of the office`, kind: 'text', hint: msg`It stands behind all that is said here.` },
  { field: 'website', label: msg`Website`, kind: 'url', hint: msg`With https://` },
  {
    field: 'email',
    label: msg`E-mail of the office`,
    kind: 'email',
    hint: msg`A shared mailbox, such as learningcity@…`,
  },
  { field: 'phone', label: msg`Telephone of the office`, kind: 'tel' },
];

/** Vision, challenges and plan, and the office one can turn to. */
export const CityPart = ({ sheet, problems }: PartProps) => {
  const { t } = useLingui();
  return (
    <>
      {TEXTS.map(({ field, label, hint }) => (
        <TextBox
          key={field}
          label={t(label)}
          hint={t(hint)}
          rows={4}
          maxLength={SHEET_LIMITS.text}
          value={sheet[field]}
          remarks={remarksAt(problems, field)}
          onChange={(text) => changeSheet(sheet, { [field]: text })}
        />
      ))}
      <fieldset className="sheet-form-group">
        <legend>
          <Trans>The office</Trans>
        </legend>
        <div className="sheet-form-pairs">
          {OFFICE.map(({ field, label, kind, hint }) => (
            <TextBox
              key={field}
              label={t(label)}
              hint={hint && t(hint)}
              kind={kind}
              maxLength={SHEET_LIMITS.line}
              value={sheet.office[field]}
              remarks={remarksAt(problems, `office.${field}`)}
              onChange={(text) => changeSheet(sheet, { office: { ...sheet.office, [field]: text } })}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
};
