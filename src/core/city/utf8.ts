/**
 * Text as UTF-8 bytes. Core is compiled without the library of any host, and TextEncoder belongs to hosts; a pack's text
 * is a few hundred kilobytes, for which this is fast enough.
 */
import { badContent } from './packError';

/** Argument lists have a limit in every engine (65,536 in the smallest); 8,192 is well below it and as fast. */
const CHUNK = 8192;

/** Lone surrogates, which have no UTF-8, become U+FFFD; JSON text never has any (`JSON.stringify` escapes them). */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    if (point >= 0xd800 && point <= 0xdfff) point = 0xfffd;
    if (point < 0x80) {
      bytes[end++] = point;
    } else if (point < 0x800) {
      bytes[end++] = 0xc0 | (point >> 6);
      bytes[end++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      bytes[end++] = 0xe0 | (point >> 12);
      bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[end++] = 0x80 | (point & 0x3f);
    } else {
      bytes[end++] = 0xf0 | (point >> 18);
      bytes[end++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[end++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, end);
}

/** Throws a `PackError` where the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(bytes.length, CHUNK) + 1);
  const parts: string[] = [];
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at];
    if (first < 0x80) {
      units[count++] = first;
      at++;
    } else {
      const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
      const point = multiByte(bytes, at, length);
      if (point > 0xffff) units[count++] = 0xd800 + ((point - 0x10000) >> 10);
      units[count++] = point > 0xffff ? 0xdc00 + ((point - 0x10000) & 0x3ff) : point;
      at += length;
    }
    if (count >= CHUNK - 1) {
      parts.push(textOf(units, count));
      count = 0;
    }
  }
  parts.push(textOf(units, count));
  return parts.join('');
}

/** `apply` takes a typed array as it is; spreading one goes through an iterator, ten times slower. */
const textOf = (units: Uint16Array, count: number) =>
  String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);

/** The least code point that needs so many bytes: a longer form than needed is not UTF-8. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

function multiByte(bytes: Uint8Array, at: number, length: number) {
  let point = bytes[at] & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    // Past the end `bytes` gives undefined, which fails the test as well.
    if ((bytes[at + i] & 0xc0) !== 0x80) throw badContent('its text is not UTF-8');
    point = (point << 6) | (bytes[at + i] & 0x3f);
  }
  const isSurrogate = point >= 0xd800 && point <= 0xdfff;
  if (bytes[at] < 0xc2 || bytes[at] > 0xf4 || point < LEAST[length] || point > 0x10ffff || isSurrogate) {
    throw badContent('its text is not UTF-8');
  }
  return point;
}
