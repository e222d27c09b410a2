/**
 * Which column of a file says what, as data: a guess that the page shows and people mend. What cannot be guessed is a
 * question; what must not be kept is a notice.
 */
import type { Problem } from '../../problem';
import { foldText } from '../../site/normalise';
import { readNumber } from '../../table/readNumber';
import type { Table } from '../../table/readTable';
import { personalColumn } from '../private/personalColumns';
import { splitHeader, unitOf } from '../units';
import { isMissing } from './isMissing';
import { positionColumn, unnamedPosition } from './positionColumns';
import { type DateOrder, dateOrders, readTime } from './readTime';

/** `clock` is a time of day, `elapsed` a time since the start, `group` says what was measured, `personal` is dropped. */
export const MEANINGS = [
  'time',
  'date',
  'clock',
  'elapsed',
  'value',
  'group',
  'unit',
  'lon',
  'lat',
  'unused',
  'personal',
] as const;

export type Meaning = (typeof MEANINGS)[number];

export interface ColumnMatch {
  readonly meaning: Meaning;
  /** Of a reading: what is measured, the header without its unit. */
  readonly name: string;
  /** UCUM code, of readings and of elapsed time (`s`, `ms`, `min`, `h`, `d`); null is not known. */
  readonly unit: string | null;
}

export interface Matching {
  /** In the order of the table's columns. */
  readonly columns: readonly ColumnMatch[];
  readonly dateOrder: DateOrder;
  /** IANA name of the zone whose clocks the file shows, where it does not say itself. */
  readonly timeZone: string;
  /** When the log starts, milliseconds since 1970 UTC: for elapsed times, and the day of times without a date. */
  readonly startsAt: number | null;
  /** Between two rows, milliseconds: for logs without any time. 0: all rows were read at once. */
  readonly interval: number | null;
}

/** What has to be asked before the file can be read. */
export type Question =
  | { readonly ask: 'start' }
  | { readonly ask: 'interval' }
  | { readonly ask: 'value' }
  /** All dates fit more than one order. */
  | { readonly ask: 'dateOrder'; readonly orders: readonly DateOrder[] }
  /** A reading, or an elapsed time, without a unit. */
  | { readonly ask: 'unit'; readonly column: number };

export interface Matched {
  readonly matching: Matching;
  /** Of each column: the orders that all its dates fit; none where it has no dates. */
  readonly dateOrders: readonly (readonly DateOrder[])[];
  /** Columns that are dropped, and why. */
  readonly notices: readonly Problem[];
}

/** Rows by which a column is judged: the first ones, and as many from all over the file. */
const SAMPLE = 100;
const MOSTLY = 0.6;

const GROUP = new Set(
  'phenomenon,sensor,sensor title,parameter,variable,quantity,measurement,phanomen,messgrosse,magnitud,grandeur'.split(
    ',',
  ),
);
const TIME =
  /^(?:time|t|elapsed|elapsed time|time elapsed|timestamp|seconds?|secs?|millis|milliseconds?|ms|minutes?|hours?|zeit|temps|tiempo|tempo|czas|tijd|tid|aika|idő|zaman|время|الوقت|时间|時間|시간)$/;

/** @param startsAt where the container of the file says when it began (a phyphox export does) */
export function matchColumns(
  table: Table,
  { timeZone, where, startsAt = null }: { timeZone: string; where: string; startsAt?: number | null },
): Matched {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE));
  const rows = table.rows.filter((_, i) => i < SAMPLE || i % step === 0);
  const samples = table.columns.map((_, column) => rows.map(({ cells }) => cells[column]));
  const guessed = table.columns.map((header, i) => guessColumn(table, header, samples[i]));
  const notices = guessed.flatMap(({ personal }, i): Problem[] =>
    personal === null
      ? []
      : [
          {
            where: `${where}, column "${table.columns[i]}"`,
            what: `looks like ${personal}, so it was dropped`,
            fix: 'If it is none, give the column a name that says what it holds, and bring the file again.',
            level: 'warning',
          },
        ],
  );
  const columns = withPosition(
    guessed.map(({ match }) => match),
    table.header ? null : unnamedPosition(samples),
  );
  const orders = table.columns.map((_, column) => dateOrders(table.rows.map(({ cells }) => cells[column])));
  const dated = columns.findIndex(({ meaning }) => meaning === 'time' || meaning === 'date');
  const matching = {
    columns: withOneTime(withoutTime(columns) ? withCounter(columns, samples, table.decimal) : columns),
    dateOrder: orders[dated]?.[0] ?? 'ymd',
    timeZone,
    startsAt,
    interval: null,
  };
  return { matching, dateOrders: orders, notices };
}

