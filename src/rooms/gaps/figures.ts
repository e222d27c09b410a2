/** Numbers as people read them. Estimates are rounded to what they can bear, and never to a false zero. */
import type { Metres, Minutes } from '../../core/units';

const LANGUAGE = 'en';

/** Keeps a figure and its unit on one line. */
const NO_BREAK = '\u00a0';

const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2 });
const threeDigits = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 3 });

/** A count that is counted, not estimated. */
export const count = (n: number) => whole.format(n);

/** A ratio such as a detour factor. */
export const factor = (n: number) => twoDecimals.format(n);

/**
 * Estimated people: three digits at most, tens below a thousand, and no figure at all below ten. NaN is not known.
 */
export function estimatedPeople(people: number): string {
  if (Number.isNaN(people)) return 'not known';
  if (people === 0) return '0';
  if (people < 10) return 'under 10';
  return people < 1000 ? whole.format(Math.round(people / 10) * 10) : threeDigits.format(people);
}

/** A share as whole per cent; what is not quite nothing or not quite all is not rounded to it. */
export function share(part: number, all: number): string {
  const percent = (100 * part) / all;
  if (!Number.isFinite(percent)) return '–';
  if (percent > 0 && percent < 1) return `under 1${NO_BREAK}%`;
  if (percent > 99 && percent < 100) return `over 99${NO_BREAK}%`;
  return `${whole.format(percent)}${NO_BREAK}%`;
}

export const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** `10 minutes`, `1 minute`, `12.5 minutes`. */
export const minutesText = (time: Minutes) => `${oneDecimal.format(time)} ${plural(time, 'minute', 'minutes')}`;

/** Without a unit, for table cells and legends that name it in their head. */
export const minutesFigure = (time: Minutes) => oneDecimal.format(time);

/** A mean, always with its decimal, so that a column lines up. */
export const meanMinutes = (time: Minutes) => time.toFixed(1);

/** A walk to ten metres, from one kilometre on in kilometres. */
export function distanceText(distance: Metres): string {
  if (distance < 995) return `${whole.format(Math.round(distance / 10) * 10)}${NO_BREAK}m`;
  return `${oneDecimal.format(distance / 1000)}${NO_BREAK}km`;
}

/** Metres exactly as a standard means them: `800 m`, `1,240 m`. */
export const metresText = (distance: Metres) => `${whole.format(distance)}${NO_BREAK}m`;

export const speedText = (speed: number) => `${oneDecimal.format(speed)}${NO_BREAK}km/h`;

/** `a, b and c`; `joint` is `and` or `or`. */
export function listText(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}
