/** Clock times of a city, wherever the page is read. */
import { msg } from '@lingui/core/macro';
import { type ClockTime, clockAt, instantsIn } from '../../../core/experiment/read/zonedTime';
import { date } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';

const QUARTER = 900_000;

/** A clock time written as if it were UTC. */
const asUtc = ({ year, month, day, hour, minute, second, millisecond }: ClockTime) =>
  Date.UTC(year, month - 1, day, hour, minute, second, millisecond);

/**
 * From UTC to what a clock on the wall shows, as a time that is to be written in UTC: charts then need know no time zones.
 * Offsets are asked for once a quarter of an hour, the finest at which zones change.
 */
export function wallClock(timeZone: string): (time: number) => number {
  let [quarter, offset] = [Number.NaN, 0];
  return (time) => {
    const here = Math.floor(time / QUARTER);
    if (here !== quarter) {
      quarter = here;
      offset = asUtc(clockAt(here * QUARTER, timeZone)) - here * QUARTER;
    }
    return time + offset;
  };
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `12 May 2025, 10:00` */
export function timeText(i18n: I18n, time: number, timeZone: string): string {
  const [day, clock] = [date(i18n, time, { ...DAY, timeZone }), date(i18n, time, { ...CLOCK, timeZone })];
  return i18n._(msg`${day}, ${clock}`);
}

/** `12 May 2025, 10:00 to 11:30`, or with both days. */
export function timeSpanText(i18n: I18n, first: number, last: number, timeZone: string): string {
  const [from, day] = [first, last].map((time) => date(i18n, time, { ...DAY, timeZone }));
  const until = from === day ? date(i18n, last, { ...CLOCK, timeZone }) : timeText(i18n, last, timeZone);
  return i18n._(msg`${{ from: timeText(i18n, first, timeZone) }} to ${until}`);
}

/** `Madrid time` */
export function zoneText(i18n: I18n, timeZone: string): string {
  const city = timeZone.split('/').at(-1)!.replaceAll('_', ' ');
  return i18n._(msg`${city} time`);
}

/** Reads `2025-05-12T10:31` of a clock in a zone as milliseconds since 1970 UTC; null: it is none. */
export function clockToUtc(text: string, timeZone: string): number | null {
  const clock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(clock) ? null : instantsIn(timeZone)(clock);
}

/** The reverse, to the minute: for fields of date and time. */
export const utcToClock = (time: number, timeZone: string) =>
  new Date(wallClock(timeZone)(time)).toISOString().slice(0, 16);
