/** What the fuzzer feeds: a reader of strangers' input, and honest inputs from which hostile ones are made. */

export interface Seed {
  /** What is changed: the bytes that the reader is to understand. */
  readonly body: Uint8Array;
  /** How the body is written, so that changes reach deeper than its first byte. */
  readonly as: 'bytes' | 'text' | 'json';
  /**
   * Puts a changed body into the file that the reader opens: packed again, with right lengths and checksums. Absent: the
   * body is the file.
   */
  readonly wrap?: (body: Uint8Array) => Uint8Array;
}

export interface Reader {
  /** `brought/geojson`: the name for `--only`, and the folder of its kept cases. */
  readonly name: string;
  readonly seeds: () => readonly Seed[];
  /**
   * Reads a file. Returns what was read or the words of a refusal; whatever it throws is a finding, so that it catches
   * what the reader documents and nothing else.
   */
  readonly read: (bytes: Uint8Array) => unknown;
}

/** What a reader did that no input may bring it to. */
export interface Fault {
  readonly kind: 'throws' | 'odd prototype' | 'changed a prototype' | 'takes too long' | 'takes too much memory';
  readonly what: string;
  /** The same for the same fault, so that it is told once. */
  readonly signature: string;
}

export const textBody = (text: string, as: 'text' | 'json' = 'text'): Pick<Seed, 'body' | 'as'> => ({
  body: new TextEncoder().encode(text),
  as,
});
