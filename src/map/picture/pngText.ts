/** Words inside a PNG file, as its specification provides for them (iTXt, W3C PNG third edition, 11.3.3.4). */
import { crc32 } from '../../core/city/crc32';

/** Signature and IHDR, which has to come first: 8 bytes, and 4 + 4 + 13 + 4. */
const HEAD_BYTES = 33;

/**
 * The same picture with texts that programs show as its properties: a copied picture still says what it shows.
 *
 * @param png a whole file
 * @param texts by the specification's keywords: `Title`, `Description`, `Source`, `Creation Time` ...
 */
export function withPngText(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const whole = new Uint8Array(png.length + chunks.reduce((sum, { length }) => sum + length, 0));
  whole.set(png.subarray(0, HEAD_BYTES));
  let at = HEAD_BYTES;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  whole.set(png.subarray(HEAD_BYTES), at);
  return whole;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const utf8 = new TextEncoder();
  // Keyword, then: not compressed, by no method, in no named language, keyword not translated.
  const data = utf8.encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}
