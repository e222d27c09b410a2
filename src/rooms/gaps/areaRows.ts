/** Rows of the area table, and what one area is made of: pure functions of the answers. */
import { collator } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';
import type { AreaFigures, AreaTable, CityFacts, Overlay } from '../../workers/questions';
import type { Column, Sorting } from './address';

export interface AreaRow extends AreaFigures {
  readonly area: number;
  readonly name: string;
  /** People whose walk is in the range that is looked at; absent while none is. */
  readonly between?: number;
}

const FIGURE: Record<Exclude<Column, 'name'>, (row: AreaRow) => number> = {
  people: ({ people }) => people,
  beyond: ({ beyond }) => beyond,
  share: ({ beyond, people }) => beyond / people,
  mean: ({ meanMetres }) => meanMetres,
  most: ({ p90Metres }) => p90Metres,
  between: ({ between = Number.NaN }) => between,
};

/**
 * Sorted rows; what is not known comes last either way, and equals stay in the order of their names.
 * @param between by row of the areas, people in the range that is looked at; null while none is
 */
export function sortedAreas(
  i18n: I18n,
  { areas }: AreaTable,
  names: readonly string[],
  { by, direction }: Sorting,
  between: Float64Array | null = null,
): AreaRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const { compare } = collator(i18n);
  const byName = (a: AreaRow, b: AreaRow) => compare(a.name, b.name) || a.area - b.area;
  const rows = areas.map((figures) => ({
    ...figures,
    name: names[figures.area],
    ...(between ? { between: between[figures.area] } : {}),
  }));
  if (by === 'name') return rows.sort((a, b) => sign * byName(a, b));
  const figure = FIGURE[by];
  return rows.sort((a, b) => {
    const [x, y] = [figure(a), figure(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || byName(a, b);
    return x === y ? byName(a, b) : x < y ? -sign : sign;
  });
}

export interface UsedSite {
  readonly site: number;
  /** Estimated people of the area whose nearest chosen site it is. */
  readonly people: number;
}

/** Where an area's people would walk to, most used first; `people` are those of a group, or everybody. */
export function sitesUsed({ cells }: CityFacts, { nearest }: Overlay, area: number, people = cells.people): UsedSite[] {
  const bySite = new Map<number, number>();
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.area[cell] !== area || nearest[cell] < 0 || !(people[cell] > 0)) continue;
    bySite.set(nearest[cell], (bySite.get(nearest[cell]) ?? 0) + people[cell]);
  }
  return [...bySite]
    .map(([site, count]) => ({ site, people: count }))
    .sort((a, b) => b.people - a.people || a.site - b.site);
}

/** The peopled cells of an area with the longest walks; cells whose walk is not known are not among them. */
export function longestWalks(
  { cells }: CityFacts,
  { metres }: Overlay,
  area: number,
  { most, people = cells.people }: { most: number; people?: Float64Array },
): number[] {
  const rows: number[] = [];
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.area[cell] === area && people[cell] > 0 && !Number.isNaN(metres[cell])) rows.push(cell);
  }
  return rows.sort((a, b) => metres[b] - metres[a] || a - b).slice(0, most);
}
