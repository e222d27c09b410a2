import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect } from 'vitest';
import { trimGeometry } from '../../../scripts/import/trimGeometry';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

describe('a geometry trimmed to some decimals', () => {
  test.prop([fc.array(position, { minLength: 3, maxLength: 30 }), fc.integer({ min: 0, max: 6 })])(
    'is closed where it was closed, never stands still, and moves nothing by more than half a digit',
    (corners, decimals) => {
      const ring: Position[] = [...corners, corners[0]];
      const trimmed = trimGeometry({ type: 'Polygon', coordinates: [ring] }, decimals) as Polygon | null;
      if (!trimmed) return;
      const [outer] = trimmed.coordinates;
      expect(outer.at(-1)).toEqual(outer[0]);
      for (const [i, at] of outer.entries()) {
        if (i > 0) expect(at).not.toEqual(outer[i - 1]);
        expect(
          ring.some(
            ([lon, lat]) => Math.max(Math.abs(lon - at[0]), Math.abs(lat - at[1])) <= 0.5000001 * 10 ** -decimals,
          ),
        ).toBe(true);
        expect(`${at[0]} ${at[1]}`).not.toMatch(/-0( |$)/);
      }
      expect(trimGeometry(trimmed, decimals)).toEqual(trimmed);
    },
  );

  test('loses its heights, and holes too small for the decimals', () => {
    const outer = [
      [0, 0, 7],
      [1, 0, 7],
      [1, 1, 7],
      [0, 0, 7],
    ];
    const hole = [
      [0.5, 0.2],
      [0.500001, 0.2],
      [0.5, 0.200001],
      [0.5, 0.2],
    ];
    expect(trimGeometry({ type: 'Polygon', coordinates: [outer, hole] }, 3)).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    });
    expect(trimGeometry({ type: 'Polygon', coordinates: [hole] }, 3)).toBeNull();
  });
});
