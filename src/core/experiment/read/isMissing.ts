const MISSING = /^(|-+|n\/?a\.?|nan|null|none|nil|undefined|missing|#n\/a|[+-]?inf(inity)?)$/i;

/** Whether a cell says that there is no reading: empty, or one of the words that instruments and programs write for it. */
export const isMissing = (cell: string): boolean => MISSING.test(cell.trim());
