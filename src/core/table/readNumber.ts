/** Numbers as people write them: decimal point or comma, thousands in groups, digits of other scripts. */

/** The sign before the decimals. */
export type DecimalSign = '.' | ',';

/** Thin, narrow and non-breaking spaces, and the apostrophes of Swiss files. */
const GROUPING = /[\s\u00a0\u2009\u202f'’]/g;

/** The first digit of scripts whose ten digits follow each other: Arabic-Indic, Persian, Devanagari, Bengali, Thai, full-width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Means decimals wherever it stands, whatever the rest of the file does. */
const ARABIC_DECIMAL = '\u066b';

/**
 * The number that a cell holds, or null: empty, words, dates, units beside the number, and groups of thousands that are
 * not groups of three. Never NaN or infinite.
 */
export function readNumber(text: string, written: DecimalSign = '.'): number | null {
  const plain = latinDigits(text.trim());
  const decimal = text.includes(ARABIC_DECIMAL) ? '.' : written;
  if (plain === '') return null;
  // The common case, and by far the quickest: most cells of most files.
  if (decimal === '.' && /^-?\d+(\.\d+)?$/.test(plain)) return finite(plain);
  const grouping = decimal === '.' ? ',' : '.';
  const match = /^([+-]?)([\d.,\s\u00a0\u2009\u202f'’]*)(e[+-]?\d+)?$/i.exec(plain);
  if (!match) return null;
  const [, sign, body, power = ''] = match;
  const [whole, decimals, ...rest] = body.split(decimal);
  if (rest.length > 0 || (decimals !== undefined && !/^\d*$/.test(decimals))) return null;
  const digits = whole.replace(GROUPING, grouping);
  const isGrouped = /^\d{1,3}([.,]\d{3})+$/.test(digits);
  if (!isGrouped && !/^\d*$/.test(digits)) return null;
  const bare = isGrouped ? digits.replaceAll(grouping, '') : digits;
  if (bare === '' && !decimals) return null;
  return finite(`${sign}${bare || '0'}.${decimals || '0'}${power}`);
}

const finite = (text: string) => {
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
};

function latinDigits(text: string): string {
  // Nothing above the Latin letters: nothing to translate.
  if (!/[\u0100-\uffff]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - ZEROS.findLast((zero) => zero <= code)!);
    })
    .replaceAll(ARABIC_DECIMAL, '.')
    .replaceAll('\u066c', ',')
    .replaceAll('\u2212', '-');
}
