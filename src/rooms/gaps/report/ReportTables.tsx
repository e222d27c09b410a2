import type { Changes } from '../../../core/scenario/change';
import { metres, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { CityFacts, PeopleWithin } from '../../../workers/questions';
import type { AreaRow } from '../areaRows';
import { count, estimatedPeople, meanMinutes, share } from '../figures';
import type { GapsRoom } from '../useGapsRoom';

const minutesOf = (length: number, speed: GapsRoom['state']['speed']) =>
  Number.isNaN(length)
    ? '–'
    : Number.isFinite(length)
      ? meanMinutes(ENGLISH, walkMinutes(metres(length), speed))
      : 'no way';

/** Everybody and each group: how many are left out, and how long they walk. */
export const GroupsTable = ({
  people,
  labels,
  speed,
}: {
  people: readonly PeopleWithin[];
  labels: ReadonlyMap<string, string>;
  speed: GapsRoom['state']['speed'];
}) => (
  <table className="report-table">
    <caption>Estimates. People belong to several groups, so groups do not add up.</caption>
    <thead>
      <tr>
        <th scope="col">Group</th>
        <th scope="col">People</th>
        <th scope="col">Beyond</th>
        <th scope="col">Share</th>
        <th scope="col">Mean walk, min</th>
        <th scope="col">9 of 10 within, min</th>
      </tr>
    </thead>
    <tbody>
      {people.map(({ group, city }) => (
        <tr key={group ?? ''}>
          <th scope="row">{group === null ? 'Everybody' : (labels.get(group) ?? group)}</th>
          <td>{count(ENGLISH, city.people)}</td>
          <td>{estimatedPeople(ENGLISH, city.beyond)}</td>
          <td>{share(ENGLISH, city.beyond, city.people)}</td>
          <td>{minutesOf(city.meanMetres, speed)}</td>
          <td>{minutesOf(city.p90Metres, speed)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Areas by people left out, most first. */
export const AreasTable = ({ rows, speed }: { rows: readonly AreaRow[]; speed: GapsRoom['state']['speed'] }) => (
  <table className="report-table">
    <thead>
      <tr>
        <th scope="col">Area</th>
        <th scope="col">People</th>
        <th scope="col">Beyond</th>
        <th scope="col">Share</th>
        <th scope="col">Mean walk, min</th>
        <th scope="col">9 of 10 within, min</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.area}>
          <th scope="row">{row.name}</th>
          {Number.isNaN(row.people) ? (
            <td colSpan={5}>people not known</td>
          ) : (
            <>
              <td>{count(ENGLISH, row.people)}</td>
              <td>{estimatedPeople(ENGLISH, row.beyond)}</td>
              <td>{share(ENGLISH, row.beyond, row.people)}</td>
              <td>{minutesOf(row.meanMetres, speed)}</td>
              <td>{minutesOf(row.p90Metres, speed)}</td>
            </>
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
  const moved = changes.areas.filter(({ gained, lost }) => gained > 0 || lost > 0);
  if (moved.length === 0) return null;
  const sorted = moved.toSorted((a, b) => b.gained + b.lost - (a.gained + a.lost));
  return (
    <>
      <table className="report-table report-narrow">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">People gaining</th>
            <th scope="col">People losing</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, LISTED_CHANGES).map(({ area, gained, lost }) => (
            <tr key={area}>
              <th scope="row">{facts.areas.names[area]}</th>
              <td>{gained > 0 ? estimatedPeople(ENGLISH, gained) : '–'}</td>
              <td>{lost > 0 ? estimatedPeople(ENGLISH, lost) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > LISTED_CHANGES && <p>And {count(ENGLISH, sorted.length - LISTED_CHANGES)} more areas.</p>}
    </>
  );
}
