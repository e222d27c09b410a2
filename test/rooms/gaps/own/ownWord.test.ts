import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { PURPOSES, readOwnWord, writeOwnWord } from '../../../../src/rooms/gaps/own/ownWord';

test.prop([fc.subarray([...PURPOSES])])(
  'a link says which data are in use, and reading it gives them again',
  (used) => {
    expect(readOwnWord({ own: writeOwnWord(used) })).toEqual(used);
  },
);

test.prop([fc.string()])('a link that says anything else is a link without data', (text) => {
  fc.pre(!text.includes('sites') && !text.includes('areas'));
  expect(readOwnWord({ own: text })).toEqual([]);
});
