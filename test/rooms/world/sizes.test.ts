import { expect, test } from 'vitest';
import { ENGLISH } from '../../../src/languages/speaker';
import { SIZE_CLASSES, sizeLabel, sizeOf } from '../../../src/rooms/world/sizes';

test('a population not known is no small city', () => {
  expect(sizeOf({ population: null })).toBe('unknown');
});

test.each([
  [1, 'Under 50,000'],
  [49_999, 'Under 50,000'],
  [50_000, '50,000 to 250,000'],
  [1_000_000, '1 to 5 million'],
  [5_000_000, '5 million and more'],
])('%i people are "%s"', (population, label) => {
  expect(ENGLISH._(sizeLabel(sizeOf({ population })))).toBe(label);
});

test('every class has its own words', () => {
  expect(new Set(SIZE_CLASSES.map((size) => ENGLISH._(sizeLabel(size)))).size).toBe(SIZE_CLASSES.length);
});
