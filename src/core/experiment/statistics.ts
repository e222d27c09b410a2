/** What many readings say in few figures. Bad and missing ones are left out; suspect ones count, and how many is told. */
import { flagIndex, type Readings } from './readings';
import { unitOf } from './units';

export interface Summary {
  /** Readings that the figures are about. */
  readonly n: number;
  /** Left out: flagged bad, or empty. */
  readonly leftOut: number;
  /** Of the n, flagged suspect. */
  readonly suspect: number;
  /** First and last time of the n, milliseconds since 1970 UTC. */
  readonly from: number;
  readonly until: number;
  readonly mean: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
  /**
   * Of decibels, the level of a steady sound with the same energy: 10 log10(mean of 10^(L/10)), the equivalent continuous
   * sound pressure level Leq of ISO 1996-1:2016 for readings at equal intervals (LAeq where they are A-weighted). Null of
   * all other units: the plain mean of decibels understates loud moments.
   */
  readonly energyMean: number | null;
}

/** The figures that places can be coloured by. */
export const STATISTICS = [
  'mean',
  'median',
  'least',
  'most',
  'energyMean',
] as const satisfies readonly (keyof Summary)[];

export type Statistic = (typeof STATISTICS)[number];

const BAD = flagIndex('bad');
const SUSPECT = flagIndex('suspect');

/**
 * @param values in the unit, one a reading (`valuesOf`)
 * @param flags one a reading (`flagsOf`)
 * @returns null where no reading is left
 */
export function summarise(
  { times }: Readings,
  { values, flags, unit }: { values: Float64Array; flags: Uint8Array; unit: string },
): Summary | null {
  const counted = new Float64Array(values.length);
  let [n, suspect, sum, from, until] = [0, 0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    if (flags[i] === BAD || !Number.isFinite(values[i])) continue;
    if (n === 0) from = times[i];
    until = times[i];
    sum += values[i];
    if (flags[i] === SUSPECT) suspect++;
    counted[n++] = values[i];
  }
  if (n === 0) return null;
  const sorted = counted.subarray(0, n).sort();
  return {
    n,
    leftOut: values.length - n,
    suspect,
    from,
    until,
    // The sum of many huge numbers may be infinite where their mean is not.
    mean: Number.isFinite(sum) ? sum / n : sorted.reduce((mean, value) => mean + value / n, 0),
    least: sorted[0],
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    most: sorted[n - 1],
    energyMean: isLevel(unit) ? energyMean(sorted) : null,
  };
}

/** By linear interpolation between the readings around it (type 7 of Hyndman & Fan, 1996, as in R and NumPy). */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  return below === above ? below : below * (1 - (at - Math.floor(at))) + above * (at - Math.floor(at));
}

const isLevel = (unit: string) => /sound level$/.test(unitOf(unit)?.kind ?? '');

/** Relative to the loudest, so that no power of ten is too large for a number. */
function energyMean(sorted: Float64Array) {
  const loudest = sorted[sorted.length - 1];
  const energy = sorted.reduce((sum, level) => sum + 10 ** ((level - loudest) / 10), 0);
  return loudest + 10 * Math.log10(energy / sorted.length);
}
