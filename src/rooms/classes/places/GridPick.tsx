import type { GridMetres } from '../../../core/experiment/experiment';
import { Pick } from '../../../ui/Pick';
import { makeEdits } from '../useDesk';

const GRIDS: readonly { readonly id: `${GridMetres}`; readonly label: string }[] = [
  { id: '100', label: 'Squares of 100 m: busy streets, many homes' },
  { id: '250', label: 'Squares of 250 m (usual)' },
  { id: '1000', label: 'Squares of 1 km: villages, few homes' },
];

/** How coarse new places and walks are kept, from files too. What is there already stays as it is: it cannot be made finer. */
export const GridPick = ({ grid }: { grid: GridMetres }) => (
  <Pick
    label="New places and walks are kept as"
    options={GRIDS}
    chosen={`${grid}`}
    onChoose={(id) => makeEdits([{ do: 'write', head: { grid: Number(id) as GridMetres } }])}
  />
);
