/** Finds where a JSON value ends without reading it: strings and brackets are followed, all else is left to JSON.parse. */

/** The value goes on beyond the bytes at hand. */
export const MORE = -2;
/** Brackets do not match, or a text holds a raw control character: no JSON. */
export const BAD = -3;

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Deeper nesting is no data any more; it would only fill the stack of JSON.parse. */
const MAX_DEPTH = 1000;

/** The position behind the value that begins at `at`; `end` is the end of the bytes at hand. */
export function endOfValue(bytes: Uint8Array, at: number, end: number): number {
  const open: number[] = [];
  let p = at;
  while (p < end) {
    const byte = bytes[p];
    if (byte === QUOTE) {
      p = endOfText(bytes, p, end);
      if (p < 0) return p;
      if (open.length === 0) return p;
      continue;
    }
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
      if (open.push(byte) > MAX_DEPTH) return BAD;
    } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      // A number or word ends where its surroundings close.
      if (open.length === 0) return p > at ? p : BAD;
      if (open.pop() !== byte - 2) return BAD;
      if (open.length === 0) return p + 1;
    } else if (open.length === 0 && (byte === COMMA || byte <= 0x20)) return p > at ? p : BAD;
    p++;
  }
  return MORE;
}

function endOfText(bytes: Uint8Array, at: number, end: number): number {
  for (let p = at + 1; p < end; p++) {
    const byte = bytes[p];
    if (byte === QUOTE) return p + 1;
    if (byte === BACKSLASH) p++;
    else if (byte < 0x20) return BAD;
  }
  return MORE;
}
