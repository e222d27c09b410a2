/** One group of people in the place of all people, so that every figure can be taken for it. */
import type { AreaColumns, CellColumns } from './cityPack';

/**
 * Areas and cells whose people are those of `group`; everybody where it is undefined or null. Unknown stays unknown.
 * Throws where the cells have no such group: whoever asks chooses among those that they have.
 */
export function demandOf(
  { areas, cells }: { areas: AreaColumns; cells: CellColumns },
  group: string | null | undefined,
): { readonly areas: AreaColumns; readonly cells: CellColumns } {
  if (group === null || group === undefined) return { areas, cells };
  const byCell = cells.groups.find(({ id }) => id === group);
  const byArea = areas.groups.find(({ id }) => id === group);
  if (!byCell || !byArea) throw new RangeError(`group "${group}" is none of ${cells.groups.map(({ id }) => id)}`);
  return { areas: { ...areas, population: byArea.values }, cells: { ...cells, people: byCell.values } };
}
