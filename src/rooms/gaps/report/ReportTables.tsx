import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Changes } from '../../../core/scenario/change';
import { metres, walkMinutes } from '../../../core/units';
import type { CityFacts, PeopleWithin } from '../../../workers/questions';
import type { AreaRow } from '../areaRows';
import { count, estimatedPeople, meanMinutes, share } from '../figures';
import { groupName } from '../find/groupWords';
import type { GapsRoom } from '../useGapsRoom';

interface Walked {
  readonly people: number;
  readonly beyond: number;
  readonly meanMetres: number;
  readonly p90Metres: number;
}

/** The heads of what `FigureCells` fills. */
const FigureHeads = () => (
  <>
    <th scope="col">
      <Trans>People</Trans>
    </th>
    <th scope="col">
      <Trans context="people beyond the standard">Beyond</Trans>
    </th>
    <th scope="col">
      <Trans>Share</Trans>
    </th>
    <th scope="col">
      <Trans>Mean walk, min</Trans>
    </th>
    <th scope="col">
      <Trans>9 of 10 within, min</Trans>
    </th>
  </>
);

function FigureCells({ of, speed }: { of: Walked; speed: GapsRoom['state']['speed'] }) {
  const { t, i18n } = useLingui();
  const minutesOf = (length: number) => {
    if (Number.isNaN(length)) return '–';
    return Number.isFinite(length) ? meanMinutes(i18n, walkMinutes(metres(length), speed)) : t`no way`;
  };
  return (
    <>
      <td>{count(i18n, of.people)}</td>
      <td>{estimatedPeople(i18n, of.beyond)}</td>
      <td>{share(i18n, of.beyond, of.people)}</td>
      <td>{minutesOf(of.meanMetres)}</td>
      <td>{minutesOf(of.p90Metres)}</td>
    </>
  );
}

/** Everybody and each group: how many are left out, and how long they walk. */
export function GroupsTable({
  people,
  labels,
  speed,
}: {
  people: readonly PeopleWithin[];
  labels: ReadonlyMap<string, string>;
  speed: GapsRoom['state']['speed'];
}) {
  const { t, i18n } = useLingui();
  return (
    <table className="report-table">
      <caption>
        <Trans>Estimates. People belong to several groups, so groups do not add up.</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Group</Trans>
          </th>
          <FigureHeads />
        </tr>
      </thead>
      <tbody>
        {people.map(({ group, city }) => (
          <tr key={group ?? ''}>
            <th scope="row">{group === null ? t`Everybody` : groupName(i18n, labels.get(group) ?? group)}</th>
            <FigureCells of={city} speed={speed} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Areas by people left out, most first. */
export const AreasTable = ({ rows, speed }: { rows: readonly AreaRow[]; speed: GapsRoom['state']['speed'] }) => (
  <table className="report-table">
    <thead>
      <tr>
        <th scope="col">
          <Trans>Area</Trans>
        </th>
        <FigureHeads />
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.area}>
          <th scope="row">{row.name}</th>
          {Number.isNaN(row.people) ? (
            <td colSpan={5}>
              <Trans>people not known</Trans>
            </td>
          ) : (
            <FigureCells of={row} speed={speed} />
          )}
        </tr>
      ))}
    </tbody>
  </table>
);

/** So many areas of a scenario are listed; the others are in its file. */
const LISTED_CHANGES = 12;

/** Who gains and who loses by what is tried out, area by area: nobody is hidden in a balance. */
export function ChangesTable({ changes, facts }: { changes: Changes; facts: CityFacts }) {
  const { i18n } = useLingui();
  const moved = changes.areas.filter(({ gained, lost }) => gained > 0 || lost > 0);
  if (moved.length === 0) return null;
  const sorted = moved.toSorted((a, b) => b.gained + b.lost - (a.gained + a.lost));
  const unlisted = sorted.length - LISTED_CHANGES;
  return (
    <>
      <table className="report-table report-narrow">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Area</Trans>
            </th>
            <th scope="col">
              <Trans>People gaining</Trans>
            </th>
            <th scope="col">
              <Trans>People losing</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, LISTED_CHANGES).map(({ area, gained, lost }) => (
            <tr key={area}>
              <th scope="row">{facts.areas.names[area]}</th>
              <td>{gained > 0 ? estimatedPeople(i18n, gained) : '–'}</td>
              <td>{lost > 0 ? estimatedPeople(i18n, lost) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unlisted > 0 && (
        <p>
          <Plural value={unlisted} one="And # more area." other="And # more areas." />
        </p>
      )}
    </>
  );
}
