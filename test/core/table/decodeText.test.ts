import { expect, test } from 'vitest';
import { type Decode, decodeText } from '../../../src/core/table/decodeText';

const decode: Decode = (bytes, encoding) => new TextDecoder(encoding, { fatal: true }).decode(bytes);

test('UTF-8 with and without its mark, and UTF-16 of both orders, give the same text', () => {
  const utf8 = new TextEncoder().encode('Gràcia');
  const utf16 = Uint8Array.from([0xff, 0xfe, ...[...'Gràcia'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  const swapped = Uint8Array.from([0xfe, 0xff, ...[...'Gràcia'].flatMap((letter) => [0, letter.charCodeAt(0)])]);
  for (const bytes of [utf8, Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), utf16, swapped]) {
    expect(decodeText(bytes, decode)).toEqual({ text: 'Gràcia', problems: [] });
  }
});

test('other bytes are read as Windows-1252, and that is said', () => {
  const { text, problems } = decodeText(Uint8Array.from([0x47, 0x72, 0xe0, 0x63, 0x69, 0x61]), decode, 'b.csv');
  expect(text).toBe('Gràcia');
  expect(problems).toEqual([expect.objectContaining({ where: 'b.csv', level: 'warning' })]);
});
