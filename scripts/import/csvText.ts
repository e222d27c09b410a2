import { csvCell } from '../files/csvCell';

/** Rows as CSV (RFC 4180, lines end with one line feed), with these columns. What a row does not have is empty. */
export function csvText(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `${[columns.map(csvCell).join(','), ...lines].join('\n')}\n`;
}

function cell(value: unknown) {
  const text =
    value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  return csvCell(text);
}
