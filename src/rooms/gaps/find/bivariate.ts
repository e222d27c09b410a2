/**
 * Gap and need together, in three by three classes: where people have least and need most. Each axis is cut into thirds of
 * the people, so that a class says how a place stands in its own city, and a dense quarter weighs as much as its people.
 */
import { personQuantiles } from '../../../core/access/equity/palma';
import { UNKNOWN_WALK } from '../walkClasses';

/** Row by row from least to most need, within a row from the shortest to the longest walk. */
export const BIVARIATE_COLOURS = [
  ['#ece7dd', '#efc27a', '#d98324'],
  ['#b5c7e0', '#a9927f', '#96552a'],
  ['#5f8ac7', '#5c5f8f', '#2f1b3d'],
] as const;

/** The class where both come together: it bears a pattern too, for whoever cannot tell it by its colour. */
export const KEY_CLASS = 8;

export interface Bivariate {
  /** Upper limits of the first and second third, in the values' own units; a value of exactly a limit belongs below it. */
  readonly gapLimits: readonly [number, number];
  readonly needLimits: readonly [number, number];
  /** By unit: three times the third of need plus the third of the gap, or not known. */
  readonly states: Int16Array;
  /** People by class. */
  readonly people: Float64Array;
}

/**
 * @param gap more is worse; Infinity (no way) is in the last third; NaN is not known
 * @param need more is more need; NaN is not known
 * @param people by whom both axes are weighed; a unit without known people has no class
 */
export function bivariate({
  gap,
  need,
  people,
}: Readonly<Record<'gap' | 'need' | 'people', Float64Array>>): Bivariate | null {
  const isKnown = (i: number) => people[i] >= 0 && !Number.isNaN(gap[i]) && !Number.isNaN(need[i]);
  const weights = people.map((n, i) => (isKnown(i) ? n : 0));
  // Quantiles leave out what is not finite, so that walks without an end are given one that is longer than all others.
  const longest = gap.reduce((most, walk) => (Number.isFinite(walk) ? Math.max(most, walk) : most), 0);
  const walks = gap.map((walk) => (walk === Number.POSITIVE_INFINITY ? longest + 1 : walk));
  const thirds = (values: Float64Array) => personQuantiles(values, weights, [1 / 3, 2 / 3]) as [number, number];
  const [gapLimits, needLimits] = [thirds(walks), thirds(need)];
  if (Number.isNaN(gapLimits[0]) || Number.isNaN(needLimits[0])) return null;
  const third = (value: number, [low, high]: readonly [number, number]) => (value <= low ? 0 : value <= high ? 1 : 2);
  const states = Int16Array.from(walks, (walk, i) =>
    isKnown(i) ? 3 * third(need[i], needLimits) + third(walk, gapLimits) : UNKNOWN_WALK,
  );
  const byClass = new Float64Array(9);
  states.forEach((state, i) => {
    if (state !== UNKNOWN_WALK) byClass[state] += people[i];
  });
  return { gapLimits, needLimits, states, people: byClass };
}
