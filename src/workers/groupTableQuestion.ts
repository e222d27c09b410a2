import type { AreaTable } from './questions';

/** A table a group (null: everybody), in the order in which they were asked for; without a table: the city does not know the group. */
export type GroupTable = readonly { readonly group: string | null; readonly table: AreaTable | null }[];
