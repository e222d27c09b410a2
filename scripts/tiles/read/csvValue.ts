/** What a cell of a table means: a table has only text, tiles tell numbers from text. */
import type { PropertyValue } from '../featureSource';

const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const DECIMAL = /^-?(?:0|[1-9]\d*)\.\d+$/;

/**
 * A number when it is written as JSON writes numbers, so that "08001" (a postcode), "+34" and "1e5" stay text; null for
 * an empty cell. A whole number beyond 2^53 stays exact; one beyond 64 bits stays text.
 */
export function csvValue(cell: string): PropertyValue | null {
  if (cell === '') return null;
  const first = cell.charCodeAt(0);
  if (first !== 0x2d && (first < 0x30 || first > 0x39)) return cell;
  if (INTEGER.test(cell)) {
    const number = Number(cell);
    if (Number.isSafeInteger(number)) return number;
    return cell.length <= 19 ? BigInt(cell) : cell;
  }
  // More than 15 digits are not a measurement but a name: a double would change them.
  return DECIMAL.test(cell) && cell.length <= 17 ? Number(cell) : cell;
}

/** Degrees of a cell: blanks around it and a decimal comma are forgiven; NaN when it is no number. */
export function csvDegrees(cell: string | undefined): number {
  const text = (cell ?? '').trim();
  if (text === '') return Number.NaN;
  return Number(text.includes(',') ? text.replace(',', '.') : text);
}
