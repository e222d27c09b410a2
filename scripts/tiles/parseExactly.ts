/**
 * JSON.parse, but whole numbers beyond 2^53 come as bigints instead of losing their last digits: ids of OpenStreetMap,
 * hashes and Snowflake numbers are that long.
 */

/** A run of 16 digits and more that may be a whole number by itself. It may also stand in a text: then nothing is lost. */
const LONG_NUMBER = /[[:,\s]-?\d{16,}(?=\s*[,}\]])/;

export function parseExactly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  // JSON.parse has checked the grammar, so the slow reader need not.
  return LONG_NUMBER.test(text) ? new ExactReader(text).value() : value;
}

const UINT64_END = 2n ** 64n;
const INT64_START = -(2n ** 63n);

/** Reads text that is known to be JSON. */
class ExactReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): unknown {
    this.space();
    const first = this.text[this.at];
    if (first === '{') return this.object();
    if (first === '[') return this.array();
    if (first === '"') return this.string();
    const token = /^[^\s,}\]]+/.exec(this.text.slice(this.at, this.at + 2000))?.[0] ?? '';
    this.at += token.length;
    // Whole numbers that a double writes back digit by digit lose nothing by being one.
    if (/^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token))) {
      const exact = BigInt(token);
      const fitsTile = exact < UINT64_END && exact >= INT64_START;
      return !fitsTile && String(Number(token)) === token ? Number(token) : exact;
    }
    return JSON.parse(token);
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private string(): string {
    const start = this.at++;
    while (this.text[this.at] !== '"') this.at += this.text[this.at] === '\\' ? 2 : 1;
    this.at++;
    return JSON.parse(this.text.slice(start, this.at));
  }

  private object(): Record<string, unknown> {
    const members: [string, unknown][] = [];
    this.members('}', () => {
      const name = this.string();
      this.space();
      this.at++; // the colon
      members.push([name, this.value()]);
    });
    return Object.fromEntries(members);
  }

  private array(): unknown[] {
    const items: unknown[] = [];
    this.members(']', () => items.push(this.value()));
    return items;
  }

  private members(close: string, read: () => void): void {
    this.at++;
    this.space();
    while (this.text[this.at] !== close) {
      read();
      this.space();
      if (this.text[this.at] === ',') this.at++;
      this.space();
    }
    this.at++;
  }
}
