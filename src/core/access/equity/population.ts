/** The rows that an equity figure may use. */

/**
 * Values and the people who have them. All figures here read "more is better": for a cost (minutes to the nearest) recode
 * first. Rows whose value or people are not known (NaN) are left out; unknown is never zero.
 */
export interface Distribution {
  readonly values: Float64Array;
  readonly people: Float64Array;
}

/** Rows with a finite value and a known number of people (0 included). */
export function knownRows({ values, people }: Distribution): number[] {
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i]) && people[i] >= 0) rows.push(i);
  return rows;
}

/** Sum of people, and their mean value mu = sum w a / sum w (NaN without people). */
export function meanOver({ values, people }: Distribution, rows: readonly number[]): { people: number; mean: number } {
  let all = 0;
  let sum = 0;
  for (const i of rows) {
    all += people[i];
    sum += people[i] * values[i];
  }
  return { people: all, mean: all > 0 ? sum / all : Number.NaN };
}
