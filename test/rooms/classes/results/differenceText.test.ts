import { expect, test } from 'vitest';
import { ENGLISH } from '../../../../src/languages/speaker';
import { differenceText } from '../../../../src/rooms/classes/results/differenceText';

const box = (lowerQuartile: number, median: number, upperQuartile: number) => ({
  lowerQuartile,
  median,
  upperQuartile,
});

test('two places whose middle halves overlap are not called different', () => {
  expect(differenceText(ENGLISH, box(50, 55, 60), box(58, 62, 66), 'dB')).toMatch(
    /^That is 7 dB apart, but .* overlap/,
  );
});

test('two places whose middle halves lie apart are, whichever is the louder', () => {
  expect(differenceText(ENGLISH, box(50, 52, 54), box(60, 62, 66), 'dB')).toMatch(
    /^That is 10 dB apart, and .* do not overlap/,
  );
  expect(differenceText(ENGLISH, box(60, 62, 66), box(50, 52, 54), 'dB')).toMatch(/do not overlap/);
});

test('the same median is said to be the same', () => {
  expect(differenceText(ENGLISH, box(1, 2, 3), box(0, 2, 9), '')).toBe('The two medians are the same.');
});
