import { type LonLat, metres, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import { Fold } from '../../../ui/Fold';
import type { AreaFigures, CityFacts, OutlineFigures } from '../../../workers/questions';
import { Emphasised } from '../Emphasised';
import { estimatedPeople, meanMinutes, share } from '../figures';
import type { GapsRoom } from '../useGapsRoom';
import { OutlineWeighed } from './OutlineWeighed';
import { OUTLINE_RULE, outlineNotes, outlineSentence } from './outlineSentences';

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
  const { kinds, state, whom } = room;
  const asked = figures.people.find(({ group }) => group === (whom?.group?.id ?? null));
  if (!asked?.within) return null;
  const { within, city } = asked;
  const finding = { ...state, kinds, name, cells: figures.cells, within, city, many: whom?.many ?? 'people' };
  const labels = new Map(facts.cells.groups.map(({ id, label }) => [id, label]));
  const groups = figures.people.filter(({ group }) => group !== null);
  return (
    <div className="outline-finding" data-answered={isCurrent}>
      <p className="outline-sentence" aria-live="polite">
        <Emphasised text={outlineSentence(finding)} />
      </p>
      {outlineNotes(finding).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {within.people > 0 && <BesideCity within={within} city={city} speed={state.speed} />}
      {within.people > 0 && groups.length > 0 && (
        <Fold title="Who lives here">
          <table className="reach">
            <caption className="visually-hidden">Groups within the outline</caption>
            <thead>
              <tr>
                <th scope="col">Group</th>
                <th scope="col">Here</th>
                <th scope="col">Beyond</th>
                <th scope="col">Share</th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ group, within: here }) => (
                <tr key={group}>
                  <th scope="row">{labels.get(group!) ?? group}</th>
                  <td className="figures">{estimatedPeople(ENGLISH, here!.people)}</td>
                  <td className="figures">{estimatedPeople(ENGLISH, here!.beyond)}</td>
                  <td className="figures">{share(ENGLISH, here!.beyond, here!.people)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Fold>
      )}
      {within.people > 0 && <OutlineWeighed room={room} ring={ring} />}
      <p className="soft small">Estimates. {OUTLINE_RULE}</p>
    </div>
  );
}

function BesideCity({
  within,
  city,
  speed,
}: {
  within: AreaFigures;
  city: AreaFigures;
  speed: GapsRoom['state']['speed'];
}) {
  const minutes = (length: number) =>
    Number.isNaN(length)
      ? '–'
      : Number.isFinite(length)
        ? `${meanMinutes(ENGLISH, walkMinutes(metres(length), speed))} min`
        : 'no way';
  const rows = [
    { name: 'People', of: ({ people }: AreaFigures) => estimatedPeople(ENGLISH, people) },
    { name: 'Beyond the standard', of: ({ beyond }: AreaFigures) => estimatedPeople(ENGLISH, beyond) },
    { name: 'Share', of: ({ beyond, people }: AreaFigures) => share(ENGLISH, beyond, people) },
    { name: 'Mean walk', of: ({ meanMetres }: AreaFigures) => minutes(meanMetres) },
    { name: 'Nine of ten within', of: ({ p90Metres }: AreaFigures) => minutes(p90Metres) },
  ];
  return (
    <table className="reach">
      <caption className="visually-hidden">The outline beside the whole city</caption>
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">Here</th>
          <th scope="col">City</th>
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
