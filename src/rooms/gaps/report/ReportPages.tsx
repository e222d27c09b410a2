import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Changes } from '../../../core/scenario/change';
import { subjectOf } from '../../../core/scenario/edit';
import { walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { CityFacts, OutlineFigures, Overlay, Weighing } from '../../../workers/questions';
import { sortedAreas } from '../areaRows';
import { Emphasised } from '../Emphasised';
import { metresText } from '../figures';
import { doubtSentence } from '../find/doubtSentences';
import { useDoubts } from '../find/useDoubts';
import { methodParagraphs } from '../methodText';
import { OUTLINE_RULE, outlineNotes, outlineSentence } from '../outline/outlineSentences';
import { useOutline } from '../outline/useOutline';
import { type Many, strandedSentence, unknownSentences } from '../sentences';
import { sourceCredit } from '../sourceLines';
import type { GapsRoom } from '../useGapsRoom';
import { equityFigures } from '../weigh/equityFigures';
import { changeSentence, editText } from '../whatif/changeSentences';
import { dayText } from './fileName';
import { ReportMap } from './ReportMap';
import { AreasTable, ChangesTable, GroupsTable } from './ReportTables';
import {
  type Asked,
  groupSentence,
  reportQuestion,
  restSentence,
  servedAreasSentence,
  standardSentence,
  walksSentence,
  whereSentence,
} from './reportSentences';
import type { CurrentFinding } from './useFinding';

export interface ReportPagesProps {
  readonly room: GapsRoom;
  readonly facts: CityFacts;
  readonly today: Date;
  readonly finding: CurrentFinding;
  readonly overlay: Overlay;
  readonly weighing: Weighing;
  readonly outline: OutlineFigures;
  /** Null: nothing is tried out. */
  readonly changes: Changes | null;
}

/** More would not fit on four sheets; the table's own file has all of them. */
const MOST_AREAS = 75;

export function ReportPages(props: ReportPagesProps) {
  const { i18n } = useLingui();
  const { room, facts, today, finding, overlay, weighing, outline, changes } = props;
  const { city, kinds, state, travel } = room;
  const { standard, speed, join } = state;
  const many = room.whom?.many ?? null;
  const asked: Asked = { city: city.title, kinds, standard, speed, join, many };
  const labels = new Map(facts.cells.groups.map(({ id, label }) => [id, label]));
  const rows = sortedAreas(i18n, finding.table, facts.areas.names, { by: 'beyond', direction: 'descending' });
  const worst = rows.filter(({ beyond, people }) => beyond > 0 || Number.isNaN(people)).slice(0, MOST_AREAS);
  const rest = rows.filter((row) => !worst.includes(row));
  const inShort = [
    walksSentence(i18n, finding.table, asked),
    whereSentence(i18n, rows, finding.table),
    servedAreasSentence(i18n, finding.table),
    room.whom?.group ? null : groupSentence(i18n, outline.people, labels),
  ];
  const doubts = useDoubts(room);
  const limits = [
    ...unknownSentences(i18n, finding.table, finding.table.areas.length, many),
    ...doubts.map(({ doubt, people }) => doubtSentence(i18n, doubt, people, { many, standard })),
    strandedSentence(i18n, overlay.strandedSites.length, kinds),
    ...city.gaps,
  ];
  return (
    <article className="report-pages" data-report="ready">
      <header>
        <p className="report-kicker">
          <span>
            <Trans>Learning Atlas</Trans>
          </span>{' '}
          <span>{dayText(i18n, today)}</span>
        </p>
        <h1>{reportQuestion(i18n, asked)}</h1>
        <p className="report-lead">
          <Emphasised text={finding.marked} />
        </p>
      </header>
      <ReportMap room={room} facts={facts} isAnswered />
      <section>
        <h2>
          <Trans>In short</Trans>
        </h2>
        <Sentences of={inShort} />
      </section>
      <Outlined room={room} outline={outline} />
      {changes && <Scenario room={room} facts={facts} changes={changes} />}
      {outline.people.length > 1 && (
        <section>
          <h2>
            <Trans>Who they are</Trans>
          </h2>
          <GroupsTable people={outline.people} labels={labels} speed={speed} />
        </section>
      )}
      <section>
        <h2>
          <Trans>How is it shared?</Trans>
        </h2>
        <dl className="report-equity">
          {equityFigures(i18n, { weighing, kinds, standard, speed, many, join }).map(
            ({ name, value, sentence, source }) => (
              <div key={name}>
                <dt>
                  <span>{name}</span> <strong>{value}</strong>
                </dt>
                <dd>
                  {sentence} <span className="soft">{source}.</span>
                </dd>
              </div>
            ),
          )}
        </dl>
      </section>
      <section>
        <h2>
          <Trans>Where they live</Trans>
        </h2>
        <p>{areasSentence(i18n, many)}</p>
        <AreasTable rows={worst} speed={speed} />
        <p className="report-rest">{restSentence(i18n, rest, many)}</p>
      </section>
      <section className="report-end">
        <h2>
          <Trans>How this was worked out</Trans>
        </h2>
        <Sentences
          of={[
            standardSentence(i18n, asked, metresText(i18n, walkMetres(standard, speed))),
            ...methodParagraphs(i18n, facts.cells.method, travel),
          ]}
        />
        <h2>
          <Trans>What the data do not know</Trans>
        </h2>
        <Sentences of={limits} />
        <h2>
          <Trans>Sources and licences</Trans>
        </h2>
        <ul className="report-sources">
          {city.sources.map((source) => (
            <li key={source.id}>
              {sourceCredit(i18n, source)} {source.url && <bdi className="report-link">{source.url}</bdi>}
            </li>
          ))}
        </ul>
        <PageLink />
      </section>
    </article>
  );
}

const areasSentence = (i18n: I18n, many: Many) =>
  i18n._(
    many === null
      ? msg`Areas by the number of people who live beyond the standard, most first. Those beyond are estimates.`
      : msg`Areas by the number of ${many} who live beyond the standard, most first. Those beyond are estimates.`,
  );

const Sentences = ({ of }: { of: readonly (string | null)[] }) => (
  <ul className="report-sentences">{of.map((text) => text && <li key={text}>{text}</li>)}</ul>
);

/** What is tried out, and what it would change. */
function Scenario({ room, facts, changes }: { room: GapsRoom; facts: CityFacts; changes: Changes }) {
  const { i18n } = useLingui();
  const { edits, kinds, state, whom } = room;
  return (
    <section>
      <h2>
        <Trans>What if …</Trans>
      </h2>
      <p>
        <Trans>
          The figures of this report are those of the city with these changes; the change is against the city as it is.
        </Trans>
      </p>
      <ul className="report-sentences">
        {edits.map((edit) => (
          <li key={`${edit.do} ${subjectOf(edit)}`}>{editText(i18n, edit, facts.sites)}</li>
        ))}
      </ul>
      <p>
        <strong>
          {changeSentence(i18n, changes.city, {
            kinds,
            standard: state.standard,
            many: whom?.many ?? undefined,
            join: state.join,
          })}
        </strong>
      </p>
      <ChangesTable changes={changes} facts={facts} />
    </section>
  );
}

/** The same question within the outline that is drawn on the map. */
function Outlined({ room, outline }: { room: GapsRoom; outline: OutlineFigures }) {
  const { t, i18n } = useLingui();
  const drawn = useOutline();
  const asked = outline.people.find(({ group }) => group === (room.whom?.group?.id ?? null));
  if (!drawn || !asked?.within) return null;
  const { within, city } = asked;
  const { state, kinds, whom } = room;
  const { name } = drawn;
  const finding = {
    ...state,
    kinds,
    name,
    cells: outline.cells,
    within,
    city,
    many: whom?.many ?? null,
  };
  return (
    <section>
      <h2>{name === '' ? <Trans>Within this outline</Trans> : <Trans>Within “{name}”</Trans>}</h2>
      <Sentences of={[outlineSentence(i18n, finding), ...outlineNotes(i18n, finding), t(OUTLINE_RULE)]} />
    </section>
  );
}

/** The way back to the living map; as it was when the report was opened. */
function PageLink() {
  const [address] = useState(() => window.location.href.replace(/&?view=report/, ''));
  // Where the page runs on the reader's own device only, its address leads nobody anywhere.
  if (/^(localhost|127\.|\[::1\])/.test(window.location.hostname)) return null;
  return (
    <p className="report-link">
      <Trans>
        The same as a map: <a href={address}>{address}</a>
      </Trans>
    </p>
  );
}
