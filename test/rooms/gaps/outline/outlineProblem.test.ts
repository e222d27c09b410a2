import { expect, test } from 'vitest';
import type { LonLat } from '../../../../src/core/units';
import { outlineProblem } from '../../../../src/rooms/gaps/outline/outlineProblem';

const square: LonLat[] = [
  [2.16, 41.39],
  [2.17, 41.39],
  [2.17, 41.4],
  [2.16, 41.4],
];

test('an open ring of four corners is an outline', () => {
  expect(outlineProblem({ name: '', ring: square })).toBeNull();
});

test('an outline in the form of an 8 is told where it crosses itself', () => {
  const [a, b, c, d] = square;
  const problem = outlineProblem({ name: 'Port', ring: [a, c, b, d] });
  expect(problem?.where).toBe('The outline “Port”');
  expect(problem?.what).toContain('crosses itself near 41.3950, 2.1650');
  expect(problem?.fix).toContain('no two sides cross');
});
