import { test } from '@fast-check/vitest';
import { kinks } from '@turf/kinks';
import fc from 'fast-check';
import { expect } from 'vitest';
import { selfCrossing } from '../../../src/core/site/ringFaults';
import type { LonLat } from '../../../src/core/units';

/** Positions with four decimals, so that no three are on one line by accident of rounding more often than in real maps. */
const position = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }))
  .map(([x, y]): LonLat => [x / 10_000, y / 10_000]);

test.prop([fc.uniqueArray(position, { minLength: 4, maxLength: 60, selector: ([x, y]) => `${x} ${y}` })], {
  numRuns: 300,
})('a ring crosses itself exactly when Turf finds kinks in it', (corners) => {
  const ring = [...corners, corners[0]];
  const found = kinks({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] }).features;
  const crossing = selfCrossing(ring);
  expect(crossing !== null).toBe(found.length > 0);
  if (!crossing) return;
  // The crossing named is one of Turf's.
  const distances = found.map(({ geometry: { coordinates } }) =>
    Math.hypot(coordinates[0] - crossing[0], coordinates[1] - crossing[1]),
  );
  expect(Math.min(...distances)).toBeLessThan(1e-6);
});
