/** Areas of all levels (neighbourhoods, census sections) as a pack's columns. */
import type { MultiPolygonCoordinates } from '../geo/polygon';
import type { AreaProperties, GroupDefinition } from '../site/area';
import type { AreaColumns } from './cityPack';
import { polygonColumns } from './polygonColumns';

export interface Area extends AreaProperties {
  readonly polygons: MultiPolygonCoordinates;
}

/**
 * Rows in the order of the levels. `levels[0]` are the areas whose figures are the city's; an area of a finer level lies
 * in the area that its `within` names, or in none that is known (-1).
 */
export function areaColumns(
  levels: readonly { readonly name: string; readonly areas: readonly Area[] }[],
  groups: readonly GroupDefinition[],
): AreaColumns {
  const areas = levels.flatMap((level) => level.areas);
  const rowOf = new Map<string, number>();
  for (const [row, { id }] of areas.entries()) if (!rowOf.has(id)) rowOf.set(id, row);
  return {
    count: areas.length,
    ids: areas.map(({ id }) => id),
    names: areas.map(({ name }) => name),
    level: Uint8Array.from(levels.flatMap((level, position) => level.areas.map(() => position))),
    levels: levels.map(({ name }) => name),
    within: Int32Array.from(areas, ({ within }) => (within === undefined ? -1 : (rowOf.get(within) ?? -1))),
    population: Float64Array.from(areas, ({ population }) => population ?? Number.NaN),
    groups: groups.map((group) => ({
      ...group,
      values: Float64Array.from(areas, ({ groups: figures }) => figures[group.id] ?? Number.NaN),
    })),
    polygons: polygonColumns(areas.map(({ polygons }) => polygons)),
  };
}
