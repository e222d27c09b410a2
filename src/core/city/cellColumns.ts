/** Demand as a pack's columns. */
import type { Demand } from '../access/demand';
import type { GroupDefinition } from '../site/area';
import type { CellColumns } from './cityPack';
import { polygonColumns } from './polygonColumns';

/** `groups` are those of people, in the order in which the demand was spread. */
export function cellColumns(demand: Demand, groups: readonly GroupDefinition[]): CellColumns {
  const { cells } = demand;
  return {
    count: cells.length,
    lon: Float64Array.from(cells, ({ at }) => at[0]),
    lat: Float64Array.from(cells, ({ at }) => at[1]),
    area: Uint32Array.from(cells, ({ area }) => area),
    people: demand.people,
    groups: groups.map((group, i) => ({ ...group, values: demand.groups[i] })),
    polygons: polygonColumns(cells.map(({ polygons }) => polygons)),
    method: demand.method,
  };
}
