import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import type { MapLevel, NeedAs, Shown } from '../address';
import { chooseJoin, chooseLevel, chooseNeed, chooseNeedAs, chooseShown, type GapsRoom } from '../useGapsRoom';
import { levelsOf } from './level';
import { needChoices } from './need';
import { shownIn } from './useDisplay';

const LABELS: Readonly<Record<Shown, string>> = {
  walk: 'Minutes to the nearest',
  beyond: 'People beyond the standard',
  count: 'Number in reach',
  per1000: 'Places per 1,000 people',
  both: 'Gap and need together',
  change: 'What the what-if changes',
};

const LEVEL_LABELS: Readonly<Record<MapLevel, string>> = {
  cells: 'Cells',
  areas: 'Areas',
  sections: 'Census sections',
};

/** What the map is shaded by, and what its shapes are. */
export function ShowPick({ room }: { room: GapsRoom }) {
  const { facts, edits, level } = room;
  const needs = facts ? needChoices(facts) : [];
  const levels = facts ? levelsOf(facts) : [];
  const shown = shownIn(room);
  const options: Shown[] = [
    'walk',
    'beyond',
    'count',
    'per1000',
    ...(needs.length > 0 ? (['both'] as const) : []),
    ...(edits.length > 0 ? (['change'] as const) : []),
  ];
  return (
    <>
      <Pick
        label="The map shows"
        options={options.map((id) => ({ id, label: LABELS[id] }))}
        chosen={options.includes(shown) ? shown : 'walk'}
        onChoose={chooseShown}
      />
      {shown === 'both' && needs.length > 0 && <NeedPick room={room} needs={needs} />}
      {levels.length > 1 && (
        <Segments
          label="By"
          options={levels.map((id) => ({ id, label: LEVEL_LABELS[id] }))}
          chosen={level}
          onChoose={chooseLevel}
        />
      )}
    </>
  );
}

function NeedPick({ room: { state }, needs }: { room: GapsRoom; needs: ReturnType<typeof needChoices> }) {
  const chosen = needs.find(({ id }) => id === state.need) ?? needs[0];
  return (
    <div className="need-pick">
      <Pick
        label="Need is told by"
        options={needs.map(({ id, label }) => ({ id, label }))}
        chosen={chosen.id}
        onChoose={chooseNeed}
      />
      {chosen.unit === 'people' && (
        <Segments<NeedAs>
          label="Counted as"
          options={[
            { id: 'share', label: 'Share of people' },
            { id: 'number', label: 'People a km²' },
          ]}
          chosen={state.needAs}
          onChoose={chooseNeedAs}
        />
      )}
    </div>
  );
}

/** Whether any of the chosen kinds will do, or one of each is needed; of one kind both are the same. */
export const JoinPick = ({ room: { state, kinds } }: { room: GapsRoom }) =>
  kinds.length === 1 ? (
    <p className="soft small">Choose a second kind to ask for either, or for one of each.</p>
  ) : kinds.length > 1 ? (
    <Segments
      label="People should have"
      options={[
        { id: 'any', label: 'Any of these' },
        { id: 'each', label: 'One of each' },
      ]}
      chosen={state.join}
      onChoose={chooseJoin}
    />
  ) : null;
