/** How a file is written, guessed from its first lines: which sign parts cells, which the decimals, and whether names stand on top. */
import { type DecimalSign, readNumber } from './readNumber';
import { scanRecords } from './scanRecords';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 100;
/** Signs of the text that are looked at; one record longer than that is cut, which a guess can bear. */
const SAMPLE_LENGTH = 200_000;

/** Spreadsheets write the delimiter on a line of its own before the table: `sep=;`. */
const SEPARATOR_LINE = /^sep=(.)(\r\n|\r|\n)/;

/** `from`: where the table begins, behind a byte order mark and a line `sep=;`. */
export function guessDelimiter(text: string): { delimiter: Delimiter; from: number } {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const said = SEPARATOR_LINE.exec(text.slice(start, start + 8));
  const from = start + (said ? said[0].length : 0);
  const named = DELIMITERS.find((delimiter) => delimiter === said?.[1]);
  if (named) return { delimiter: named, from };
  const sample = text.slice(from, from + SAMPLE_LENGTH);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, from };
}

/** The share of records with as many cells as the first, and a little for more cells; 0 where the first is not parted. */
function evenness(sample: string, delimiter: Delimiter): number {
  const widths: number[] = [];
  for (const { cells } of scanRecords(sample, delimiter)) {
    if (cells.length > 1 || cells[0] !== '') widths.push(cells.length);
    if (widths.length === SAMPLE_RECORDS) break;
  }
  const [first] = widths;
  if (first === undefined || first < 2) return 0;
  return widths.filter((width) => width === first).length / widths.length + Math.min(first, 100) / 10_000;
}

/** The sign before the decimals of most numbers; the point where none has decimals. `1,234` alone tells nothing. */
export function guessDecimal(rows: Iterable<readonly string[]>): DecimalSign {
  let [commas, points] = [0, 0];
  for (const cells of rows) {
    for (const cell of cells) {
      const written = cell.trim();
      if (/^[-+]?\d{1,3}([,.])\d{3}$/.test(written)) continue;
      if (/^[-+]?[\d.]*,\d+$/.test(written)) commas++;
      else if (/^[-+]?[\d,]*\.\d+$/.test(written)) points++;
    }
  }
  return commas > points ? ',' : '.';
}

/** Whether the first record names the columns: no cell of it is a number, some cell is filled, and no name comes twice. */
export function looksLikeNames(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length > 0 &&
    new Set(filled).size === filled.length &&
    filled.every((cell) => readNumber(cell, '.') === null && readNumber(cell, ',') === null)
  );
}
