/** People by minutes of walk: the bars, as the chart draws them and the table beside it says them. */
import { msg } from '@lingui/core/macro';
import { type KilometresPerHour, type Metres, type Minutes, minutes, walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import { minutesFigure } from '../figures';
import { between } from '../find/rangeWords';

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
export function barsOf(i18n: I18n, byWalk: ArrayLike<number>, standard: Minutes): Bar[] {
  return Array.from(byWalk, (people, i) => ({
    from: i,
    to: i + 1,
    people,
    isBeyond: i >= standard,
    label:
      i === byWalk.length - 1
        ? i18n._(msg`over ${{ limit: minutesFigure(i18n, minutes(i)) }}, or no way`)
        : between(i18n, minutesFigure(i18n, minutes(i)), minutesFigure(i18n, minutes(i + 1))),
  }));
}
