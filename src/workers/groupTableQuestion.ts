import type { AreaTable } from './questions';

/** A table a group, in the order in which the groups were asked for; null: the city does not know the group. */
export type GroupTable = readonly { readonly group: string; readonly table: AreaTable | null }[];
