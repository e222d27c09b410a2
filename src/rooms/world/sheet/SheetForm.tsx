import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { CatalogCity } from '../../../core/city/catalog';
import { sheetProblems } from '../../../core/story/sheetProblems';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Segments } from '../../../ui/Segments';
import { CityPart } from './CityPart';
import { bringBack } from './drafts';
import { PracticesPart } from './PracticesPart';
import { SendPart } from './SendPart';
import './SheetForm.css';
import { closeSheetDialog, namedNumbers, type OwnSheet } from './useSheet';
import { ValuesPart } from './ValuesPart';

const PARTS = [
  { id: 'city', label: msg`The city` },
  { id: 'practices', label: msg`Practices` },
  { id: 'values', label: msg`Key Features` },
  { id: 'send', label: msg`Save, send in` },
] as const;
type Part = (typeof PARTS)[number]['id'];

export interface SheetFormProps {
  readonly name: string;
  readonly own: OwnSheet;
  /** The city's pack, from which some features can be worked out; undefined: there is none. */
  readonly explored: CatalogCity | undefined;
}

/** The form in which an office completes the sheet of its city. */
export function SheetForm({ name, own, explored }: SheetFormProps) {
  const { t } = useLingui();
  const [part, setPart] = useState<Part>('city');
  const { sheet, draft, keyFeatures } = own;
  const numbers = useMemo(() => namedNumbers(keyFeatures), [keyFeatures]);
  const problems = useMemo(
    () => sheetProblems(sheet, keyFeatures && new Set(numbers.map(({ of }) => of))),
    [sheet, keyFeatures, numbers],
  );

  return (
    <Dialog title={t`The sheet of ${name}`} isOpen isWide onClose={closeSheetDialog}>
      <div className="sheet-form">
        <p className="soft">
          <Trans>
            For the office that looks after learning in the city. What is typed stays in this browser until you save it
            as a file. A sheet is public: name offices, never people.
          </Trans>
        </p>
        <Segments
          label={t`Part of the sheet`}
          options={PARTS.map(({ id, label }) => ({ id, label: t(label) }))}
          chosen={part}
          onChoose={setPart}
        />
        {part === 'city' && <CityPart sheet={sheet} problems={problems} />}
        {part === 'practices' && <PracticesPart sheet={sheet} problems={problems} />}
        {part === 'values' && (
          <ValuesPart sheet={sheet} problems={problems} numbers={numbers} own={own} explored={explored} />
        )}
        {part === 'send' && <SendPart sheet={sheet} problems={problems} />}
        <p className="sheet-form-kept small" role="status" data-failed={draft?.keeping.status === 'failed'}>
          {draft === null
            ? t`Nothing typed yet.`
            : draft.keeping.status === 'kept'
              ? t`Kept in this browser.`
              : t`Not kept. ${{ reason: t(draft.keeping.reason) }}`}
          {draft?.replaced && (
            <Button look="quiet" onPress={() => bringBack(draft.replaced!)}>
              <Trans>Bring back what stood here before</Trans>
            </Button>
          )}
        </p>
      </div>
    </Dialog>
  );
}
