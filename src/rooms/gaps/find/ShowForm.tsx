import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Pick } from '../../../ui/Pick';
import { Segments } from '../../../ui/Segments';
import type { MapLevel, NeedAs, Shown } from '../address';
import { chooseJoin, chooseLevel, chooseNeed, chooseNeedAs, chooseShown, type GapsRoom } from '../useGapsRoom';
import { groupName } from './groupWords';
import { levelsOf } from './level';
import { needChoices } from './need';
import { shownIn } from './useDisplay';

const LABELS: Readonly<Record<Shown, MessageDescriptor>> = {
  walk: msg`Minutes to the nearest`,
  beyond: msg`People beyond the standard`,
  count: msg`Number in reach`,
  per1000: msg`Places per 1,000 people`,
  both: msg`Gap and need together`,
  change: msg`What the what-if changes`,
};

const LEVEL_LABELS: Readonly<Record<MapLevel, MessageDescriptor>> = {
  cells: msg`Cells`,
  areas: msg`Areas`,
  sections: msg`Census sections`,
};

/** What the map is shaded by, and what its shapes are. */
export function ShowPick({ room }: { room: GapsRoom }) {
  const { t } = useLingui();
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
        label={t`The map shows`}
        options={options.map((id) => ({ id, label: t(LABELS[id]) }))}
        chosen={options.includes(shown) ? shown : 'walk'}
        onChoose={chooseShown}
      />
      {shown === 'both' && needs.length > 0 && <NeedPick room={room} needs={needs} />}
      {levels.length > 1 && (
        <Segments
          label={t({ message: 'By', context: 'what one shape of the map is: cells, areas, sections' })}
          options={levels.map((id) => ({ id, label: t(LEVEL_LABELS[id]) }))}
          chosen={level}
          onChoose={chooseLevel}
        />
      )}
    </>
  );
}

function NeedPick({ room: { state }, needs }: { room: GapsRoom; needs: ReturnType<typeof needChoices> }) {
  const { t, i18n } = useLingui();
  const chosen = needs.find(({ id }) => id === state.need) ?? needs[0];
  return (
    <div className="need-pick">
      <Pick
        label={t`Need is told by`}
        options={needs.map(({ id, label }) => ({ id, label: groupName(i18n, label) }))}
        chosen={chosen.id}
        onChoose={chooseNeed}
      />
      {chosen.unit === 'people' && (
        <Segments<NeedAs>
          label={t`Counted as`}
          options={[
            { id: 'share', label: t`Share of people` },
            { id: 'number', label: t`People a km²` },
          ]}
          chosen={state.needAs}
          onChoose={chooseNeedAs}
        />
      )}
    </div>
  );
}

/** Whether any of the chosen kinds will do, or one of each is needed; of one kind both are the same. */
export function JoinPick({ room: { state, kinds } }: { room: GapsRoom }) {
  const { t } = useLingui();
  if (kinds.length === 0) return null;
  if (kinds.length === 1) {
    return (
      <p className="soft small">
        <Trans>Choose a second kind to ask for either, or for one of each.</Trans>
      </p>
    );
  }
  return (
    <Segments
      label={t`People should have`}
      options={[
        { id: 'any', label: t`Any of these` },
        { id: 'each', label: t`One of each` },
      ]}
      chosen={state.join}
      onChoose={chooseJoin}
    />
  );
}
