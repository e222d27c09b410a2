/** Clock times of a place and instants (milliseconds since 1970 UTC), by the time zones that the host knows (Intl). */

/**
 * The latest instant that clocks of every zone can show, milliseconds since 1970 UTC: `Date` ends here and a day, in the year
 * 275760.
 */
export const LAST_INSTANT = 8.64e15 - 86_400_000;

export interface ClockTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string) {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
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
  }
  return format;
}

export function isTimeZone(timeZone: string): boolean {
  try {
    formatOf(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What clocks in `timeZone` showed at an instant. */
export function clockAt(instant: number, timeZone: string): ClockTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: of('year'),
    month: of('month'),
    day: of('day'),
    hour: of('hour'),
    minute: of('minute'),
    second: of('second'),
    millisecond: ((instant % 1000) + 1000) % 1000,
  };
}

/** The instant as if clocks showed UTC. */
const plain = ({ year, month, day, hour, minute, second, millisecond }: ClockTime) =>
  Date.UTC(year, month - 1, day, hour, minute, second, millisecond);

/** How far clocks in `timeZone` are ahead of UTC, in milliseconds. */
const offsetAt = (instant: number, timeZone: string) => plain(clockAt(instant, timeZone)) - instant;

/**
 * Turns clock times, given as the instants at which clocks in UTC show them, into the instants they are in `timeZone`. Where clocks go back and an hour comes twice, the first is taken; times that clocks
 * skip are read as if they had not been put forward. Offsets are kept for a quarter of an hour of clock time, the finest
 * step at which any zone changes: a log of 100,000 rows asks Intl a few hundred times.
 */
export function instantsIn(timeZone: string): (asUtc: number) => number {
  const known = new Map<number, number>();
  return (asUtc) => {
    const quarter = Math.floor(asUtc / 900_000);
    let offset = known.get(quarter);
    if (offset === undefined) {
      // The offset before any change that is near: a day earlier and back again settles on the first of two.
      const before = offsetAt(asUtc - 86_400_000, timeZone);
      const after = offsetAt(asUtc + 86_400_000, timeZone);
      offset = [before, after].find((one) => offsetAt(quarter * 900_000 - one, timeZone) === one) ?? before;
      known.set(quarter, offset);
    }
    return asUtc - offset;
  };
}
