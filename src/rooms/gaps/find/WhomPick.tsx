import { useLingui } from '@lingui/react/macro';
import { Pick } from '../../../ui/Pick';
import { chooseGroup, type GapsRoom } from '../useGapsRoom';
import { groupName } from './groupWords';

const EVERYBODY = '';

/** Whose walks are counted. Absent where the city knows of no groups. */
export function WhomPick({ room: { facts, whom } }: { room: GapsRoom }) {
  const { t, i18n } = useLingui();
  const groups = facts?.cells.groups.filter(({ unit }) => unit === 'people') ?? [];
  if (groups.length === 0) return null;
  return (
    <Pick
      label={t`Whose walks count`}
      options={[
        { id: EVERYBODY, label: t`Everybody` },
        ...groups.map(({ id, label }) => ({ id, label: groupName(i18n, label) })),
      ]}
      chosen={whom?.group?.id ?? EVERYBODY}
      onChoose={(id) => chooseGroup(id === EVERYBODY ? null : id)}
    />
  );
}
