import { area } from '@turf/area';
import { distance } from '@turf/distance';
import { polygon } from '@turf/helpers';
import { describe, expect, test } from 'vitest';
import type { LonLat } from '../../../../src/core/units';
import { beginDraft, type Draft, pressEnter, ringOf, takeBackCorner } from '../../../../src/rooms/gaps/outline/draft';

const A: LonLat = [2.16, 41.39];
const B: LonLat = [2.17, 41.39];
const C: LonLat = [2.17, 41.4];

/** Moves the cross there and presses Enter. */
const setAt = (draft: Draft, cross: LonLat, isAtFirst = false) =>
  pressEnter({ ...draft, cross }, { isAtFirst }) as Draft;

describe('with keys', () => {
  test('three corners and the first again make an outline', () => {
    const drawn = [A, B, C].reduce((draft, at) => setAt(draft, at), beginDraft('polygon', A));
    expect(pressEnter({ ...drawn, cross: A }, { isAtFirst: true })).toEqual({ ring: [A, B, C] });
  });

  test('two corners enclose nothing, so the first cannot close them', () => {
    const two = setAt(setAt(beginDraft('polygon', A), A), B);
    expect(ringOf(two)).toBeNull();
    expect(pressEnter(two, { isAtFirst: true })).toBe(two);
  });

  test('a corner that is taken back leaves the cross where it stood', () => {
    const drawn = setAt(setAt(beginDraft('polygon', A), A), B);
    expect(takeBackCorner({ ...drawn, cross: C })).toEqual({ shape: 'polygon', points: [A], cross: B });
    const none = beginDraft('polygon', A);
    expect(takeBackCorner(none)).toBe(none);
  });

  test('a rectangle has the corners between its two', () => {
    const begun = setAt(beginDraft('rectangle', A), A);
    expect(pressEnter({ ...begun, cross: C }, { isAtFirst: false })).toEqual({
      ring: [A, [2.17, 41.39], C, [2.16, 41.4]],
    });
  });

  test('a rectangle without width is not finished', () => {
    const begun = setAt(beginDraft('rectangle', A), A);
    const flat = { ...begun, cross: B };
    expect(pressEnter(flat, { isAtFirst: false })).toBe(flat);
  });

  test('a circle goes through its rim, all corners equally far from the middle', () => {
    const begun = setAt(beginDraft('circle', A), A);
    const { ring } = pressEnter({ ...begun, cross: C }, { isAtFirst: false }) as { ring: LonLat[] };
    const radius = distance([...A], [...C], { units: 'meters' });
    for (const corner of ring) expect(distance([...A], [...corner], { units: 'meters' })).toBeCloseTo(radius, 1);
    const closed = [...ring, ring[0]].map((corner) => [...corner]);
    expect(area(polygon([closed])) / (Math.PI * radius ** 2)).toBeGreaterThan(0.995);
  });
});
