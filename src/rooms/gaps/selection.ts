/** What a link's selection means in the city that is open: rows of its pack. */
import type { AreaColumns, CellColumns, SiteColumns } from '../../core/city/cityPack';
import { cellPoint, type Selection } from './address';

export type Selected = { readonly what: Selection['what']; readonly row: number };

/** Null where the city has no such site, area or cell (any more). */
export function findSelected(
  selection: Selection | null,
  { sites, areas, cells }: { sites: SiteColumns; areas: AreaColumns; cells: CellColumns },
): Selected | null {
  if (!selection) return null;
  const row =
    selection.what === 'site'
      ? sites.ids.indexOf(selection.id)
      : selection.what === 'area'
        ? areas.ids.findIndex((id, area) => id === selection.id && areas.level[area] === 0)
        : findCell(cells, selection.at);
  return row < 0 ? null : { what: selection.what, row };
}

function findCell({ count, lon, lat }: CellColumns, [x, y]: readonly [number, number]): number {
  for (let cell = 0; cell < count; cell++) {
    const [cellX, cellY] = cellPoint([lon[cell], lat[cell]]);
    if (cellX === x && cellY === y) return cell;
  }
  return -1;
}
