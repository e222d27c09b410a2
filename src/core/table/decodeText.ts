/** Which encoding bytes of text are in. The decoding itself belongs to the host (TextDecoder), and is handed in. */
import type { Problem } from '../problem';

/** Throws where the bytes are not of that encoding: `new TextDecoder(encoding, { fatal: true }).decode(bytes)`. */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252') => string;

export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Byte order marks decide; then UTF-8, which other encodings are hardly ever mistaken for; at last Windows-1252, in which
 * older spreadsheets of western Europe save and which reads any bytes, so that it is said.
 */
export function decodeText(bytes: Uint8Array, decode: Decode, where = 'the file'): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const attempt = tried(() => decode(bytes, first === 0xff ? 'utf-16le' : 'utf-16be'));
    if (attempt !== null) return { text: attempt, problems: [] };
  }
  const utf8 = tried(() => decode(bytes, 'utf-8'));
  if (utf8 !== null) return { text: utf8, problems: [] };
  return {
    text: decode(bytes, 'windows-1252'),
    problems: [
      {
        where,
        what: 'is not written in UTF-8, so it is read as Windows-1252',
        fix: 'Check letters with accents. If they are wrong, save the file as "CSV UTF-8".',
        level: 'warning',
      },
    ],
  };
}

function tried(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
