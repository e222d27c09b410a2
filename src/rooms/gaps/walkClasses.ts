/**
 * The steps in which walks are coloured, relative to the standard. One value that the map's paint, the legend and the
 * cells' states all read, so that they cannot differ.
 */
import { type KilometresPerHour, type Minutes, walkMetres } from '../../core/units';

export interface WalkClass {
  /** The walk from which the class begins, not itself in it (but for the first: 0), and the longest in it. */
  readonly from: Minutes;
  readonly upTo: Minutes;
  readonly colour: string;
  readonly isBeyond: boolean;
}

/**
 * Lightness falls from step to step (92, 83, 78, 59, 34 in CIELAB), so the order is seen without colour; blue-green to
 * amber at the standard is seen in every common kind of colour blindness.
 */
const STEPS = [
  { upTo: 0.5, colour: '#dcebe4' },
  { upTo: 1, colour: '#b4d8cd' },
  { upTo: 1.5, colour: '#f2b84b' },
  { upTo: 2, colour: '#d9742b' },
  { upTo: Number.POSITIVE_INFINITY, colour: '#8c2f1b' },
] as const;

/** The state of a cell whose walk is not known: hatched, and in no class of whatever the map shows. */
export const UNKNOWN_WALK = 99;

export const walkClasses = (standard: Minutes): WalkClass[] =>
  STEPS.map(({ upTo, colour }, i) => ({
    from: (i === 0 ? 0 : STEPS[i - 1].upTo * standard) as Minutes,
    upTo: (upTo * standard) as Minutes,
    colour,
    isBeyond: upTo > 1,
  }));

/** The class of a walk; a walk of exactly a limit belongs below it, as `tableOfAreas` counts it. */
export const classOfWalk = (walk: number, classes: readonly { readonly upTo: number }[]) =>
  Number.isNaN(walk) ? UNKNOWN_WALK : classes.findIndex(({ upTo }) => walk <= upTo);

/**
 * The class of every cell. Limits become metres by the very function that the table's standard does, so that map and
 * table agree to the last cell.
 */
export function classesOfCells(metres: Float64Array, classes: readonly WalkClass[], speed: KilometresPerHour) {
  const limits = classes.map(({ upTo }) => ({ upTo: walkMetres(upTo, speed) }));
  return Uint8Array.from(metres, (walk) => classOfWalk(walk, limits));
}
