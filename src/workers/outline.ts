/** People within a drawn outline. A cell counts whole when its middle lies inside: where in it people live is not known. */
import type { AreaColumns, CellColumns } from '../core/city/cityPack';
import { demandOf } from '../core/city/groupDemand';
import { pointsInRing } from '../core/geo/pointsInRing';
import type { LonLat } from '../core/units';
import { tableOfAreas } from './areaTable';
import type { OutlineAsk, OutlineFigures } from './outlineQuestion';

/** @param walk metres from each cell to its nearest site, as in the overlay */
export function outlineFigures(
  { areas, cells }: { areas: AreaColumns; cells: CellColumns },
  walk: Float64Array,
  { ring, standard }: OutlineAsk,
): OutlineFigures {
  const isInside = ring && pointsInRing(cells, ring);
  const figures = (group: string | null, isCounted: Uint8Array | null) => {
    const demand = demandOf({ areas, cells }, group);
    const counted = isCounted ? onlyCounted(demand.cells, isCounted) : demand.cells;
    return tableOfAreas(demand.areas, counted, walk, standard).city;
  };
  const groups = [null, ...cells.groups.map(({ id }) => id)];
  return {
    cells: isInside?.reduce((sum, inside) => sum + inside, 0) ?? 0,
    people: groups.map((group) => ({
      group,
      city: figures(group, null),
      within: isInside && figures(group, isInside),
    })),
  };
}

/** The demand of the cells whose middle lies within the outline; its ring is not closed. */
export const cellsWithin = (cells: CellColumns, ring: readonly LonLat[]): CellColumns =>
  onlyCounted(cells, pointsInRing(cells, ring));

/** Cells without a number of people are in no figure: those that do not count are made such. */
const onlyCounted = (cells: CellColumns, isCounted: Uint8Array): CellColumns => ({
  ...cells,
  people: cells.people.map((n, cell) => (isCounted[cell] ? n : Number.NaN)),
});
