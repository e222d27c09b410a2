import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { GridMetres } from '../../../core/experiment/experiment';
import { Pick } from '../../../ui/Pick';
import { makeEdits } from '../useDesk';

const GRIDS: readonly { readonly id: `${GridMetres}`; readonly label: MessageDescriptor }[] = [
  { id: '100', label: msg`Squares of 100 m: busy streets, many homes` },
  { id: '250', label: msg`Squares of 250 m (usual)` },
  { id: '1000', label: msg`Squares of 1 km: villages, few homes` },
];

/** How coarse new places and walks are kept, from files too. What is there already stays as it is: it cannot be made finer. */
export function GridPick({ grid }: { grid: GridMetres }) {
  const { t } = useLingui();
  return (
    <Pick
      label={t`New places and walks are kept as`}
      options={GRIDS.map(({ id, label }) => ({ id, label: t(label) }))}
      chosen={`${grid}`}
      onChoose={(id) => makeEdits([{ do: 'write', head: { grid: Number(id) as GridMetres } }])}
    />
  );
}
