/** Readings in flat columns: 100,000 of them are three arrays, not 100,000 objects. */

/** Rows in the order of time. What the instrument said, before any calibration; a bundle keeps it as it is. */
export interface Readings {
  readonly count: number;
  /** Milliseconds since 1970 UTC, whole numbers, never falling. */
  readonly times: Float64Array;
  /** NaN: a reading is missing at this time. */
  readonly raw: Float64Array;
  /**
   * Of mobile measurements: index into the cells of the series' walk, or `NO_CELL` where the walk was cut or not known.
   * Null for series that stay in one place.
   */
  readonly cells: Uint16Array | null;
}

export const NO_CELL = 0xffff;

/** What is thought of a reading; by index in a column of flags. Flags never delete. */
export const FLAGS = ['ok', 'suspect', 'bad', 'gap'] as const;

/**
 * `ok`; `suspect` (it may be wrong, statistics still count it); `bad` (statistics leave it out); `gap` (readings are missing
 * before this one, or it is empty itself).
 */
export type Flag = (typeof FLAGS)[number];

export const flagIndex = (flag: Flag) => FLAGS.indexOf(flag);

/** How a raw reading becomes a value: `value = factor * raw + offset`, in the unit of the series. */
export interface Calibration {
  readonly offset: number;
  readonly factor: number;
  /** `2025-05-12` */
  readonly date: string;
  /** How it was found: `beside a class 2 meter, 10 minutes`. */
  readonly method: string;
}

/** The rules that flag readings of a series; null: the rule is not used. Limits are in the series' unit, after calibration. */
export interface FlagRules {
  /** Outside of these the instrument cannot have measured: `bad`. */
  readonly least: number | null;
  readonly most: number | null;
  /** Farther than this from the median of its neighbours: `suspect`. See flags.ts. */
  readonly spike: number | null;
  /** As many equal values in a row as this: `suspect`. */
  readonly stuck: number | null;
  /** A pause longer than this many times the usual one: `gap`. */
  readonly gap: number | null;
}
