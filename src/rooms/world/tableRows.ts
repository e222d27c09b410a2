/** The table's order: by any column, what is not known always last. Pure. */
import type { MemberCity } from '../../core/site/memberCity';
import { BY_NAME } from './facts';

export const TABLE_COLUMNS = ['name', 'country', 'region', 'joined', 'awards', 'hosted', 'population'] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface Sorting {
  readonly by: TableColumn;
  readonly direction: 'ascending' | 'descending';
}

type Key = string | number | null;

/** What a column sorts by; awards and conferences by the newest. */
const KEYS: Readonly<Record<TableColumn, (city: MemberCity) => Key>> = {
  name: ({ name }) => name,
  country: ({ country }) => country,
  region: ({ region }) => region,
  joined: ({ joined }) => joined,
  awards: ({ awards }) => newest(awards),
  hosted: ({ hosted }) => newest(hosted),
  population: ({ population }) => population,
};
const newest = (years: readonly number[]) => (years.length > 0 ? Math.max(...years) : null);

export function sortMembers(members: readonly MemberCity[], { by, direction }: Sorting): MemberCity[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const key = KEYS[by];
  return [...members].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || BY_NAME.compare(a.name, b.name);
    const order = typeof x === 'string' ? BY_NAME.compare(x, String(y)) : x - Number(y);
    return sign * order || BY_NAME.compare(a.name, b.name);
  });
}

/** A second press on a head turns the order round; figures begin with the largest. */
export function nextSorting(now: Sorting, column: TableColumn): Sorting {
  if (now.by === column) return { by: column, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
  const isText = column === 'name' || column === 'country' || column === 'region';
  return { by: column, direction: isText ? 'ascending' : 'descending' };
}
