import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { InputError } from '../command/command';

/** A CSV file as texts. `rows[k]` stands on line `k + 2` of the file, unless fields hold line breaks. */
export interface TextTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads a CSV file (`.csv` or `.csv.gz`) with a header. Every row must have as many fields as the header. */
export function readTable(file: string): TextTable {
  const text = readText(file);
  const records = text.includes('"') ? parseQuoted(file, text) : parsePlain(text);
  const [header, ...rows] = records;
  if (!header || header.length === 0) throw new InputError(`${file}: the file is empty. Give a header and rows.`);
  const seen = new Set<string>();
  for (const name of header) {
    if (seen.has(name)) throw new InputError(`${file}, row 1: the column "${name}" occurs twice. Rename one.`);
    seen.add(name);
  }
  for (let k = 0; k < rows.length; k++)
    if (rows[k].length !== header.length)
      throw new InputError(
        `${file}, row ${k + 2}: ${rows[k].length} fields, but the header has ${header.length}. Is a comma missing or too many?`,
      );
  return { file, header, rows };
}

/** The text of a file, unpacked if its name ends in .gz. */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new InputError(`${file}: ${why}. Paths are relative to the recipe.`);
  }
  try {
    const text = new TextDecoder().decode(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    return text;
  } catch (error) {
    throw new InputError(`${file}: cannot be unpacked (${(error as Error).message}). Is it whole, and really gzip?`);
  }
}

/** Position of a column; the error lists what there is. */
export function columnOf({ file, header }: TextTable, name: string, role = 'column'): number {
  const at = header.indexOf(name);
  if (at < 0) throw new InputError(`${file}, row 1: no ${role} "${name}". Columns: ${header.slice(0, 20).join(', ')}.`);
  return at;
}

/** A number, or NaN where the field is empty, `NA` or `NaN`. `row` counts from 0 below the header. */
export function numberAt({ file, header, rows }: TextTable, row: number, column: number): number {
  const text = rows[row][column].trim();
  if (text === '' || text === 'NA' || text === 'NaN') return Number.NaN;
  if (text === 'Inf') return Number.POSITIVE_INFINITY;
  const value = Number(text);
  if (Number.isNaN(value))
    throw new InputError(
      `${file}, row ${row + 2}, ${header[column]}: "${text}" is not a number. Write decimals with a point and leave unknown ones empty.`,
    );
  return value;
}

/** Quotes are rare in travel tables, and splitting lines is several times faster than a full parser. */
function parsePlain(text: string): string[][] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines = body.split('\n');
  const records: string[][] = [];
  for (const raw of lines) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (line !== '') records.push(line.split(','));
  }
  return records;
}

function parseQuoted(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true }) as string[][];
  } catch (error) {
    throw new InputError(`${file}: ${(error as Error).message}. Is a quotation mark not closed?`);
  }
}
