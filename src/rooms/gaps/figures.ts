/** Numbers as people read them. Estimates are rounded to what they can bear, and never to a false zero. */
import { msg } from '@lingui/core/macro';
import type { Metres, Minutes } from '../../core/units';
import { list, number, quantity } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';

const NO_BREAK = '\u00a0';

/** Keeps a figure and its unit on one line. */
const onOneLine = (text: string) => text.replaceAll(' ', NO_BREAK);

const WHOLE = { maximumFractionDigits: 0 } as const;
const ONE_DECIMAL = { maximumFractionDigits: 1 } as const;

/** A count that is counted, not estimated. */
export const count = (i18n: I18n, n: number) => number(i18n, n, WHOLE);

/** A ratio such as a detour factor. */
export const factor = (i18n: I18n, n: number) => number(i18n, n, { maximumFractionDigits: 2 });

/**
 * Estimated people: three digits at most, tens below a thousand, and no figure at all below ten. NaN is not known.
 */
export function estimatedPeople(i18n: I18n, people: number): string {
  if (Number.isNaN(people)) return i18n._(msg`not known`);
  if (people === 0) return count(i18n, 0);
  if (people < 10) return i18n._(msg`under ${{ people: count(i18n, 10) }}`);
  return people < 1000
    ? count(i18n, Math.round(people / 10) * 10)
    : number(i18n, people, { maximumSignificantDigits: 3 });
}

/** A share as whole per cent; what is not quite nothing or not quite all is not rounded to it. */
export function share(i18n: I18n, part: number, all: number): string {
  const percent = (100 * part) / all;
  if (!Number.isFinite(percent)) return '–';
  if (percent > 0 && percent < 1) return i18n._(msg`under ${{ share: wholePercent(i18n, 1) }}`);
  if (percent > 99 && percent < 100) return i18n._(msg`over ${{ share: wholePercent(i18n, 99) }}`);
  return wholePercent(i18n, percent);
}

/** `31 %`: with the space that is set between a figure and its unit where the language sets one. */
export const wholePercent = (i18n: I18n, percent: number) =>
  onOneLine(i18n._(msg`${{ percent: count(i18n, percent) }} %`));

/** `10 minutes`, `1 minute`, `12.5 minutes`. */
export const minutesText = (i18n: I18n, time: Minutes) =>
  quantity(i18n, time, 'minute', { unitDisplay: 'long', ...ONE_DECIMAL });

/** Without a unit, for table cells and legends that name it in their head. */
export const minutesFigure = (i18n: I18n, time: Minutes) => number(i18n, time, ONE_DECIMAL);

/** A mean, always with its decimal, so that a column lines up. */
export const meanMinutes = (i18n: I18n, time: Minutes) =>
  number(i18n, time, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A walk to ten metres, from one kilometre on in kilometres. */
export const distanceText = (i18n: I18n, distance: Metres): string =>
  distance < 995
    ? metresText(i18n, (Math.round(distance / 10) * 10) as Metres)
    : onOneLine(quantity(i18n, distance / 1000, 'kilometer', ONE_DECIMAL));

/** Metres exactly as a standard means them: `800 m`, `1,240 m`. */
export const metresText = (i18n: I18n, distance: Metres) => onOneLine(quantity(i18n, distance, 'meter', WHOLE));

export const speedText = (i18n: I18n, speed: number) =>
  onOneLine(quantity(i18n, speed, 'kilometer-per-hour', ONE_DECIMAL));

/** `a, b and c`; `joint` is `and` or `or`. */
export const listText = (i18n: I18n, words: readonly string[], joint: 'and' | 'or' = 'and'): string =>
  list(i18n, words, joint === 'or' ? 'disjunction' : 'conjunction');
