/** The readings of a table, once it is said which column means what. Never throws, whatever stands in the cells. */
import type { Problem } from '../../problem';
import { readNumber } from '../../table/readNumber';
import type { Table, TableRow } from '../../table/readTable';
import type { Readings } from '../readings';
import { unitOf, unitWritten } from '../units';
import { isMissing } from './isMissing';
import type { Matching, Meaning } from './matchColumns';
import { readElapsed, readTime, shownInUtc, type WrittenClock, type WrittenDate } from './readTime';
import { rowProblems } from './rowProblems';
import { instantsIn } from './zonedTime';

/** A series as a file holds it, with the true track still in it: to be cut and blurred, and then forgotten. */
export interface BroughtSeries {
  readonly name: string;
  readonly unit: string | null;
  readonly readings: Readings;
  /** Where each reading was made, degrees; NaN where the row does not say. Null: the file has no positions. */
  readonly track: { readonly lon: Float64Array; readonly lat: Float64Array } | null;
}

export interface SeriesRead {
  readonly series: readonly BroughtSeries[];
  readonly problems: readonly Problem[];
}

/** The year 2200: later times, and those before 1970, are slips. */
const LAST_INSTANT = Date.UTC(2200, 0);

/** Rows without a time that can be read, and cells that are no number, are told; a row's other cells are still used. */
export function readSeries(table: Table, matching: Matching, where: string): SeriesRead {
  const problems = rowProblems(where);
  const at = (meaning: Meaning) => matching.columns.findIndex((column) => column.meaning === meaning);
  const [lon, lat, group, unit] = [at('lon'), at('lat'), at('group'), at('unit')];
  const hasTrack = lon >= 0 && lat >= 0;
  const values = matching.columns.flatMap((column, index) =>
    column.meaning === 'value' ? [{ ...column, index }] : [],
  );
  const timeOf = rowTimes(table, matching);
  const gathered = new Map<string | number, Gathered>();
  const decimal = table.decimal;

  table.rows.forEach((row, i) => {
    const { cells } = row;
    if (repeatsNames(table, cells)) return;
    const time = timeOf(row, i);
    if (time === null) {
      problems.add(row.row, 'has no time that can be read, so it is left out', TIME_FIX);
      return;
    }
    for (const { index, name, unit: ofColumn } of values) {
      const text = cells[index].trim();
      const value = readNumber(text, decimal);
      if (value === null && !isMissing(text)) {
        problems.add(row.row, `has "${text.slice(0, 40)}" where a number should stand`, 'It counts as missing.');
      }
      const key = group < 0 ? index : `${index} ${cells[group]}`;
      let into = gathered.get(key);
      if (!into) {
        const ofRow = unit < 0 ? null : unitWritten(cells[unit]);
        into = {
          name: group < 0 ? name : cells[group].trim() || name,
          unit: ofColumn ?? ofRow,
          times: [],
          raw: [],
          lon: [],
          lat: [],
        };
        gathered.set(key, into);
      }
      into.times.push(time);
      into.raw.push(value ?? Number.NaN);
      if (hasTrack) {
        into.lon.push(readNumber(cells[lon], decimal) ?? Number.NaN);
        into.lat.push(readNumber(cells[lat], decimal) ?? Number.NaN);
      }
    }
  });
  return { series: [...gathered.values()].map((one) => inTime(one, hasTrack)), problems: problems.all() };
}

const TIME_FIX = 'Check how the date and the time are written in it, and whether the right column was chosen.';

interface Gathered {
  readonly name: string;
  readonly unit: string | null;
  readonly times: number[];
  readonly raw: number[];
  readonly lon: number[];
  readonly lat: number[];
}

/** A micro:bit writes its names again whenever they change. */
const repeatsNames = ({ header, columns }: Table, cells: readonly string[]) =>
  header && cells.every((cell, i) => cell.trim() === columns[i]);

/** Rows in the order of time; those of the same time in the order of the file. */
function inTime({ name, unit, times, raw, lon, lat }: Gathered, hasTrack: boolean): BroughtSeries {
  const isInOrder = times.every((time, i) => i === 0 || times[i - 1] <= time);
  const order = isInOrder ? null : times.map((_, i) => i).sort((a, b) => times[a] - times[b] || a - b);
  const column = (from: readonly number[]) => Float64Array.from(order ? order.map((i) => from[i]) : from);
  return {
    name,
    unit,
    readings: { count: times.length, times: column(times), raw: column(raw), cells: null },
    track: hasTrack ? { lon: column(lon), lat: column(lat) } : null,
  };
}

/** The instant of a row, or null. Called once for each row, in their order: times of day and restarts need the row before. */
function rowTimes({ decimal }: Table, matching: Matching): (row: TableRow, index: number) => number | null {
  const { columns, dateOrder, timeZone, startsAt, interval } = matching;
  const at = (meaning: Meaning) => columns.findIndex((column) => column.meaning === meaning);
  const [time, date, clock, elapsed] = [at('time'), at('date'), at('clock'), at('elapsed')];
  const instantOf = instantsIn(timeZone);
  const whole = (date: WrittenDate, clock: WrittenClock | null) => sane(instantOf(shownInUtc(date, clock)));

  if (time >= 0) {
    return ({ cells }) => {
      const written = readTime(cells[time], dateOrder);
      if (written?.is === 'instant') return sane(written.at);
      return written?.date ? whole(written.date, written.clock) : null;
    };
  }
  if (date >= 0) {
    return ({ cells }) => {
      const day = readTime(cells[date], dateOrder);
      const hour = clock < 0 ? null : readTime(cells[clock], dateOrder);
      if (day?.is !== 'clock' || !day.date || (clock >= 0 && (hour?.is !== 'clock' || !hour.clock))) return null;
      return whole(day.date, hour?.is === 'clock' ? hour.clock : null);
    };
  }
  if (startsAt === null) return () => null;
  if (clock >= 0) {
    let last = startsAt;
    const here = startsAt + (startsAt - instantOf(startsAt));
    let day = here - (here % DAY);
    return ({ cells }) => {
      const written = readTime(cells[clock], dateOrder);
      if (written?.is !== 'clock' || !written.clock) return null;
      const since = shownInUtc(EPOCH, written.clock);
      // A clock that falls by more than half a day has passed midnight; by less, the rows are not in order.
      if (instantOf(day + since) < last - DAY / 2) day += DAY;
      last = instantOf(day + since);
      return sane(last);
    };
  }
  if (elapsed >= 0) {
    const unit = unitOf(columns[elapsed].unit ?? '');
    if (unit?.kind !== 'duration') return () => null;
    let [last, before] = [0, 0];
    return ({ cells }) => {
      const since = readElapsed(cells[elapsed], unit.factor * 1000, decimal);
      if (since === null) return null;
      // The instrument was started again: the new run is taken to follow the old one.
      if (since < last - RESTART) before += last;
      last = since;
      return sane(startsAt + before + since);
    };
  }
  return interval === null ? () => null : (_, index) => sane(startsAt + index * interval);
}

const DAY = 24 * 3_600_000;
const EPOCH: WrittenDate = { year: 1970, month: 1, day: 1 };
/** Rows may be a second out of order; what falls by more was started again. */
const RESTART = 1000;

/** Whole milliseconds from 1970 to 2200, or null. */
function sane(instant: number): number | null {
  const whole = Math.round(instant);
  return whole >= 0 && whole <= LAST_INSTANT ? whole : null;
}
