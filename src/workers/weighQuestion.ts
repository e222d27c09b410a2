/** How walks and choice are spread over people: what is asked, and what comes back. */
import type { LonLat, Metres } from '../core/units';
import type { Standard } from './questions';

export interface WeighAsk extends Standard {
  /** Limits of the histogram's bars, ascending; a walk of exactly a limit belongs below it. */
  readonly bounds: readonly Metres[];
}

/** Of a drawn outline alone: its ring, not closed. */
export interface WeighWithinAsk extends WeighAsk {
  readonly ring: readonly LonLat[];
}

/** By the mean income of the area where people live. */
export interface IncomeFigures {
  /** What kind of income, in the words of the city's data. */
  readonly label: string;
  readonly year: number | null;
  readonly source: string;
  /** `richMean / poorMean`; NaN where the poor reach nothing or a side is empty. */
  readonly palma: number;
  /** Mean number of places in reach of the 40 % of people in the poorest areas, and of the tenth in the richest. */
  readonly poorMean: number;
  readonly richMean: number;
  /** Below 0: those in poorer areas reach more. NaN: not defined. */
  readonly concentration: number;
}

export interface Weighing {
  /** Whose number and walk are known; every figure is about them. */
  readonly people: number;
  /** Whose walk is not known: in no other figure. */
  readonly unknown: number;
  /** People between two `bounds`, one entry more than there are bounds; the last has those above all, or without a way. */
  readonly byWalk: Float64Array;
  readonly beyond: number;
  /** By how much the mean walk of those beyond exceeds the standard; NaN: nobody beyond has a way. */
  readonly meanExcess: Metres;
  /** FGT1: mean shortfall of everybody in standards, where twice the standard or more counts as 1. */
  readonly depth: number;
  /** Chosen places in the city. */
  readonly places: number;
  /** Places within the standard, mean over people. */
  readonly meanPlaces: number;
  /** Of the number of places within the standard; NaN: nobody reaches any. */
  readonly gini: number;
  /** Running shares of people, from those who reach fewest places, and of what they reach. Empty: nobody reaches any. */
  readonly lorenz: { readonly people: readonly number[]; readonly places: readonly number[] };
  readonly income: IncomeFigures | null;
}
