/** Flags of readings, by rule and by hand, and the values they are about. Nothing is ever deleted by a flag. */
import type { Mark, Series } from './experiment';
import { type FlagRules, flagIndex, type Readings } from './readings';
import { unitOf } from './units';

const OK = flagIndex('ok');
const SUSPECT = flagIndex('suspect');
const BAD = flagIndex('bad');
const GAP = flagIndex('gap');

/** The readings in the series' unit: the raw ones, calibrated where there is a calibration. */
export function valuesOf({ readings, calibration }: Pick<Series, 'readings' | 'calibration'>): Float64Array {
  if (calibration === null) return readings.raw;
  const { factor, offset } = calibration;
  return readings.raw.map((raw) => factor * raw + offset);
}

/** One flag (index in `FLAGS`) a reading: what the rules say, and above them the marks of this series in their order. */
export function flagsOf(series: Series, marks: readonly Mark[]): Uint8Array {
  const flags = flagsByRule(series.readings, valuesOf(series), series.rules);
  const { times } = series.readings;
  for (const { series: of, from, until, flag } of marks) {
    if (of !== series.id) continue;
    for (let i = firstFrom(times, from); i < times.length && times[i] <= until; i++) flags[i] = flagIndex(flag);
  }
  return flags;
}

/** Where rules disagree the graver flag stands: bad, suspect, gap, ok. */
export function flagsByRule({ times }: Readings, values: Float64Array, rules: FlagRules): Uint8Array {
  const flags = new Uint8Array(values.length).fill(OK);
  if (rules.gap !== null) markPauses(flags, times, rules.gap);
  if (rules.stuck !== null) markStuck(flags, values, rules.stuck);
  if (rules.spike !== null) markSpikes(flags, values, rules.spike);
  const [least, most] = [rules.least ?? -Infinity, rules.most ?? Infinity];
  values.forEach((value, i) => {
    if (Number.isNaN(value)) flags[i] = GAP;
    else if (value < least || value > most) flags[i] = BAD;
  });
  return flags;
}

/** The first reading after a pause of more than `limit` times the median pause. */
function markPauses(flags: Uint8Array, times: Float64Array, limit: number) {
  const pauses = times.slice(1).map((time, i) => time - times[i]);
  if (pauses.length === 0) return;
  const usual = pauses.toSorted()[pauses.length >> 1];
  pauses.forEach((pause, i) => {
    if (usual > 0 && pause > limit * usual) flags[i + 1] = GAP;
  });
}

function markStuck(flags: Uint8Array, values: Float64Array, limit: number) {
  for (let from = 0, to = 0; from < values.length; from = to) {
    to = from + 1;
    while (to < values.length && values[to] === values[from]) to++;
    if (to - from >= Math.max(2, limit)) flags.fill(SUSPECT, from, to);
  }
}

/** Two readings on either side. */
const NEIGHBOURS = 2;

/**
 * A median filter (the Hampel filter with a fixed threshold; Pearson, 2002): unlike a jump from one reading to the next,
 * a step to another level is no spike, for its neighbours on one side agree with it.
 */
function markSpikes(flags: Uint8Array, values: Float64Array, limit: number) {
  const near: number[] = [];
  values.forEach((value, i) => {
    near.length = 0;
    for (let k = Math.max(0, i - NEIGHBOURS); k <= Math.min(values.length - 1, i + NEIGHBOURS); k++) {
      if (!Number.isNaN(values[k])) near.push(values[k]);
    }
    if (near.length < 3) return;
    near.sort((a, b) => a - b);
    const middle = near.length >> 1;
    const median = near.length % 2 === 1 ? near[middle] : (near[middle - 1] + near[middle]) / 2;
    if (Math.abs(value - median) > limit) flags[i] = SUSPECT;
  });
}

/** Index of the first time that is not before `from`, by halving. */
function firstFrom(times: Float64Array, from: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What instruments of a class can measure, by kind of unit, in that kind's base unit: least, most, and a spike. */
const USUAL: Readonly<Record<string, readonly [least: number, most: number, spike: number | null]>> = {
  'sound level': [0, 140, null],
  'A-weighted sound level': [0, 140, null],
  temperature: [-50, 90, 5],
  share: [0, 100, 15],
  'mixing ratio': [0, 40_000, 500],
  'mass concentration': [0, 5000, 100],
  illuminance: [0, 200_000, null],
  acidity: [0, 14, 1],
};

/** Rules to begin with, which the page shows and people change. */
export function usualRules(unit: string): FlagRules {
  const known = unitOf(unit);
  const usual = known && USUAL[known.kind];
  if (!usual) return { least: null, most: null, spike: null, stuck: null, gap: 5 };
  const inUnit = (base: number) => Math.round((base - known.offset) / known.factor);
  const [least, most, spike] = usual;
  return {
    least: inUnit(least),
    most: inUnit(most),
    spike: spike === null ? null : Math.round(spike / known.factor),
    stuck: null,
    gap: 5,
  };
}
