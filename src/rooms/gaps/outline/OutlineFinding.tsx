import { Trans, useLingui } from '@lingui/react/macro';
import { type LonLat, metres, walkMinutes } from '../../../core/units';
import { quantity } from '../../../languages/figures';
import { Fold } from '../../../ui/Fold';
import type { AreaFigures, CityFacts, OutlineFigures } from '../../../workers/questions';
import { Emphasised } from '../Emphasised';
import { estimatedPeople, share } from '../figures';
import { groupName } from '../find/groupWords';
import type { GapsRoom } from '../useGapsRoom';
import { OutlineWeighed } from './OutlineWeighed';
import { markedOutlineSentence, OUTLINE_RULE, outlineNotes } from './outlineSentences';

export interface OutlineFindingProps {
  readonly room: GapsRoom;
  readonly facts: CityFacts;
  readonly name: string;
  readonly ring: readonly LonLat[];
  readonly figures: OutlineFigures;
  readonly isCurrent: boolean;
}

/** The sentence, the outline beside the whole city, and every group within it. */
export function OutlineFinding({ room, facts, name, ring, figures, isCurrent }: OutlineFindingProps) {
  const { t, i18n } = useLingui();
  const { kinds, state, whom } = room;
  const asked = figures.people.find(({ group }) => group === (whom?.group?.id ?? null));
  if (!asked?.within) return null;
  const { within, city } = asked;
  const finding = { ...state, kinds, name, cells: figures.cells, within, city, many: whom?.many ?? null };
  const labels = new Map(facts.cells.groups.map(({ id, label }) => [id, label]));
  const groups = figures.people.filter(({ group }) => group !== null);
  return (
    <div className="outline-finding" data-answered={isCurrent}>
      <p className="outline-sentence" aria-live="polite">
        <Emphasised text={markedOutlineSentence(i18n, finding)} />
      </p>
      {outlineNotes(i18n, finding).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {within.people > 0 && <BesideCity within={within} city={city} speed={state.speed} />}
      {within.people > 0 && groups.length > 0 && (
        <Fold title={t`Who lives here`}>
          <table className="reach">
            <caption className="visually-hidden">
              <Trans>Groups within the outline</Trans>
            </caption>
            <thead>
              <tr>
                {[t`Group`, t`Here`, t`Beyond`, t`Share`].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.map(({ group, within: here }) => (
                <tr key={group}>
                  <th scope="row">{groupName(i18n, labels.get(group!) ?? group!)}</th>
                  <td className="figures">{estimatedPeople(i18n, here!.people)}</td>
                  <td className="figures">{estimatedPeople(i18n, here!.beyond)}</td>
                  <td className="figures">{share(i18n, here!.beyond, here!.people)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
      {within.people > 0 && <OutlineWeighed room={room} ring={ring} name={name} />}
      <p className="soft small">
        <Trans>Estimates.</Trans> {t(OUTLINE_RULE)}
      </p>
    </div>
  );
}

/** Means keep their decimal, so that a column lines up. */
const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function BesideCity({
  within,
  city,
  speed,
}: {
  within: AreaFigures;
  city: AreaFigures;
  speed: GapsRoom['state']['speed'];
}) {
  const { t, i18n } = useLingui();
  const minutes = (length: number) =>
    Number.isNaN(length)
      ? '–'
      : Number.isFinite(length)
        ? quantity(i18n, walkMinutes(metres(length), speed), 'minute', ONE_DECIMAL)
        : t`no way`;
  const rows = [
    { name: t`People`, of: ({ people }: AreaFigures) => estimatedPeople(i18n, people) },
    { name: t`Beyond the standard`, of: ({ beyond }: AreaFigures) => estimatedPeople(i18n, beyond) },
    { name: t`Share`, of: ({ beyond, people }: AreaFigures) => share(i18n, beyond, people) },
    { name: t`Mean walk`, of: ({ meanMetres }: AreaFigures) => minutes(meanMetres) },
    { name: t`Nine of ten within`, of: ({ p90Metres }: AreaFigures) => minutes(p90Metres) },
  ];
  return (
    <table className="reach">
      <caption className="visually-hidden">
        <Trans>The outline beside the whole city</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">
            <Trans>Here</Trans>
          </th>
          <th scope="col">
            <Trans>City</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="figures">{of(within)}</td>
            <td className="figures">{of(city)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
