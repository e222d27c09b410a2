/**
 * Where a text stops being JSON (RFC 8259). `JSON.parse` says so only in some versions of Node, and never the line.
 * A loop with a stack of its own: a text nested a million deep is scanned, not overflowed.
 */
export interface JsonError {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Bytes before it, in UTF-8. */
  readonly byte: number;
  readonly what: string;
}

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** The first fault of a text that `JSON.parse` refuses. */
export function findJsonError(text: string): JsonError {
  const open: ('{' | '[')[] = [];
  let at = 0;
  /** What may come next. `first` forms also allow the closing bracket. */
  let need: 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'more' = 'value';

  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return false;
    at += match[0].length;
    return true;
  };

  /** A text in quotation marks, letter by letter: one regular expression would overflow on a very long one. */
  const takeString = () => {
    for (at += 1; at < text.length; ) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        at += 1;
        return true;
      }
      if (code < 0x20) return false;
      if (code === 0x5c) {
        if (!take(ESCAPE)) return false;
      } else at += 1;
    }
    return false;
  };

  const brokenString = () =>
    at >= text.length
      ? 'the text ends inside quotation marks'
      : 'a line break or a wrong escape stands inside quotation marks';

  for (;;) {
    take(SPACE);
    const letter = text[at];
    const closes = open.at(-1) === '{' ? '}' : ']';
    if (need === 'more' && open.length === 0) {
      return errorAt(text, at, letter === undefined ? 'the text is too large' : `${quote(letter)} follows the end`);
    }
    if (letter === undefined) return errorAt(text, at, `the text ends ${whileOpen(open)}`);
    if (letter === closes && open.length > 0 && need !== 'value' && need !== 'key' && need !== 'colon') {
      open.pop();
      at += 1;
      need = 'more';
    } else if (need === 'more') {
      if (letter !== ',') return errorAt(text, at, `${quote(letter)} stands where "," or "${closes}" is needed`);
      at += 1;
      need = open.at(-1) === '{' ? 'key' : 'value';
    } else if (need === 'colon') {
      if (letter !== ':') return errorAt(text, at, `${quote(letter)} stands where ":" is needed`);
      at += 1;
      need = 'value';
    } else if (need === 'key' || need === 'first key') {
      if (letter !== '"') return errorAt(text, at, `${quote(letter)} stands where a name in quotation marks is needed`);
      if (!takeString()) return errorAt(text, at, brokenString());
      need = 'colon';
    } else if (letter === '{' || letter === '[') {
      open.push(letter);
      at += 1;
      need = letter === '{' ? 'first key' : 'first value';
    } else {
      if (letter === '"' && !takeString()) return errorAt(text, at, brokenString());
      if (letter !== '"' && !take(NUMBER) && !take(WORD)) {
        return errorAt(text, at, `${quote(letter)} stands where a value is needed`);
      }
      need = 'more';
    }
  }
}

const whileOpen = (open: readonly string[]) =>
  open.length === 0 ? 'before it begins' : `while ${open.length} bracket${open.length === 1 ? ' is' : 's are'} open`;

const quote = (letter: string) => JSON.stringify(letter);

function errorAt(text: string, at: number, what: string): JsonError {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: at - lineStart + 1, byte: Buffer.byteLength(text.slice(0, at)), what };
}
