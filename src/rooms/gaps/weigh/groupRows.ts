/** Groups side by side: a row an area, a column a group, one figure in each. */

import type { GroupColumn } from '../../../core/city/cityPack';
import { type KilometresPerHour, metres, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { AreaFigures, AreaTable, CityFacts, GroupTable } from '../../../workers/questions';
import { estimatedPeople, meanMinutes, share } from '../figures';

/** What is told of each group. */
export const GROUP_FIGURES = ['beyond', 'share', 'mean'] as const;
export type GroupFigure = (typeof GROUP_FIGURES)[number];

export const GROUP_FIGURE_LABELS: Readonly<Record<GroupFigure, string>> = {
  beyond: 'People beyond',
  share: 'Share beyond',
  mean: 'Mean minutes',
};

/** Groups that can be put beside everybody. */
export const needGroups = ({ cells }: Pick<CityFacts, 'cells'>): readonly GroupColumn[] =>
  cells.groups.filter(({ unit }) => unit === 'people');

export interface GroupRow {
  /** Row of the area; null: the whole city. */
  readonly area: number | null;
  readonly name: string;
  /** In the order of the columns; NaN: not known. */
  readonly values: readonly number[];
}

const figureOf = ({ people, beyond, meanMetres }: AreaFigures, figure: GroupFigure, speed: KilometresPerHour) =>
  figure === 'beyond' ? beyond : figure === 'share' ? (100 * beyond) / people : walkMinutes(metres(meanMetres), speed);

export interface GroupColumns {
  /** Null: everybody. */
  readonly group: GroupColumn | null;
  readonly table: AreaTable;
}

/** In the order in which they were asked for; a group that the city does not know is left out. */
export const groupColumns = (groups: GroupTable, facts: Pick<CityFacts, 'cells'>): GroupColumns[] =>
  groups.flatMap(({ group, table }) => {
    const known = group === null ? null : needGroups(facts).find(({ id }) => id === group);
    return known !== undefined && table ? [{ group: known, table }] : [];
  });

/** The city, then its areas by name. */
export function groupRows(
  columns: readonly GroupColumns[],
  names: readonly string[],
  { figure, speed }: { figure: GroupFigure; speed: KilometresPerHour },
): GroupRow[] {
  const areas = columns[0]?.table.areas ?? [];
  return [
    {
      area: null,
      name: 'The whole city',
      values: columns.map(({ table }) => figureOf(table.city, figure, speed)),
    },
    ...areas
      .map(({ area }, at) => ({
        area,
        name: names[area],
        values: columns.map(({ table }) => figureOf(table.areas[at], figure, speed)),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  ];
}

/** The areas in the order of one column, the largest figure first; not known comes last. The city stays on top. */
export function sortedByColumn([city, ...areas]: readonly GroupRow[], column: number | null): GroupRow[] {
  if (column === null) return [city, ...areas];
  const value = ({ values }: GroupRow) => (Number.isNaN(values[column]) ? Number.NEGATIVE_INFINITY : values[column]);
  return [city, ...areas.sort((a, b) => value(b) - value(a) || a.name.localeCompare(b.name))];
}

/** A figure as it is read. */
export function groupFigureText(value: number, figure: GroupFigure): string {
  if (Number.isNaN(value)) return '–';
  if (figure === 'beyond') return estimatedPeople(ENGLISH, value);
  return figure === 'share' ? share(ENGLISH, value, 100) : meanMinutes(ENGLISH, value as never);
}
