/**
 * A protocol: what is measured, how and with what, written so that another class can repeat it. An experiment carries a
 * copy of its protocol, so that its bundle can be read alone.
 */

/** `environment` is that and well-being. */
export const THEMES = ['governance', 'environment', 'mobility', 'energy', 'artificial-intelligence'] as const;

export type Theme = (typeof THEMES)[number];

/**
 * What kind of data a protocol gathers: readings of sensors over time; counts of what, how many, in how many minutes; answers
 * to a small survey; notes with a place, a text, a photo.
 */
export const DATA_KINDS = ['series', 'count', 'answers', 'notes'] as const;

export type DataKind = (typeof DATA_KINDS)[number];

/** One thing that is measured. */
export interface Quantity {
  /** Unique in its protocol, e.g. `noise`. */
  readonly id: string;
  /** `Noise level` */
  readonly name: string;
  /** A code of UCUM (ucum.org), e.g. `dB[SPL]`; see units.ts for those whose words and conversions we know. */
  readonly unit: string;
}

export interface Protocol {
  /** Of the catalogue (`noise-walk`), or random where a class wrote its own. */
  readonly id: string;
  readonly title: string;
  readonly theme: Theme;
  /** The question it helps to answer. */
  readonly question: string;
  readonly gathers: readonly DataKind[];
  /** Empty where it gathers no readings. */
  readonly quantities: readonly Quantity[];
  /** Kinds of instrument, not makes: `sound level meter`. */
  readonly instruments: readonly string[];
  /** What to do, step by step. */
  readonly steps: readonly string[];
  /** What the figures cannot tell, a sentence each. */
  readonly cautions: readonly string[];
  /** Further reading; null where there is none. */
  readonly link: { readonly title: string; readonly url: string } | null;
}
