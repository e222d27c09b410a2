import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupColumn } from '../../../core/city/cityPack';
import type { I18n } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import { count, wholePercent } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { groupName } from './groupWords';
import { euroText } from './need';

/** What the publisher says of one census section; a figure that it does not give is absent. */
export function SectionFacts({ room, facts, row }: { room: GapsRoom; facts: CityFacts; row: number }) {
  const { i18n } = useLingui();
  const known = facts.areas.groups.filter(({ values }) => !Number.isNaN(values[row]));
  const source = (id: string) => room.city.sources.find((one) => one.id === id)?.title ?? id;
  const sources = [...new Set(known.map((group) => source(group.source)))].join('; ');
  return (
    <>
      <table className="reach">
        <caption className="visually-hidden">
          <Trans>Figures of this census section</Trans>
        </caption>
        <tbody>
          {known.map(({ id, label, unit, year, values }) => (
            <tr key={id}>
              <th scope="row">
                {groupName(i18n, label)}
                {year !== null && <span className="soft">, {year}</span>}
              </th>
              <td className="figures">{figureText(i18n, unit, values[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        <Trans>The section’s own figures. Sources: {sources}. The walk starts in the middle of the section.</Trans>
      </p>
    </>
  );
}

function figureText(i18n: I18n, unit: GroupColumn['unit'], value: number): string {
  if (unit === 'euro') return euroText(i18n, value);
  return unit === 'percent' ? wholePercent(i18n, value) : count(i18n, value);
}
