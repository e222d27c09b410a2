/** JSON and text, with a problem that names the line and the place where they are not what they should be. */
import type { Problem } from '../../src/core/problem';
import { findJsonError } from './findJsonError';

export type Json = { readonly value: unknown } | { readonly problem: Problem };

/** Parses a text as one JSON value. Never throws. */
export function parseJson(text: string, where: string): Json {
  if (text.trim() === '') return refusal(where, 'is empty', 'Was the download or the export finished?');
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { line, column, byte, what } = findJsonError(text);
    const place = `${where}, line ${line}, column ${column} (byte ${byte})`;
    return refusal(place, `${what}, so this is not JSON`, 'Was the file cut off, or edited by hand near there?');
  }
}

/** UTF-8 text, or why the bytes are none. */
export function decodeText(
  bytes: Uint8Array,
  where: string,
): { readonly text: string } | { readonly problem: Problem } {
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero >= 0) {
    return refusal(where, `holds binary data (a zero byte at ${zero})`, 'Give a text file: GeoJSON, CSV or JSON.');
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    const isTooLong = error instanceof RangeError || /string longer/i.test(String(error));
    if (isTooLong) return refusal(where, 'is too long to be read as one text', 'Cut it into smaller files.');
    return refusal(where, `is not UTF-8 text (byte ${firstBadByte(bytes)})`, 'Save or convert it as UTF-8.');
  }
}

/** Position of the first byte that is not UTF-8: the longest good beginning, found by halving. */
function firstBadByte(bytes: Uint8Array) {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      // `stream` forgives a letter that the cut splits.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

const refusal = (where: string, what: string, fix: string): { readonly problem: Problem } => ({
  problem: { where, what, fix, level: 'error' },
});
