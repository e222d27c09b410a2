/** A range of walks chosen on the histogram, between bars and what the address says. */
import { msg } from '@lingui/core/macro';
import { type Minutes, minutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { WalkRange } from '../address';
import { minutesFigure, minutesText } from '../figures';
import { between, over, upTo } from '../find/rangeWords';

/** From the left edge of one bar to the right edge of another. */
export type BarRange = readonly [from: number, to: number];

/** @param bars how many there are; the last has no end */
export const barRange = (range: WalkRange | null, bars: number): BarRange => {
  const from = Math.min(range?.from ?? 0, bars - 1);
  return [from, Math.min(Math.max(range?.to ?? bars, from + 1), bars)];
};

/** Null: all of them, which is no choice. The last bar goes on without end. */
export function walkRange([from, to]: BarRange, bars: number): WalkRange | null {
  const start = Math.min(from, bars - 1);
  const end = Math.max(to, start + 1);
  if (start === 0 && end >= bars) return null;
  return { from: start, to: end >= bars ? null : end };
}

/** The bars between two places on the chart's width, each from 0 to 1, in any order; whole bars, at least one. */
export function barsBetween(a: number, b: number, bars: number): BarRange {
  const clamped = (share: number) => Math.min(Math.max(share, 0), 1) * bars;
  const from = Math.min(bars - 1, Math.floor(clamped(Math.min(a, b))));
  return [from, Math.max(from + 1, Math.ceil(clamped(Math.max(a, b))))];
}

/** `5 to 12 minutes`, `over 12 minutes`, `all walks`. */
export function rangeWords(i18n: I18n, range: WalkRange | null): string {
  if (range === null) return i18n._(msg`all walks`);
  if (range.to === null) return over(i18n, minutesText(i18n, minutes(range.from)));
  return range.from === 0
    ? upTo(i18n, minutesText(i18n, range.to as Minutes))
    : between(i18n, minutesFigure(i18n, minutes(range.from)), minutesText(i18n, range.to as Minutes));
}
