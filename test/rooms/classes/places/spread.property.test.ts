import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { blurToGrid } from '../../../../src/core/experiment/blur';
import { spreadInCells } from '../../../../src/rooms/classes/places/spread';
import { createPlace } from '../createExperiment';

const positions = fc.array(
  fc.tuple(fc.double({ min: 2.1, max: 2.11, noNaN: true }), fc.double({ min: 41.3, max: 41.305, noNaN: true })),
  { minLength: 1, maxLength: 12 },
);

test.prop([positions])('dots of one square stand apart, and all of them in their square', (all) => {
  const places = all.map((at) => createPlace({ at }));
  const dots = spreadInCells(places);
  expect(new Set(dots.map((dot) => dot.join())).size).toBe(places.length);
  for (const [i, dot] of dots.entries()) expect(blurToGrid(dot, 250)).toEqual(places[i].at);
});

test.prop([positions])('a dot says nothing of the true point: places of the same square give the same dots', (all) => {
  const once = spreadInCells(all.map((at) => createPlace({ at })));
  const again = spreadInCells(all.map((at) => createPlace({ at: blurToGrid(at, 250) })));
  expect(again).toEqual(once);
});
