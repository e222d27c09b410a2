import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readRing, roundRing, writeRing } from '../../../src/core/geo/ringText';
import type { LonLat } from '../../../src/core/units';

const positions = fc.array(
  fc
    .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
    .map(([lon, lat]): LonLat => [lon, lat]),
);

test.prop([positions])('a ring that is written and read back is the same to five decimals', (ring) => {
  expect(readRing(writeRing(ring))).toEqual(roundRing(ring));
});

test.prop([positions])('needs no escape in an address', (ring) => {
  const text = writeRing(ring);
  expect(encodeURIComponent(text)).toBe(text);
});

test.prop([fc.string()])('any text is read as positions on Earth or not at all', (text) => {
  for (const [lon, lat] of readRing(text) ?? []) {
    expect(Math.abs(lon)).toBeLessThanOrEqual(180);
    expect(Math.abs(lat)).toBeLessThanOrEqual(90);
  }
});

test('a block of houses takes fewer than thirty letters', () => {
  const block: LonLat[] = [
    [2.16, 41.39],
    [2.162, 41.39],
    [2.162, 41.392],
    [2.16, 41.392],
  ];
  expect(writeRing(block).length).toBeLessThan(30);
});

test('text that was cut off is no ring', () => {
  const text = writeRing([
    [2.16, 41.39],
    [2.2, 41.4],
    [2.1, 41.5],
  ]);
  expect(readRing(text.slice(0, 2))).toBeNull();
});
