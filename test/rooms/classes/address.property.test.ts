import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { STATISTICS } from '../../../src/core/experiment/statistics';
import { type ClassesState, PARTS, readClasses, writeClasses } from '../../../src/rooms/classes/address';

const states: fc.Arbitrary<ClassesState> = fc.record({
  experiment: fc.option(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/)),
  published: fc.option(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{12}$/)),
  part: fc.constantFrom(...PARTS),
  statistic: fc.constantFrom(...STATISTICS),
  quantity: fc.option(fc.string({ minLength: 1 })),
  sites: fc.boolean(),
});

test.prop([states])('reading a link gives what was written into it', (state) => {
  expect(readClasses(writeClasses(state))).toEqual(state);
});

test.prop([
  fc.dictionary(
    fc.constantFrom('experiment', 'published', 'part', 'statistic', 'quantity', 'sites', 'other'),
    fc.string(),
  ),
])('any link opens the room, and opens it the same again', (words) => {
  const state = readClasses(words);
  expect(readClasses(writeClasses(state))).toEqual(state);
});
