import { expect, test } from 'vitest';
import { ENGLISH, speakerOf } from '../../../../src/languages/speaker';
import { figure, withUnit } from '../../../../src/rooms/classes/results/figures';

test('a figure has three digits, and a large one all of its whole digits', () => {
  expect([0.12345, 62.44, 12345.6].map((value) => figure(ENGLISH, value))).toEqual(['0.123', '62.4', '12,346']);
  expect(figure(speakerOf('de'), 62.44)).toBe('62,4');
});

test('a unit stays behind its number in a sentence that reads from the right', () => {
  expect(withUnit(ENGLISH, 62.4, 'dB')).toBe('62.4 dB');
  expect(withUnit(speakerOf('ar'), 62.4, 'dB')).toBe('\u206662.4 dB\u2069');
  expect(withUnit(speakerOf('ar'), 3, '')).toBe('3');
});
