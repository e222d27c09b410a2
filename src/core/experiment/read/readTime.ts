/** Dates and times as instruments and people write them. Nothing here knows a time zone: that is the reader's matter. */
import { readNumber } from '../../table/readNumber';

/** In which order the numbers of a date stand. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export type WrittenTime =
  | { readonly is: 'instant'; readonly at: number }
  | { readonly is: 'clock'; readonly date: WrittenDate | null; readonly clock: WrittenClock | null };

const DATE = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})\.?/;
const CLOCK = /^(\d{1,2})(?::|h|\.)(\d{2})(?:(?::|m|\.)(\d{2})s?(?:[.,](\d{1,9}))?)?\s*([ap]\.?\s?m\.?)?/i;
const ZONE = /^\s*(z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)$/i;

/** Unix times lie from 2001 to 2286 in seconds with ten digits, and in milliseconds with thirteen. */
const UNIX_SECONDS = /^\d{10}(\.\d+)?$/;
const UNIX_MILLISECONDS = /^\d{13}$/;

/** A date, a clock time, both, or an instant; null: the text is none of them. */
export function readTime(text: string, order: DateOrder): WrittenTime | null {
  let rest = text.trim();
  if (UNIX_SECONDS.test(rest)) return { is: 'instant', at: Math.round(Number(rest) * 1000) };
  if (UNIX_MILLISECONDS.test(rest)) return { is: 'instant', at: Number(rest) };
  const dated = DATE.exec(rest);
  const date = dated && dateOf(dated, order);
  if (dated && !date) return null;
  if (dated) rest = rest.slice(dated[0].length).replace(/^(T(?=\d)|,?\s+(at\s+)?)/i, '');
  if (rest === '') return date ? { is: 'clock', date, clock: null } : null;
  const clocked = CLOCK.exec(rest);
  const clock = clocked && clockOf(clocked);
  if (!clocked || !clock) return null;
  rest = rest.slice(clocked[0].length);
  if (rest.trim() === '') return { is: 'clock', date, clock };
  const zone = ZONE.exec(rest);
  if (!zone || !date) return null;
  return { is: 'instant', at: shownInUtc(date, clock) - zoneMinutes(zone[1]) * 60_000 };
}

/** The order that all dates of a column fit; null: no text is a date; two orders: the column does not tell. */
export function dateOrders(texts: Iterable<string>): readonly DateOrder[] {
  let fitting: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
  let dates = 0;
  for (const text of texts) {
    const dated = DATE.exec(text.trim());
    if (!dated) continue;
    dates++;
    const still = fitting.filter((order) => dateOf(dated, order) !== null);
    // One slip of the pen does not overthrow the order of all others.
    if (still.length > 0) fitting = still;
  }
  return dates === 0 ? [] : fitting;
}

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function dateOf(dated: RegExpExecArray, order: DateOrder): WrittenDate | null {
  const [first, second, third] = [dated[1], dated[2], dated[3]];
  // A year of four digits says by itself whether it stands first; two digits are of this century.
  if ((order === 'ymd' ? third : first).length > 2) return null;
  const year = Number(order === 'ymd' ? first : third);
  const month = Number(order === 'mdy' ? first : second);
  const day = Number(order === 'ymd' ? third : order === 'dmy' ? first : second);
  const whole = year < 100 ? 2000 + year : year;
  if (month < 1 || month > 12 || day < 1 || whole < 1900 || whole > 2200) return null;
  const isThere = day <= MONTH_DAYS[month - 1] && (month !== 2 || day < 29 || isLeap(whole));
  return isThere ? { year: whole, month, day } : null;
}

/** The instant at which clocks in UTC show this; a date alone is its midnight. */
export const shownInUtc = (date: WrittenDate, clock: WrittenClock | null): number =>
  clock === null
    ? Date.UTC(date.year, date.month - 1, date.day)
    : Date.UTC(date.year, date.month - 1, date.day, clock.hour, clock.minute, clock.second, clock.millisecond);

function clockOf(clocked: RegExpExecArray): WrittenClock | null {
  const [, hours, minutes, seconds, fraction, half] = clocked;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  const minute = Number(minutes);
  const second = seconds === undefined ? 0 : Number(seconds);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const millisecond = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  return { hour, minute, second, millisecond };
}

function zoneMinutes(zone: string) {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** `93.5` or `00:01:33.5` since the start, in milliseconds; null: neither. */
export function readElapsed(text: string, unit: number, decimal: '.' | ','): number | null {
  const number = readNumber(text, decimal);
  if (number !== null) return number * unit;
  const clock = /^(\d+):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?$/.exec(text.trim());
  if (!clock) return null;
  const [, first, second, third, fraction = '0'] = clock;
  const seconds =
    third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third) + Number(`0.${fraction}`);
  return seconds * 1000;
}
