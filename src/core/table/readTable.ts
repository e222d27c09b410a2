/**
 * Delimited text of any habit (CSV, TSV, what a spreadsheet saves) as a table of texts. Nothing is guessed away: cells stay
 * as they are written, and whatever does not fit is a problem with its row.
 */
import type { Problem } from '../problem';
import { type Delimiter, guessDecimal, guessDelimiter, looksLikeNames } from './habits';
import type { DecimalSign } from './readNumber';
import { scanRecords } from './scanRecords';

export interface TableRow {
  /** As a spreadsheet numbers it: the file's first record is row 1, be it the names, and empty rows count. */
  readonly row: number;
  /** As many as there are columns; cells that are missing in the file are empty. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  /** Whether the first row with anything in it gave the columns their names. */
  readonly header: boolean;
  /** In the file's order, never empty and each once: columns without a name are `Column 3`. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

export interface TableOptions {
  /** Names the file in problems. */
  readonly where?: string;
  /** What somebody who looked at the file says; guessed where absent. */
  readonly delimiter?: Delimiter;
  readonly header?: boolean;
  /** Rows beyond so many are not read, which is a problem of level `error`. */
  readonly mostRows?: number;
}

/** More of one sort are counted, not listed. */
const MOST_PROBLEMS = 100;
/** Columns beyond so many are not read: no table that people keep has them, and a hostile one might. */
const MOST_COLUMNS = 1000;
/** Rows by which the decimal sign is guessed. */
const DECIMAL_SAMPLE = 1000;

/** Reads text that was decoded already (see `decodeText`). Never throws; empty text is a table without rows. */
export function readTable(text: string, options: TableOptions = {}): Table {
  const { where = 'the file', mostRows = Number.POSITIVE_INFINITY } = options;
  const guessed = guessDelimiter(text);
  const delimiter = options.delimiter ?? guessed.delimiter;
  const problems = problemList(where);
  const rows: { row: number; cells: readonly string[] }[] = [];
  let names: readonly string[] | null = null;
  let first: readonly string[] | null = null;
  let row = 0;
  for (const { cells, hasBadQuote } of scanRecords(text, delimiter, guessed.from)) {
    row++;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (hasBadQuote) problems.add(row, QUOTE_PROBLEM);
    if (first === null) {
      first = cells.slice(0, MOST_COLUMNS);
      if (cells.length > MOST_COLUMNS) problems.add(row, tooWide(cells.length));
      if (options.header ?? looksLikeNames(first)) {
        names = first;
        continue;
      }
    }
    if (rows.length >= mostRows) {
      problems.add(row, { ...TOO_LONG, what: `and those after it are beyond the limit of ${mostRows} rows` });
      break;
    }
    rows.push({ row, cells: fitted(cells, first.length, (problem) => problems.add(row, problem)) });
  }
  const columns = (names ?? first ?? []).map((name) => (names ? name : ''));
  return {
    delimiter,
    decimal: guessDecimal(rows.slice(0, DECIMAL_SAMPLE).map(({ cells }) => cells)),
    header: names !== null,
    columns: distinctNames(columns),
    rows,
    problems: problems.all(),
  };
}

type RowProblem = Omit<Problem, 'where'>;

const QUOTE_PROBLEM: RowProblem = {
  what: 'has a quotation mark that does not close, or text behind the closing one',
  fix: 'Look at this row in the file; write a quotation mark inside a cell twice.',
  level: 'warning',
};

const TOO_LONG = { fix: 'Split the file, and bring the parts one by one.', level: 'error' } as const;

const tooWide = (width: number): RowProblem => ({
  what: `has ${width} columns; only the first ${MOST_COLUMNS} are read`,
  fix: 'Take out the columns that are not needed.',
  level: 'error',
});

/** Exactly `width` cells. Cells that no column has, and that say something, are a problem. */
function fitted(cells: readonly string[], width: number, onProblem: (problem: RowProblem) => void): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length < width) {
    onProblem({
      what: `has ${cells.length} of ${width} cells`,
      fix: 'Check the row; the missing cells are taken as empty.',
      level: 'warning',
    });
    return [...cells, ...Array<string>(width - cells.length).fill('')];
  }
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    onProblem({
      what: `has ${cells.length} cells for ${width} columns`,
      fix: 'Check the row: is a cell with the delimiter in it not quoted? What is beyond the last column is not read.',
      level: 'warning',
    });
  }
  return cells.slice(0, width);
}

function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, i) => {
    const wanted = name.trim() || `Column ${i + 1}`;
    let free = wanted;
    for (let number = 2; seen.has(free); number++) free = `${wanted} (${number})`;
    seen.add(free);
    return free;
  });
}

/** The first problems with their rows, and the number of the others. */
function problemList(where: string) {
  const listed: Problem[] = [];
  let more = 0;
  return {
    add(row: number, problem: RowProblem) {
      // An error says that something was not read at all, so it is listed whatever came before it.
      if (listed.length < MOST_PROBLEMS || problem.level === 'error')
        listed.push({ where: `${where}, row ${row}`, ...problem });
      else more++;
    },
    all(): Problem[] {
      if (more === 0) return listed;
      const rest: Problem = {
        where,
        what: `${more} more ${more === 1 ? 'row has' : 'rows have'} such problems`,
        fix: 'Mend the rows above first, and look again.',
        level: 'warning',
      };
      return [...listed, rest];
    },
  };
}
