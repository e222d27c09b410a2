/** CSV and TSV with a column each for longitude and latitude: one row, one point, all other columns its properties. */
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../../command/command';
import type { FeatureSink, OpenInput } from '../featureSource';
import { type CsvColumns, csvColumns, delimiterOf } from './csvColumns';
import { csvDegrees, csvValue } from './csvValue';

/** A quote that is never closed would swallow the rest of the file: no honest row is longer than this. */
const MAX_ROW_CHARACTERS = 1 << 20;

/** Rows are counted as a spreadsheet counts them: the headings are row 1. */
export async function readCsv(input: OpenInput, sink: FeatureSink): Promise<void> {
  sink.beginInput(input.name, 'row');
  const { line, chunks } = await headingLine(input.chunks());
  if (line.trim() === '')
    throw new InputError(`${input.name}: the table is empty. Its first line must name the columns.`);
  let [records, row] = [0, 0];
  let takeRow: ((cells: readonly string[], row: number) => void) | null = null;
  const parser = parse({
    bom: true,
    delimiter: input.format === 'tsv' ? '\t' : delimiterOf(line),
    relax_column_count: true,
    // An empty line is a row of another length to the parser, for which it makes an error with all that belongs to one.
    skip_empty_lines: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_CHARACTERS,
    // Rows are used where they are made: as stream objects they would take three times as long.
    on_record: (cells: readonly string[], { empty_lines }) => {
      row = ++records + empty_lines;
      if (takeRow) takeRow(cells, row);
      else takeRow = rowTaker(csvColumns(input.name, cells), sink);
      return null;
    },
  });
  const source = Readable.from(chunks, { objectMode: false });
  const { stackTraceLimit } = Error;
  // The parser makes an error of every row of another length, and its trace costs more than all else of the row.
  Error.stackTraceLimit = 0;
  pipeline(source, parser, () => {});
  try {
    for await (const _ of parser);
  } catch (error) {
    throw error instanceof CsvError ? brokenTable(input.name, row, error) : error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    source.destroy();
  }
}

function rowTaker({ headings, lon, lat }: CsvColumns, sink: FeatureSink) {
  const keys = headings.map((heading, i) => (i === lon || i === lat || heading === '' ? -1 : sink.key(heading)));
  const idColumn = headings.indexOf('id');
  return (cells: readonly string[], row: number) => {
    if (cells.length === 1 && cells[0].trim() === '') return; // a blank line
    sink.place(row);
    if (cells.length !== headings.length) {
      return sink.skip({
        kind: 'row of another length',
        what: `the row has ${cells.length} cells, the headings are ${headings.length}`,
        fix: 'Put cells that contain the separator in double quotes',
      });
    }
    for (let i = 0; i < cells.length; i++) {
      const value = keys[i] < 0 ? null : csvValue(cells[i]);
      if (value === null) continue;
      sink.property(keys[i], value);
      if (i === idColumn && (typeof value === 'number' || typeof value === 'bigint')) sink.id(value);
    }
    sink.point(csvDegrees(cells[lon]), csvDegrees(cells[lat]));
  };
}

/** Reads as far as the first line's end; `chunks` gives everything, that line included. */
async function headingLine(chunks: AsyncIterable<Uint8Array>) {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let size = 0;
  for (let ended = false; !ended && size < MAX_ROW_CHARACTERS; ) {
    const { value, done } = await iterator.next();
    if (done) break;
    taken.push(value);
    size += value.length;
    ended = value.includes(10) || value.includes(13);
  }
  const line = /^\uFEFF?([^\r\n]*)/.exec(Buffer.concat(taken).toString('utf8'))?.[1] ?? '';
  async function* all() {
    try {
      yield* taken;
      for (;;) {
        const { value, done } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { line, chunks: all() };
}

function brokenTable(name: string, row: number, error: CsvError) {
  const isQuote = error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED';
  const what = isQuote
    ? `a double quote that opens after row ${row} is not closed`
    : `the table is broken after row ${row} (${error.message})`;
  return new InputError(`${name}: ${what}. Close it, or write "" for a quote inside quotes.`);
}
