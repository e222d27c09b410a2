import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { stripPhoto } from '../../../../src/core/experiment/private/stripPhoto';
import { cleanJpeg, jpegWithExif, pngWithText } from './pictures';

const text = (bytes: Uint8Array) => String.fromCharCode(...bytes);

test('a JPEG loses place, phone, comment and trailer, and keeps its picture', () => {
  const stripped = stripPhoto(jpegWithExif())!;
  expect(stripped).toEqual({ type: 'image/jpeg', width: 2, height: 3, bytes: cleanJpeg() });
});

test('a PNG loses its texts and what stands behind its end', () => {
  const stripped = stripPhoto(pngWithText())!;
  expect(stripped).toMatchObject({ type: 'image/png', width: 2, height: 3 });
  expect(text(stripped.bytes)).not.toMatch(/Anna|behind/);
});

test('a clean picture comes back as it is', () => {
  expect(stripPhoto(cleanJpeg())!.bytes).toEqual(cleanJpeg());
  const png = stripPhoto(pngWithText())!.bytes;
  expect(stripPhoto(png)!.bytes).toEqual(png);
});

test('a picture that breaks off after a lone 0xff, or in its last header, is clean the second time too', () => {
  for (const end of [
    [0, 0, 0, 0, 255],
    [0, 0, 0, 255],
  ]) {
    const stripped = stripPhoto(Uint8Array.from([...jpegWithExif().slice(0, 76), ...end]))!;
    expect(stripPhoto(stripped.bytes)).toEqual(stripped);
  }
});

prop.prop([fc.uint8Array({ maxLength: 80 }), fc.nat({ max: 80 })])(
  'broken pictures are refused or cut, and never throw',
  (bytes, at) => {
    for (const picture of [jpegWithExif(), pngWithText()]) {
      const broken = Uint8Array.from([...picture.slice(0, at), ...bytes]);
      const stripped = stripPhoto(broken);
      if (stripped) expect(stripPhoto(stripped.bytes)).toEqual(stripped);
    }
  },
);
