import { ENGLISH } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import { count } from '../figures';
import type { GapsRoom } from '../useGapsRoom';

/** What the publisher says of one census section; a figure that it does not give is absent. */
export function SectionFacts({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const known = facts.areas.groups.filter(({ values }) => !Number.isNaN(values[row]));
  const source = (id: string) => room.city.sources.find((one) => one.id === id)?.title ?? id;
  const sources = [...new Set(known.map((group) => source(group.source)))];
  return (
    <>
      <table className="reach">
        <caption className="visually-hidden">Figures of this census section</caption>
        <tbody>
          {known.map(({ id, label, unit, year, values }) => (
            <tr key={id}>
              <th scope="row">
                {label}
                {year !== null && <span className="soft">, {year}</span>}
              </th>
              <td className="figures">
                {count(ENGLISH, values[row])}
                {unit === 'euro' ? '\u00a0€' : unit === 'percent' ? '\u00a0%' : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        The section’s own figures. Sources: {sources.join('; ')}. The walk starts in the middle of the section.
      </p>
    </>
  );
}
