import { expect, test } from 'vitest';
import type { LonLat } from '../../../../src/core/units';
import { ENGLISH } from '../../../../src/languages/speaker';
import { faultSentences, outlineFault } from '../../../../src/rooms/gaps/outline/outlineFault';

const square: LonLat[] = [
  [2.16, 41.39],
  [2.17, 41.39],
  [2.17, 41.4],
  [2.16, 41.4],
];

test('an open ring of four corners is an outline', () => {
  expect(outlineFault({ ring: square })).toBeNull();
});

test('an outline in the form of an 8 is told where it crosses itself', () => {
  const [a, b, c, d] = square;
  const fault = outlineFault({ ring: [a, c, b, d] });
  expect(faultSentences(ENGLISH, { name: 'Port' }, fault!)).toBe(
    'The outline “Port” crosses itself near 41.3950, 2.1650 (latitude, longitude), so what lies within is not clear. Move a corner so that no two sides cross, or draw it again.',
  );
});

test('an outline with too few corners is told how many it has, by its name or without', () => {
  const fault = outlineFault({ ring: square.slice(0, 2) });
  expect(faultSentences(ENGLISH, { name: '' }, fault!)).toMatch(/^This outline has 2 corners, and nothing lies within/);
});
