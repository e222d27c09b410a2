/**
 * Pictures without their metadata. The page draws a photo anew, which leaves all metadata behind; this takes out whatever a
 * picture that came another way still has: EXIF (where, when, with which phone), XMP, comments, text, and bytes behind its
 * end. JPEG as in ITU-T T.81, PNG as in W3C PNG (third edition).
 */

export interface StrippedPhoto {
  readonly type: 'image/jpeg' | 'image/png';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The longest side that a photo is kept with. */
export const MOST_PHOTO_PIXELS = 1600;

/** The picture with nothing but the picture; null: neither JPEG nor PNG, or broken. Clean pictures come back the same. */
export function stripPhoto(bytes: Uint8Array): StrippedPhoto | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes);
  return PNG_START.every((byte, i) => bytes[i] === byte) ? stripPng(bytes) : null;
}

const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function stripJpeg(bytes: Uint8Array): StrippedPhoto | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++; // a fill byte
      continue;
    }
    if (marker === 0xd9) break;
    const length = (bytes[at + 2] << 8) | bytes[at + 3];
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (isFrame(marker))
      size = { height: (bytes[at + 5] << 8) | bytes[at + 6], width: (bytes[at + 7] << 8) | bytes[at + 8] };
    if (marker === 0xda) end = endOfScan(bytes, end);
    // APP0 (JFIF) may hold a thumbnail, so of the application's segments only Adobe's stays, which tells colours.
    const isOther = (marker >= 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!isOther) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (!size || kept.length < 3) return null;
  kept.push(Uint8Array.of(0xff, 0xd9));
  return { type: 'image/jpeg', bytes: joined(kept), ...size };
}

/** Start of frame: C0 to CF but for tables (C4), JPG (C8) and arithmetic conditioning (CC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Entropy-coded data ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number) {
  let at = from;
  while (at + 1 < bytes.length) {
    if (bytes[at] === 0xff && bytes[at + 1] !== 0 && !(bytes[at + 1] >= 0xd0 && bytes[at + 1] <= 0xd7)) return at;
    at++;
  }
  // A lone 0xff where the picture breaks off would make a fill byte of the end that is put behind it.
  return at < bytes.length && bytes[at] === 0xff ? at : bytes.length;
}

/** Chunks without which the picture looks different; all others go. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB']);

function stripPng(bytes: Uint8Array): StrippedPhoto | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const number = (at: number) =>
    ((bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]) >>> 0;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + number(at);
    if (end > bytes.length) return null;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_CHUNKS.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
    if (name === 'IEND') return { type: 'image/png', bytes: joined(kept), width: number(16), height: number(20) };
  }
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
