/** Clock times of a city, wherever the page is read. */
import { type ClockTime, clockAt, instantsIn } from '../../../core/experiment/read/zonedTime';

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
export const timeText = (time: number, timeZone: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone }).format(time)}, ${new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone }).format(time)}`;

/** `12 May 2025, 10:00 to 11:30`, or with both days. */
export function timeSpanText(from: number, until: number, timeZone: string): string {
  const [first, last] = [timeText(from, timeZone), timeText(until, timeZone)];
  const [day, clock] = last.split(', ');
  return first.startsWith(`${day}, `) ? `${first} to ${clock}` : `${first} to ${last}`;
}

/** `Madrid time` */
export const zoneText = (timeZone: string) => `${timeZone.split('/').at(-1)!.replaceAll('_', ' ')} time`;

/** Reads `2025-05-12T10:31` of a clock in a zone as milliseconds since 1970 UTC; null: it is none. */
export function clockToUtc(text: string, timeZone: string): number | null {
  const clock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(clock) ? null : instantsIn(timeZone)(clock);
}

/** The reverse, to the minute: for fields of date and time. */
export const utcToClock = (time: number, timeZone: string) =>
  new Date(wallClock(timeZone)(time)).toISOString().slice(0, 16);
