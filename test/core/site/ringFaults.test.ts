import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { ringFaults, selfCrossing } from '../../../src/core/site/ringFaults';
import type { LonLat } from '../../../src/core/units';

const square: LonLat[] = [
  [2, 41],
  [2.1, 41],
  [2.1, 41.1],
  [2, 41.1],
  [2, 41],
];

describe('a ring', () => {
  test('that closes and never crosses itself has no fault', () => {
    expect(ringFaults(square)).toEqual([]);
  });

  test('that stops before its beginning is unclosed, and still looked at for crossings', () => {
    expect(ringFaults(square.slice(0, 4))).toEqual([{ fault: 'unclosed' }]);
    const bowtie: LonLat[] = [square[0], square[2], square[1], square[3]];
    expect(ringFaults(bowtie).map(({ fault }) => fault)).toEqual(['unclosed', 'crossing']);
  });

  test('of three positions that close encloses nothing', () => {
    expect(ringFaults([square[0], square[1], square[0]])).toEqual([{ fault: 'short', positions: 3 }]);
    expect(ringFaults([])).toEqual([{ fault: 'short', positions: 0 }]);
  });

  test('shaped like a bow tie crosses itself where its bands meet', () => {
    const bowtie: LonLat[] = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ];
    expect(ringFaults(bowtie)).toEqual([{ fault: 'crossing', at: [0.5, 0.5] }]);
  });

  test('that touches itself in a corner, or runs back along its own edge, does not cross itself', () => {
    const pinched: LonLat[] = [
      [0, 0],
      [1, 0],
      [0.5, 0.5],
      [1, 1],
      [0, 1],
      [0.5, 0.5],
      [0, 0],
    ];
    const spiked: LonLat[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(selfCrossing(pinched)).toBeNull();
    expect(selfCrossing(spiked)).toBeNull();
  });

  test.prop([fc.integer({ min: 3, max: 300 }), fc.integer({ min: 0, max: 400 }), fc.integer({ min: -180, max: 179 })])(
    'around a star of any size is sound, and unsound once two corners change places',
    (corners, seed, lon) => {
      const radius = (i: number) => 0.1 + 0.05 * Math.abs(Math.sin(seed + i * 7));
      const at = (i: number): LonLat => {
        const angle = (2 * Math.PI * i) / corners;
        return [lon + radius(i) * Math.cos(angle), 41 + radius(i) * Math.sin(angle)];
      };
      const ring = Array.from({ length: corners }, (_, i) => at(i));
      expect(ringFaults([...ring, ring[0]])).toEqual([]);
      if (corners < 6) return;
      // Opposite corners exchanged: every edge to them now runs across the star.
      const [a, b] = [seed % corners, (seed + (corners >> 1)) % corners];
      [ring[a], ring[b]] = [ring[b], ring[a]];
      expect(ringFaults([...ring, ring[0]]).map(({ fault }) => fault)).toEqual(['crossing']);
    },
  );
});
