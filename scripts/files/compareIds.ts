const collator = new Intl.Collator('en', { numeric: true });

/**
 * Ids in the order of a reader: numbers inside them by value (`cul-2` before `cul-10`). Different ids are never equal, so
 * that the same rows always come in the same order.
 */
export const compareIds = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
