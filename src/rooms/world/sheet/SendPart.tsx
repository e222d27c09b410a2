import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { citySheetText, isEmptySheet, sheetPath } from '../../../core/story/citySheet';
import { Button } from '../../../ui/Button';
import { saveText } from '../../../ui/download';
import { DownIcon } from '../../../ui/icons';
import type { PartProps } from './CityPart';
import { clearSheet, replaceSheet } from './drafts';
import { placeInForm } from './remarks';
import { readSheetFile } from './sheetFile';
import { openSheetDialog } from './useSheet';

/** No sheet within its own limits is longer; of another file no more than this is taken into memory. */
const MOST_BYTES = 10_000_000;

/** The way of a sheet from this browser to everybody's atlas: what is missing, the file, and where it goes. */
export function SendPart({ sheet, problems }: PartProps) {
  const { t, i18n } = useLingui();
  const file = useRef<HTMLInputElement>(null);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const errors = problems.filter(({ level, where }) => level === 'error' && where !== 'asOf');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const isEmpty = isEmptySheet(sheet);
  const path = sheetPath(sheet.city);

  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = readSheetFile(i18n, chosen.name, await chosen.slice(0, MOST_BYTES).text(), sheet.city);
    setReasons(read.status === 'read' ? [] : read.reasons);
    if (read.status === 'read') replaceSheet(sheet, read.sheet);
  };

  return (
    <>
      <section className="sheet-form-state" aria-label={t`What is missing`}>
        {isEmpty ? (
          <p>
            <Trans>Nothing is said yet.</Trans>
          </p>
        ) : errors.length + warnings.length === 0 ? (
          <p>
            <Trans>Nothing is missing: the sheet can be published.</Trans>
          </p>
        ) : (
          <>
            {errors.length > 0 && (
              <p>
                <Trans>Before it can be published:</Trans>
              </p>
            )}
            <Said problems={errors} />
            {warnings.length > 0 && (
              <p>
                <Trans>Please look again: a sheet is public.</Trans>
              </p>
            )}
            <Said problems={warnings} />
          </>
        )}
      </section>
      <div className="sheet-form-tools">
        <Button
          look="strong"
          isDisabled={isEmpty}
          onPress={() => saveText(`${sheet.city}.json`, citySheetText(sheet), 'application/json')}
        >
          <Trans>
            <DownIcon /> Save as a file
          </Trans>
        </Button>
        <Button onPress={() => file.current?.click()}>
          <Trans>Open a saved file</Trans>
        </Button>
        <Button isDisabled={sheet.values.length === 0} onPress={() => openSheetDialog('report')}>
          <Trans>Progress report</Trans>
        </Button>
        <Button look="quiet" isDisabled={isEmpty} onPress={() => clearSheet(sheet)}>
          <Trans>Begin anew</Trans>
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t`A saved sheet`}
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      {reasons.length > 0 && (
        <div role="alert" className="sheet-form-refused">
          <p>
            <Trans>The file was not read:</Trans>
          </p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <section>
        <h3>
          <Trans>Send it in</Trans>
        </h3>
        <ol className="sheet-form-steps">
          <li>
            <Trans>Save the sheet as a file. It is called {sheet.city}.json.</Trans>
          </li>
          <li>
            <Trans>
              Put it into the project’s folder as <code>{path}</code> and propose the change (a pull request). Who does
              not work with pull requests can send the file to whoever runs this atlas.
            </Trans>
          </li>
          <li>
            <Trans>
              <code>atlas check data/network</code> says what is missing; <code>atlas build</code> publishes the sheet,
              with your office and the date beside it.
            </Trans>
          </li>
        </ol>
      </section>
    </>
  );
}

const Said = ({ problems }: Pick<PartProps, 'problems'>) => {
  const { i18n } = useLingui();
  return (
    <ul className="sheet-form-said small">
      {problems.map(({ where, what, fix }) => (
        <li key={where + what}>
          <strong>{placeInForm(i18n, where)}</strong> {what}. {fix}
        </li>
      ))}
    </ul>
  );
};
