import { useState } from 'react';
import { isMade, mendWords, withMend, withoutMend } from '../../../core/intake/mends';
import type { Finding, ListedRow } from '../../../core/intake/report';
import { ENGLISH } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { count } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { KindWords } from './KindWords';
import { elsewhereSentence, findingSentence, mendLabel, peopleSentence, usableSentence } from './ownSentences';
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
  const { setups, checked } = state;
  const { report } = checked;
  const { purpose, mends } = setups.present;
  const people = peopleSentence(report);
  const last = mends.at(-1);
  return (
    <section aria-label="Report" className="intake-part">
      <div className="intake-head">
        <h3>What was found</h3>
        <Button look="quiet" isDisabled={setups.past.length === 0} onPress={session.undo}>
          Undo
        </Button>
        <Button look="quiet" isDisabled={setups.future.length === 0} onPress={session.redo}>
          Redo
        </Button>
      </div>
      {report.elsewhere && (
        <div className="intake-elsewhere" role="status">
          <p>{elsewhereSentence(report.elsewhere, room.city.title)}</p>
          {report.elsewhere.city ? (
            <Button onPress={() => onOpenCity(report.elsewhere!.city!.slug)}>Open {report.elsewhere.city.title}</Button>
          ) : (
            <p className="soft small">
              A city is added with the command “atlas city”, from its areas, people and streets. Until then its places
              cannot be weighed here.
            </p>
          )}
        </div>
      )}
      <p role="status" className="intake-usable">
        {usableSentence(report, checked.setup.purpose)}
        {last && <span className="visually-hidden"> {mendWords(last)}.</span>}
      </p>
      {people && <p className="soft small">{people}</p>}
      {report.findings.length === 0 ? (
        <p className="soft">Nothing is wrong with its rows, as far as the page can tell.</p>
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
  const { mend, rows } = finding;
  const { mends } = state.setups.present;
  const isMended = isMade(mends, mend) || finding.isMended;
  const change = (how: typeof withMend) => session.change((now) => ({ ...now, mends: how(now.mends, mend) }));
  return (
    <li className="intake-finding" data-mended={isMended || undefined}>
      <div className="intake-finding-row">
        <p>
          {findingSentence(finding, state.checked.report, room.city.title)}{' '}
          <span className="soft small">
            {isMended
              ? `Done: ${mendWords(mend).toLowerCase()}.`
              : finding.keepsOut
                ? rows === 1
                  ? 'It is not used until you decide.'
                  : 'They are not used until you decide.'
                : rows === 1
                  ? 'It is used as it is.'
                  : 'They are used as they are.'}
          </span>
        </p>
        {isMade(mends, mend) ? (
          <Button onPress={() => change(withoutMend)}>Take back</Button>
        ) : (
          !isMended && <Button onPress={() => change(withMend)}>{mendLabel(mend, rows)}</Button>
        )}
      </div>
      <RowList finding={finding} session={session} state={state} />
    </li>
  );
}

const PAGE = 50;

/** The rows of a finding, some at a time; asked of the worker when somebody wants to see them. */
function RowList({ finding, session, state }: Omit<FindingItemProps, 'room'>) {
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
        {finding.rows === 1 ? 'Show the row' : 'Show the rows'}
      </Button>
    );
  }
  return (
    <div>
      <ol className="intake-rows small">
        {listed.map(({ row, name, what }) => (
          <li key={row}>
            <span className="figures">Row {row}</span> {name && <strong>{name}</strong>}{' '}
            <span className="soft">{what}</span>
          </li>
        ))}
      </ol>
      {listed.length < finding.rows && (
        <Button look="quiet" onPress={more}>
          Show more of {count(ENGLISH, finding.rows)}
        </Button>
      )}
      <Button look="quiet" onPress={() => setListed(null)}>
        Hide the rows
      </Button>
    </div>
  );
}
