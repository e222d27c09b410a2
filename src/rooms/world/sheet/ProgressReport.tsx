import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { FeatureValue } from '../../../core/story/citySheet';
import { datesOf, type ProgressRow, progressRows } from '../../../core/story/progress';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { saveText } from '../../../ui/download';
import { DownIcon } from '../../../ui/icons';
import { Empty } from '../../../ui/Notice';
import { Pick } from '../../../ui/Pick';
import './ProgressReport.css';
import { changeText, HOW_WORDS, linkOf, REPORT_NOTES, type Report, reportCsv, reportJson, valueText } from './report';
import { SaidInWords } from './SaidInWords';
import { closeSheetDialog, type NamedNumber, namedNumbers, type OwnSheet } from './useSheet';

/** What a city says of its Key Features by two dates, side by side; to be read, taken along, and printed. */
export function ProgressReport({ name, country, own }: { name: string; country: string; own: OwnSheet }) {
  const { t, i18n } = useLingui();
  const { sheet, draft, keyFeatures } = own;
  const dates = useMemo(() => datesOf(sheet.values), [sheet]);
  const numbers = useMemo(() => namedNumbers(keyFeatures), [keyFeatures]);
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const from = dates.find((date) => date === chosen.from) ?? dates[0] ?? '';
  const to = dates.find((date) => date === chosen.to) ?? dates.at(-1) ?? '';
  const rows = useMemo(() => progressRows(sheet.values, from, to), [sheet, from, to]);
  const report: Report = { sheet, name, from, to, rows, numbers };
  const options = dates.map((date) => ({ id: date, label: date }));

  return (
    <Dialog title={t`Progress report: ${name}`} isOpen isWide onClose={closeSheetDialog}>
      <article className="report">
        <header>
          <p className="report-place">
            {name}, {country}
          </p>
          <p className="soft">
            {sheet.office.name || t`No office named`}
            {sheet.asOf && ` · ${t`sheet as of ${sheet.asOf}`}`}
            {draft && ` · ${t`a draft from this browser, not published`}`}
          </p>
        </header>
        {dates.length === 0 ? (
          <Empty title={t`No dated value yet`}>
            <p>
              <Trans>Give values with their dates under “Key Features” of the sheet.</Trans>
            </p>
          </Empty>
        ) : (
          <>
            <div className="report-tools">
              <Pick label={t`From`} options={options} chosen={from} onChoose={(id) => setChosen({ from: id, to })} />
              <Pick label={t`To`} options={options} chosen={to} onChoose={(id) => setChosen({ from, to: id })} />
              <Button look="strong" onPress={() => window.print()}>
                <Trans>Print</Trans>
              </Button>
              <Button onPress={() => saveText(`${sheet.city}-progress.csv`, reportCsv(i18n, report), 'text/csv')}>
                <Trans>
                  <DownIcon /> CSV
                </Trans>
              </Button>
              <Button
                onPress={() => saveText(`${sheet.city}-progress.json`, reportJson(i18n, report), 'application/json')}
              >
                <Trans>
                  <DownIcon /> JSON
                </Trans>
              </Button>
            </div>
            <SaidInWords sheet={sheet} />
            <section>
              <h3>{from === to ? t`Key Features, by ${to}` : t`Key Features, by ${from} and by ${to}`}</h3>
              {REPORT_NOTES.map((note) => (
                <p key={note.id} className="small soft">
                  {t(note)}
                </p>
              ))}
              <ReportTable rows={rows} numbers={numbers} from={from} to={to} />
              <HowComputed rows={rows} />
            </section>
          </>
        )}
      </article>
    </Dialog>
  );
}

interface ReportTableProps {
  readonly rows: readonly ProgressRow[];
  readonly numbers: readonly NamedNumber[];
  readonly from: string;
  readonly to: string;
}

function ReportTable({ rows, numbers, from, to }: ReportTableProps) {
  const { t, i18n } = useLingui();
  const isOneDate = from === to;
  if (rows.length === 0)
    return (
      <p>
        <Trans>Nothing is known by {to}. Choose a later date.</Trans>
      </p>
    );
  return (
    <div className="report-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Feature or measurement</Trans>
            </th>
            {!isOneDate && (
              <th scope="col">
                <Trans>By {from}</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>By {to}</Trans>
            </th>
            {!isOneDate && (
              <th scope="col">
                <Trans>Change</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>SDG (our mapping)</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const number = numbers.find(({ of }) => of === row.of);
            return (
              <tr key={`${row.of} ${row.how}`}>
                <th scope="row">
                  <span className="figures soft">{row.of}</span> {number?.name ?? t`Not in the list`}
                  <span className="small soft report-how">{t(HOW_WORDS[row.how])}</span>
                </th>
                {!isOneDate && <ValueCell value={row.before} />}
                <ValueCell value={row.after} />
                {!isOneDate && <td className="figures">{changeText(i18n, row)}</td>}
                <td className="figures small">{number?.area.goals.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The words of computed values say what was counted, and how. */
function HowComputed({ rows }: { rows: readonly ProgressRow[] }) {
  const computed = rows.flatMap(({ how, after }) => (how === 'computed' && after ? [after] : []));
  if (computed.length === 0) return null;
  return (
    <>
      <h3 className="report-computed">
        <Trans>How the computed values came about</Trans>
      </h3>
      <ul className="small soft">
        {computed.map(({ of, words }) => (
          <li key={of}>
            <span className="figures">{of}</span> {words}
          </li>
        ))}
      </ul>
    </>
  );
}

function ValueCell({ value }: { value: FeatureValue | null }) {
  const { t, i18n } = useLingui();
  if (value === null)
    return (
      <td className="soft">
        <Trans>not known</Trans>
      </td>
    );
  const link = linkOf(value);
  return (
    <td>
      <span className="figures">{valueText(i18n, value)}</span>
      <span className="small soft report-how">
        {value.date} ·{' '}
        {link ? (
          <a href={link} target="_blank" rel="noreferrer">
            {value.source}
            <span className="visually-hidden">
              {' '}
              <Trans>(opens in a new tab)</Trans>
            </span>
          </a>
        ) : (
          value.source || t`no source`
        )}
      </span>
    </td>
  );
}
