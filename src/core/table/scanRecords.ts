/**
 * Cuts delimited text into records of cells (RFC 4180 and what people write instead of it). Line ends of all sorts may be
 * mixed. A quote that never closes, or that closes in the middle of a later line's cell, is taken for a letter of its own
 * line: one forgotten quote then spoils one cell, not the rest of the file.
 */

export interface TextRecord {
  readonly cells: readonly string[];
  /** A cell begins with a quote that was taken for a letter, or text follows its closing quote. */
  readonly hasBadQuote: boolean;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Records in the file's order, empty lines as records of one empty cell. Takes time in proportion to the text. */
export function* scanRecords(text: string, delimiter: string, from = 0): Generator<TextRecord> {
  const mark = delimiter.charCodeAt(0);
  const isEnd = (at: number) => {
    const code = text.charCodeAt(at);
    return at >= text.length || code === mark || code === LF || code === CR;
  };
  // Found once for all records before them, so that a file without such signs is not searched again for each.
  let [nextQuote, nextCr, nextLf] = [-1, -1, -1];
  const next = (sign: string, at: number) => {
    const found = text.indexOf(sign, at);
    return found < 0 ? text.length : found;
  };
  let at = from;
  while (at < text.length) {
    if (nextQuote < at) nextQuote = next('"', at);
    if (nextCr < at) nextCr = next('\r', at);
    if (nextLf < at) nextLf = next('\n', at);
    const lineEnd = Math.min(nextLf, nextCr);
    if (nextQuote > lineEnd) {
      // Most lines of most files: nothing to do but to cut them, which the engine does fastest itself.
      yield { cells: text.slice(at, lineEnd).split(delimiter), hasBadQuote: false };
      at = lineEnd + 1;
      if (text.charCodeAt(lineEnd) === CR && text.charCodeAt(at) === LF) at++;
      continue;
    }
    const cells: string[] = [];
    let hasBadQuote = false;
    for (;;) {
      const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, isEnd) : null;
      let end: number;
      if (quoted) {
        cells.push(quoted.cell);
        hasBadQuote ||= quoted.hasMore;
        end = quoted.end;
      } else {
        hasBadQuote ||= text.charCodeAt(at) === QUOTE;
        end = at;
        while (!isEnd(end)) end++;
        cells.push(text.slice(at, end));
      }
      at = end + 1;
      if (end < text.length && text.charCodeAt(end) === mark) continue;
      if (text.charCodeAt(end) === CR && text.charCodeAt(at) === LF) at++;
      break;
    }
    yield { cells, hasBadQuote };
  }
}

/** The cell that opens at a quote; null where the quote is none. `hasMore`: letters follow the closing quote. */
function quotedCell(text: string, open: number, isEnd: (at: number) => boolean) {
  let cell = '';
  let from = open + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) return null;
    if (text.charCodeAt(close + 1) === QUOTE) {
      cell += text.slice(from, close + 1);
      from = close + 2;
      continue;
    }
    cell += text.slice(from, close);
    let end = close + 1;
    // Spaces between the closing quote and the delimiter mean nothing.
    while (text[end] === ' ' && !isEnd(end)) end++;
    if (isEnd(end)) return { cell, end, hasMore: false };
    // "Joe" Smith on one line is one cell; over a line's end the opening quote was hardly meant.
    if (/[\r\n]/.test(cell)) return null;
    while (!isEnd(end)) end++;
    return { cell: cell + text.slice(close + 1, end), end, hasMore: true };
  }
}
