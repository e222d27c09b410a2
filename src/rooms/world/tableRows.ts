/** The table's order: by any column, what is not known always last. Pure. */

import type { MemberCity } from '../../core/site/memberCity';
import type { I18n } from '../../languages/speaker';
import { byName } from './facts';
import { cityName, countryName, REGION_NAMES } from './names';

export const TABLE_COLUMNS = ['name', 'country', 'region', 'joined', 'awards', 'hosted', 'population'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface Sorting {
  readonly by: TableColumn;
  readonly direction: 'ascending' | 'descending';
}

type Key = string | number | null;

/** What a column sorts by; awards and conferences by the newest. */
const KEYS: Readonly<Record<TableColumn, (city: MemberCity, i18n: I18n) => Key>> = {
  name: (city, i18n) => cityName(i18n, city),
  country: (city, i18n) => countryName(i18n, city),
  region: ({ region }, i18n) => i18n._(REGION_NAMES[region]),
  joined: ({ joined }) => joined,
  awards: ({ awards }) => newest(awards),
  hosted: ({ hosted }) => newest(hosted),
  population: ({ population }) => population,
};
const newest = (years: readonly number[]) => (years.length > 0 ? Math.max(...years) : null);

export function sortMembers(i18n: I18n, members: readonly MemberCity[], { by, direction }: Sorting): MemberCity[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const key = KEYS[by];
  const names = byName(i18n);
  const byNames = (a: MemberCity, b: MemberCity) => names.compare(cityName(i18n, a), cityName(i18n, b));
  return [...members].sort((a, b) => {
    const [x, y] = [key(a, i18n), key(b, i18n)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byNames(a, b);
    const order = typeof x === 'string' ? names.compare(x, String(y)) : x - Number(y);
    return sign * order || byNames(a, b);
  });
}

/** A second press on a head turns the order round; figures begin with the largest. */
export function nextSorting(now: Sorting, column: TableColumn): Sorting {
  if (now.by === column) return { by: column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
  const isText = column === 'name' || column === 'country' || column === 'region';
  return { by: column, direction: isText ? 'ascending' : 'descending' };
}
