import { Pick } from '../../../ui/Pick';
import { chooseGroup, type GapsRoom } from '../useGapsRoom';

const EVERYBODY = '';

/** Whose walks are counted. Absent where the city knows of no groups. */
export function WhomPick({ room: { facts, whom } }: { room: GapsRoom }) {
  const groups = facts?.cells.groups.filter(({ unit }) => unit === 'people') ?? [];
  if (groups.length === 0) return null;
  return (
    <Pick
      label="Whose walks count"
      options={[{ id: EVERYBODY, label: 'Everybody' }, ...groups.map(({ id, label }) => ({ id, label }))]}
      chosen={whom?.group?.id ?? EVERYBODY}
      onChoose={(id) => chooseGroup(id === EVERYBODY ? null : id)}
    />
  );
}
