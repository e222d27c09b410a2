import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isMade, withMend, withoutMend } from '../../../core/intake/mends';
import type { Finding, ListedRow } from '../../../core/intake/report';
import { number } from '../../../languages/figures';
import { Button } from '../../../ui/Button';
import type { GapsRoom } from '../useGapsRoom';
import { KindWords } from './KindWords';
import { doneSentence, findingSentence, mendLabel, mendText, undecidedSentence } from './mendSentences';
import { elsewhereSentences, peopleSentences, usableSentence } from './ownSentences';
import { rowFoundText } from './rowTexts';
import type { IntakeSession, IntakeState } from './useIntake';

export type OpenState = Extract<IntakeState, { status: 'open' }>;

interface FileReportProps {
  readonly room: GapsRoom;
  readonly session: IntakeSession;
  readonly state: OpenState;
  readonly onOpenCity: (slug: string) => void;
}

/** What is wrong with the file, fault by fault, each with one click that mends it and another that takes that back. */
export function FileReport({ room, session, state, onOpenCity }: FileReportProps) {
  const { t, i18n } = useLingui();
  const { setups, checked } = state;
  const { report } = checked;
  const { purpose, mends } = setups.present;
  const people = peopleSentences(i18n, report);
  const last = mends.at(-1);
  return (
    <section aria-label={t`Report`} className="intake-part">
      <div className="intake-head">
        <h3>
          <Trans>What was found</Trans>
        </h3>
        <Button look="quiet" isDisabled={setups.past.length === 0} onPress={session.undo}>
          <Trans>Undo</Trans>
        </Button>
        <Button look="quiet" isDisabled={setups.future.length === 0} onPress={session.redo}>
          <Trans>Redo</Trans>
        </Button>
      </div>
      {report.elsewhere && (
        <div className="intake-elsewhere" role="status">
          <p>{elsewhereSentences(i18n, report.elsewhere, room.city.title).join(' ')}</p>
          {report.elsewhere.city ? (
            <Button onPress={() => onOpenCity(report.elsewhere!.city!.slug)}>
              <Trans>Open {{ city: report.elsewhere.city.title }}</Trans>
            </Button>
          ) : (
            <p className="soft small">
              <Trans>
                A city is added with the command “atlas city”, from its areas, people and streets. Until then its places
                cannot be weighed here.
              </Trans>
            </p>
          )}
        </div>
      )}
      <p role="status" className="intake-usable">
        {usableSentence(i18n, report, checked.setup.purpose)}
        {last && <span className="visually-hidden"> {mendText(i18n, last)}.</span>}
      </p>
      {people.length > 0 && <p className="soft small">{people.join(' ')}</p>}
      {report.findings.length === 0 ? (
        <p className="soft">
          <Trans>Nothing is wrong with its rows, as far as the page can tell.</Trans>
        </p>
      ) : (
        <ul className="intake-findings">
          {report.findings.map((finding) => (
            <FindingItem key={finding.fault} finding={finding} room={room} session={session} state={state} />
          ))}
        </ul>
      )}
      {purpose === 'sites' && report.kindWords.length > 0 && (
        <KindWords
          words={report.kindWords}
          onChoose={(mend) => session.change((now) => ({ ...now, mends: withMend(now.mends, mend) }))}
        />
      )}
    </section>
  );
}

interface FindingItemProps {
  readonly finding: Finding;
  readonly room: GapsRoom;
  readonly session: IntakeSession;
  readonly state: OpenState;
}

function FindingItem({ finding, room, session, state }: FindingItemProps) {
  const { i18n } = useLingui();
  const { mend, rows } = finding;
  const { mends } = state.setups.present;
  const isMended = isMade(mends, mend) || finding.isMended;
  const change = (how: typeof withMend) => session.change((now) => ({ ...now, mends: how(now.mends, mend) }));
  return (
    <li className="intake-finding" data-mended={isMended || undefined}>
      <div className="intake-finding-row">
        <p>
          {findingSentence(i18n, finding, state.checked.report, room.city.title)}{' '}
          <span className="soft small">{isMended ? doneSentence(i18n, mend) : undecidedSentence(i18n, finding)}</span>
        </p>
        {isMade(mends, mend) ? (
          <Button onPress={() => change(withoutMend)}>
            <Trans>Take back</Trans>
          </Button>
        ) : (
          !isMended && <Button onPress={() => change(withMend)}>{mendLabel(i18n, mend, rows)}</Button>
        )}
      </div>
      <RowList finding={finding} session={session} state={state} />
    </li>
  );
}

const PAGE = 50;

/** The rows of a finding, some at a time; asked of the worker when somebody wants to see them. */
function RowList({ finding, session, state }: Omit<FindingItemProps, 'room'>) {
  const { i18n } = useLingui();
  const [listed, setListed] = useState<readonly ListedRow[] | null>(null);
  const more = async () => {
    const from = listed?.length ?? 0;
    const ask = { setup: state.setups.present, fault: finding.fault, from, count: PAGE };
    const reply = await session.intake?.ask('rows', ask);
    if (reply?.status === 'answered') setListed((before) => [...(before ?? []), ...reply.answer]);
  };
  if (listed === null) {
    return (
      <Button look="quiet" onPress={more}>
        <Plural value={finding.rows} one="Show the row" other="Show the rows" />
      </Button>
    );
  }
  return (
    <div>
      <ol className="intake-rows small">
        {listed.map(({ row, name, found }) => (
          <li key={row}>
            <span className="figures">
              <Trans>Row {row}</Trans>
            </span>{' '}
            {name && (
              <strong>
                <bdi>{name}</bdi>
              </strong>
            )}{' '}
            <bdi className="soft">{rowFoundText(i18n, found)}</bdi>
          </li>
        ))}
      </ol>
      {listed.length < finding.rows && (
        <Button look="quiet" onPress={more}>
          <Trans>Show more of {{ rows: number(i18n, finding.rows) }}</Trans>
        </Button>
      )}
      <Button look="quiet" onPress={() => setListed(null)}>
        <Trans>Hide the rows</Trans>
      </Button>
    </div>
  );
}
