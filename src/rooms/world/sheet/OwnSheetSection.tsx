import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import type { CatalogCity } from '../../../core/city/catalog';
import type { CitySheet } from '../../../core/story/citySheet';
import { isEmptySheet } from '../../../core/story/citySheet';
import { Button } from '../../../ui/Button';
import { lazyPart } from '../../../ui/lazyPart';
import './OwnSheetSection.css';
import { linkOf } from './report';
import { SaidInWords } from './SaidInWords';
import { openSheetDialog, useOwnSheet, useSheetDialog } from './useSheet';

const SheetForm = lazyPart(() => import('./SheetForm').then(({ SheetForm }) => ({ default: SheetForm })));
const ProgressReport = lazyPart(() =>
  import('./ProgressReport').then(({ ProgressReport }) => ({ default: ProgressReport })),
);

export interface OwnSheetSectionProps {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly explored?: CatalogCity;
}

/** What the city says of itself, once it has; the way to say it; and what was begun in this browser. */
export function OwnSheetSection({ id, name, country, explored }: OwnSheetSectionProps) {
  const { t } = useLingui();
  const own = useOwnSheet(id);
  const dialog = useSheetDialog();
  if (!own) return null;
  const { published, draft, sheet } = own;
  const isBegun = draft !== null && !isEmptySheet(draft.sheet);
  return (
    <section className="city-sheet-part own-sheet" aria-labelledby="own-sheet-title">
      <h2 id="own-sheet-title">
        <Trans>From the city itself</Trans>
      </h2>
      {published ? (
        <Published sheet={published} />
      ) : (
        <p className="soft small">
          <Trans>
            The city has not sent in a sheet of its own yet: vision, plan, practices, values of the Key Features.
          </Trans>
        </p>
      )}
      {isBegun && (
        <p className="small">
          <Trans>A sheet was begun in this browser. Nobody else sees it.</Trans>
        </p>
      )}
      <p className="own-sheet-tools">
        <Button onPress={() => openSheetDialog('complete')}>
          {isBegun ? t`Go on with the sheet` : published ? t`Bring the sheet up to date` : t`Complete this sheet`}
        </Button>
        {sheet.values.length > 0 && (
          <Button look="quiet" onPress={() => openSheetDialog('report')}>
            <Trans>Progress report</Trans>
          </Button>
        )}
      </p>
      <Suspense>
        {dialog === 'complete' && <SheetForm name={name} own={own} explored={explored} />}
        {dialog === 'report' && <ProgressReport name={name} country={country} own={own} />}
      </Suspense>
    </section>
  );
}

/** The office is the source of all that is said here, and the day is its date. */
function Published({ sheet }: { sheet: CitySheet }) {
  const { t } = useLingui();
  const { office, asOf, values } = sheet;
  const website = linkOf({ url: office.website });
  return (
    <>
      <SaidInWords sheet={sheet} />
      {values.length > 0 && (
        <p className="small">
          <Plural
            value={values.length}
            one="One dated value of Key Features, in the progress report."
            other="# dated values of Key Features, in the progress report."
          />
        </p>
      )}
      <p className="small soft">
        <Trans>Source:</Trans>{' '}
        {website ? (
          <a href={website} target="_blank" rel="noreferrer">
            {office.name}
            <span className="visually-hidden">
              {' '}
              <Trans>(opens in a new tab)</Trans>
            </span>
          </a>
        ) : (
          office.name
        )}
        {t`, as of ${asOf}`}
        {office.email && (
          <>
            {' · '}
            <a href={`mailto:${encodeURIComponent(office.email).replace('%40', '@')}`}>{office.email}</a>
          </>
        )}
        {office.phone && ` · ${office.phone}`}
      </p>
    </>
  );
}
