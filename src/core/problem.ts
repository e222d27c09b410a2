/** What is wrong with an input, in words for the person who can mend it. Core returns problems; it never prints or throws them. */

export interface Problem {
  /** The place: file, feature, row, field. */
  readonly where: string;
  /** What is wrong, with the value found. */
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
  /** `error` keeps the thing from being used, `warning` does not. */
  readonly level: 'error' | 'warning';
}

/** Longer values are cut: a problem is a sentence. */
const MOST_LETTERS = 60;

/** The value found, as a problem shows it: as JSON, which strings and their quotes can be told apart by. Never throws. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'missing';
  try {
    return (JSON.stringify(value) ?? typeof value).slice(0, MOST_LETTERS);
  } catch {
    // Nested so deep that no text can be made of it, or a whole number beyond 2^53.
    return typeof value === 'bigint' ? String(value).slice(0, MOST_LETTERS) : `a nested ${typeof value}`;
  }
}

/** A problem as one sentence pair: `data.geojson, feature 3: latitude 95 is outside -90 to 90. Are the two swapped?` */
export const problemText = ({ where, what, fix }: Problem) => `${where}: ${what}. ${fix}`;
