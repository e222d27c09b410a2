/** Tables as text that spreadsheets and programs read (RFC 4180), safe to open. */

export type CsvValue = string | number | null;

/**
 * Spreadsheets run text that begins like a formula, some even behind spaces. A quote before it keeps it text, in a cell
 * that shows it as it is (OWASP, CSV injection). Numbers cannot do harm and stay numbers, negative ones too.
 */
function guarded(value: string): string {
  return /^(?:[\t\r\n]|\s*[=+\-@])/.test(value) ? `'${value}` : value;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : guarded(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param rows in the order of `head`; null is not known, an empty cell
 * @param notes sentences for whoever opens the file, one a line in the first column, after an empty line
 * @returns lines that end in CR LF, after a byte order mark: without it some spreadsheets garble every accent
 */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly CsvValue[])[],
  notes: readonly string[] = [],
): string {
  const remarks = notes.length > 0 ? [[''], ...notes.map((note) => [note])] : [];
  return `\uFEFF${[head, ...rows, ...remarks].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
