/** People by minutes of walk: the bars, as the chart draws them and the table beside it says them. */

import { type KilometresPerHour, type Metres, type Minutes, minutes, walkMetres } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import { minutesFigure } from '../figures';

/** The histogram ends at so many standards; the rest is one bar. */
const STANDARDS = 3;

/** A bar a minute, so that the standard, a whole number of minutes, is always a border between two. */
const barMinutes = (standard: Minutes) =>
  Array.from({ length: STANDARDS * Math.ceil(standard) }, (_, i) => minutes(i + 1));

/** By the very function that the standard becomes metres by, so that chart and sentence agree to the last cell. */
export const barBounds = (standard: Minutes, speed: KilometresPerHour): Metres[] =>
  barMinutes(standard).map((time) => walkMetres(time, speed));

export interface Bar {
  readonly from: number;
  /** Of the last bar one minute more than `from`, for drawing; it has no end. */
  readonly to: number;
  readonly people: number;
  readonly isBeyond: boolean;
  readonly label: string;
}

/** @param byWalk people by bar, the last those beyond all bounds or without a way */
export function barsOf(byWalk: ArrayLike<number>, standard: Minutes): Bar[] {
  return Array.from(byWalk, (people, i) => ({
    from: i,
    to: i + 1,
    people,
    isBeyond: i >= standard,
    label:
      i === byWalk.length - 1
        ? `over ${minutesFigure(ENGLISH, minutes(i))}, or no way`
        : `${minutesFigure(ENGLISH, minutes(i))} to ${minutesFigure(ENGLISH, minutes(i + 1))}`,
  }));
}
