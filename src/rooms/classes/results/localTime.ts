/** Clock times of a city, wherever the page is read. */

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(timeZone: string) {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

const QUARTER = 900_000;

/** What clocks in a zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    partsFormat(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const clock = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
  return clock - Math.floor(time / 1000) * 1000;
}

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
      offset = offsetAt(here * QUARTER, timeZone);
    }
    return time + offset;
  };
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `12 May 2025, 10:00 to 11:30`, or with both days. */
export function timeSpanText(from: number, until: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone });
  const clock = new Intl.DateTimeFormat('en-GB', { ...CLOCK, timeZone });
  const [first, last] = [day.format(from), day.format(until)];
  return first === last
    ? `${first}, ${clock.format(from)} to ${clock.format(until)}`
    : `${first}, ${clock.format(from)} to ${last}, ${clock.format(until)}`;
}

/** `Madrid time` */
export const zoneText = (timeZone: string) => `${timeZone.split('/').at(-1)!.replaceAll('_', ' ')} time`;

/** Reads `2025-05-12T10:31` of a clock in a zone as milliseconds since 1970 UTC; null: it is none. */
export function clockToUtc(text: string, timeZone: string): number | null {
  const clock = Date.parse(`${text}${text.length === 16 ? ':00' : ''}Z`);
  if (Number.isNaN(clock)) return null;
  const guess = clock - offsetAt(clock, timeZone);
  return clock - offsetAt(guess, timeZone);
}

/** The reverse, to the minute: for fields of date and time. */
export const utcToClock = (time: number, timeZone: string) =>
  new Date(wallClock(timeZone)(time)).toISOString().slice(0, 16);
