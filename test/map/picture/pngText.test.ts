import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/core/city/crc32';
import { withPngText } from '../../../src/map/picture/pngText';

function chunk(type: string, data: Uint8Array) {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length);
  whole.write(type, 4);
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}

const onePixel = Buffer.concat([
  Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
  chunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Uint8Array.from([0, 7]))),
  chunk('IEND', new Uint8Array()),
]);

function chunksOf(png: Uint8Array) {
  const view = Buffer.from(png);
  const chunks: { type: string; data: Buffer; isSound: boolean }[] = [];
  for (let at = 8; at < view.length; ) {
    const length = view.readUInt32BE(at);
    const data = view.subarray(at + 8, at + 8 + length);
    const isSound = view.readUInt32BE(at + 8 + length) === crc32(view.subarray(at + 4, at + 8 + length));
    chunks.push({ type: view.toString('latin1', at + 4, at + 8), data, isSound });
    at += 12 + length;
  }
  return chunks;
}

test('a picture with words is the same picture, its words readable in any script', () => {
  const chunks = chunksOf(withPngText(onePixel, { Title: 'Gràcia · 図書館', Source: 'City\nCC BY 4.0' }));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks.every(({ isSound }) => isSound)).toBe(true);
  expect(chunks[1].data.toString('utf8').split('\0')).toEqual(['Title', '', '', '', '', 'Gràcia · 図書館']);
  expect(chunks[2].data.toString('utf8')).toContain('City\nCC BY 4.0');
});

test('a picture without words stays byte for byte as it was', () => {
  expect(Buffer.from(withPngText(onePixel, {}))).toEqual(onePixel);
});
