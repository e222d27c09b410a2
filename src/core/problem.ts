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

/** A problem as one sentence pair: `data.geojson, feature 3: latitude 95 is outside -90 to 90. Are the two swapped?` */
export const problemText = ({ where, what, fix }: Problem) => `${where}: ${what}. ${fix}`;
