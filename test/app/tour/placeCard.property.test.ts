import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { type Box, covered, placeCard } from '../../../src/app/tour/placeCard';

const page = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const box = (width: number, height: number): fc.Arbitrary<Box> =>
  fc.tuple(fc.integer({ min: 0, max: width - 1 }), fc.integer({ min: 0, max: height - 1 })).chain(([left, top]) =>
    fc.record({
      left: fc.constant(left),
      top: fc.constant(top),
      width: fc.integer({ min: 1, max: width - left }),
      height: fc.integer({ min: 1, max: height - top }),
    }),
  );
const card = { width: 340, height: 220 };
const direction = fc.constantFrom('ltr' as const, 'rtl' as const);

test('the card comes after its target along the line: right of it, and in Arabic left of it', () => {
  const target = { left: 600, top: 300, width: 100, height: 40 };
  expect(placeCard(target, card, page).left).toBeGreaterThan(700);
  expect(placeCard(target, card, page, 'rtl').left).toBeLessThan(600 - card.width);
});

for (const [name, size] of [
  ['a large window', page],
  ['a phone', phone],
] as const) {
  test.prop([box(size.width, size.height), direction])(`the card stands whole inside ${name}`, (target, reading) => {
    const { left, top } = placeCard(target, card, size, reading);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(left + card.width).toBeLessThanOrEqual(size.width);
    expect(top + card.height).toBeLessThanOrEqual(size.height);
  });
}

test.prop([box(page.width, page.height), direction])(
  'where a side of the target has room, nothing of it is covered',
  (target, reading) => {
    const right = page.width - target.left - target.width;
    const below = page.height - target.top - target.height;
    const hasRoom = Math.max(right, target.left) >= card.width + 32 || Math.max(below, target.top) >= card.height + 32;
    const at = placeCard(target, card, page, reading);
    if (hasRoom) expect(covered(target, { ...at, ...card })).toBe(0);
  },
);

test.prop([box(100, 100), box(100, 100)])('what two boxes share is counted point by point', (a, b) => {
  const inside = ({ left, top, width, height }: Box, x: number, y: number) =>
    x >= left && x < left + width && y >= top && y < top + height;
  let shared = 0;
  for (let x = 0; x < 100; x++) for (let y = 0; y < 100; y++) if (inside(a, x, y) && inside(b, x, y)) shared++;
  expect(covered(a, b)).toBe(shared);
});
