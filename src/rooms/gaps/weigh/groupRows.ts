/** Groups side by side: a row an area, a column a group, one figure in each. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GroupColumn } from '../../../core/city/cityPack';
import { type KilometresPerHour, metres, walkMinutes } from '../../../core/units';
import { collator } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { AreaFigures, AreaTable, CityFacts, GroupTable } from '../../../workers/questions';
import { estimatedPeople, meanMinutes, share } from '../figures';

/** What is told of each group. */
export const GROUP_FIGURES = ['beyond', 'share', 'mean'] as const;
export type GroupFigure = (typeof GROUP_FIGURES)[number];

export const GROUP_FIGURE_LABELS: Readonly<Record<GroupFigure, MessageDescriptor>> = {
  beyond: msg`People beyond`,
  share: msg`Share beyond`,
  mean: msg`Mean minutes`,
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
  i18n: I18n,
  columns: readonly GroupColumns[],
  names: readonly string[],
  { figure, speed }: { figure: GroupFigure; speed: KilometresPerHour },
): GroupRow[] {
  const areas = columns[0]?.table.areas ?? [];
  const { compare: byName } = collator(i18n);
  return [
    {
      area: null,
      name: i18n._(msg`The whole city`),
      values: columns.map(({ table }) => figureOf(table.city, figure, speed)),
    },
    ...areas
      .map(({ area }, at) => ({
        area,
        name: names[area],
        values: columns.map(({ table }) => figureOf(table.areas[at], figure, speed)),
      }))
      .sort((a, b) => byName(a.name, b.name)),
  ];
}

/** The areas in the order of one column, the largest figure first; not known comes last. The city stays on top. */
export function sortedByColumn(i18n: I18n, [city, ...areas]: readonly GroupRow[], column: number | null): GroupRow[] {
  if (column === null) return [city, ...areas];
  const { compare: byName } = collator(i18n);
  const value = ({ values }: GroupRow) => (Number.isNaN(values[column]) ? Number.NEGATIVE_INFINITY : values[column]);
  return [city, ...areas.sort((a, b) => value(b) - value(a) || byName(a.name, b.name))];
}

/** A figure as it is read. */
export function groupFigureText(i18n: I18n, value: number, figure: GroupFigure): string {
  if (Number.isNaN(value)) return '–';
  if (figure === 'beyond') return estimatedPeople(i18n, value);
  return figure === 'share' ? share(i18n, value, 100) : meanMinutes(i18n, value as never);
}
