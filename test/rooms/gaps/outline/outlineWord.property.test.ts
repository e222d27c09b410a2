import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { LonLat } from '../../../../src/core/units';
import { MOST_CORNERS, readOutline, tidyOutline, writeOutline } from '../../../../src/rooms/gaps/outline/outlineWord';
import { readAddress, writeAddress } from '../../../../src/visit/address';

const position = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map(([lon, lat]): LonLat => [lon, lat]);
const outlines = fc.record({
  name: fc.string({ unit: 'grapheme' }),
  ring: fc.array(position, { minLength: 3, maxLength: MOST_CORNERS }),
});

test.prop([outlines])('an outline that is written and read back is the same, name and all', (outline) => {
  expect(readOutline(writeOutline(outline))).toEqual(tidyOutline(outline));
});

test.prop([outlines])('and so through a whole address', (outline) => {
  const link = writeAddress({ room: 'gaps', view: null, words: { outline: writeOutline(outline) } });
  const { name, ring } = tidyOutline(outline);
  expect(readOutline(readAddress(link, ['gaps']).words.outline)).toEqual({ name: name.toWellFormed(), ring });
});

test.prop([fc.string()])('a mangled word is no outline or a readable one, and never breaks the page', (word) => {
  const outline = readOutline(word);
  if (outline) expect(outline.ring.length).toBeGreaterThanOrEqual(3);
});

test('an outline of two corners, or of far too many, is none', () => {
  expect(
    readOutline(
      writeOutline({
        name: '',
        ring: [
          [2, 41],
          [2.1, 41],
        ],
      }),
    ),
  ).toBeNull();
  expect(readOutline('~')).toBeNull();
  expect(readOutline(`~${'AA'.repeat(MOST_CORNERS + 1)}`)).toBeNull();
});