/** What is still to be asked of a matching: none left, and the file can be read. */
export function openQuestions(
  { columns, startsAt, interval }: Matching,
  dateOrders: Matched['dateOrders'],
): readonly Question[] {
  const questions: Question[] = [];
  const has = (meaning: Meaning) => columns.some((column) => column.meaning === meaning);
  if (!has('value')) questions.push({ ask: 'value' });
  columns.forEach(({ meaning, unit }, column) => {
    const isAsked = (meaning === 'value' && !has('unit')) || meaning === 'elapsed';
    if (isAsked && unit === null) questions.push({ ask: 'unit', column });
  });
  if (withoutTime(columns) && interval === null) questions.push({ ask: 'interval' });
  const dated = columns.findIndex(({ meaning }) => meaning === 'time' || meaning === 'date');
  if (dated < 0 && startsAt === null) questions.push({ ask: 'start' });
  if (dated >= 0 && dateOrders[dated].length > 1) questions.push({ ask: 'dateOrder', orders: dateOrders[dated] });
  return questions;
}

/** Latitude comes first, as phones and receivers write it: the wizard shows it, and the other order can be chosen. */
const withPosition = (columns: readonly ColumnMatch[], first: number | null): readonly ColumnMatch[] =>
  first === null
    ? columns
    : columns.map((column, i) =>
        i === first || i === first + 1 ? { ...column, meaning: i === first ? 'lat' : 'lon', unit: null } : column,
      );

const withoutTime = (columns: readonly ColumnMatch[]) =>
  !columns.some(({ meaning }) => /^(time|date|clock|elapsed)$/.test(meaning));

/** A file has one time: elapsed seconds beside a date are not used, and of two dates with times the first is. */
function withOneTime(columns: readonly ColumnMatch[]): readonly ColumnMatch[] {
  const first = (['time', 'clock', 'elapsed'] as const).find((meaning) =>
    columns.some((one) => one.meaning === meaning),
  );
  let isTaken = false;
  return columns.map((column) => {
    if (!/^(time|clock|elapsed)$/.test(column.meaning)) {
      return column.meaning === 'date' && first === 'time' ? { ...column, meaning: 'unused' } : column;
    }
    const isIt = column.meaning === first && !isTaken;
    isTaken ||= isIt;
    return isIt ? column : { ...column, meaning: 'unused' };
  });
}

/** Where nothing says when: a first column of numbers that only rise counts time, in a unit that has to be asked. */
function withCounter(columns: readonly ColumnMatch[], samples: readonly (readonly string[])[], decimal: '.' | ',') {
  const isAlone = columns.filter(({ meaning }) => meaning === 'value').length < 2;
  const numbers = (samples[0] ?? []).map((cell) => readNumber(cell, decimal));
  const isRising = numbers.length > 2 && numbers.slice(1).every((n, i) => n !== null && n > (numbers[i] ?? Infinity));
  if (isAlone || !isRising || columns[0].meaning !== 'value' || columns[0].unit !== null) return columns;
  return columns.with(0, { ...columns[0], meaning: 'elapsed' });
}

function guessColumn({ decimal, header: hasNames }: Table, header: string, sample: readonly string[]) {
  const personal = personalColumn(hasNames ? header : '', sample);
  const { name, unit } = hasNames ? splitHeader(header) : { name: header, unit: null };
  const found = (meaning: Meaning) => ({ personal, match: { meaning, name, unit } as ColumnMatch });
  // A device's id tells series of several sensors apart; it is used for that, and not kept.
  if (personal !== null) return found('personal');
  const folded = foldText(name);
  const filled = sample.map((cell) => cell.trim()).filter((cell) => !isMissing(cell));
  const isMostly = (test: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(test).length >= MOSTLY * filled.length;
  const isNumeric = isMostly((cell) => readNumber(cell, decimal) !== null);
  const position = hasNames ? positionColumn(name) : null;
  if (isNumeric && position) return found(position);
  const isDuration = unit !== null && unitOf(unit)?.kind === 'duration';
  const words = foldText(header);
  if (isNumeric && (TIME.test(folded) || TIME.test(words)) && !isMostly(isUnixTime)) {
    const ofWord = /^(millis|milliseconds?|ms)$/.test(words) ? 'ms' : /^(seconds?|secs?)$/.test(words) ? 's' : null;
    return { personal, match: { meaning: 'elapsed', name, unit: isDuration ? unit : ofWord } as ColumnMatch };
  }
  const times = filled.map((cell) =>
    (['ymd', 'dmy', 'mdy'] as const).map((order) => readTime(cell, order)).find(Boolean),
  );
  const share = (test: (time: NonNullable<(typeof times)[number]>) => boolean) =>
    times.filter((time) => time && test(time)).length >= Math.max(1, MOSTLY * filled.length);
  if (share((time) => time.is === 'instant' || (time.date !== null && time.clock !== null))) return found('time');
  // `21.30` is a number before it is half past nine.
  if (!isNumeric && share((time) => time.is === 'clock' && time.clock === null)) return found('date');
  if (!isNumeric && share((time) => time.is === 'clock' && time.date === null)) return found('clock');
  if (isNumeric) return found('value');
  if (GROUP.has(folded)) return found('group');
  if (folded === 'unit' || folded === 'units' || folded === 'einheit' || folded === 'unidad') return found('unit');
  return found('unused');
}

const isUnixTime = (cell: string) => readTime(cell, 'ymd')?.is === 'instant';
