import { fc, test } from '@fast-check/vitest';
import { distance } from '@turf/distance';
import { expect } from 'vitest';
import { nearestStraight, straightFrom } from '../../src/workers/straightTravel';

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
const points = (positions: readonly (readonly [number, number])[]) => ({
  lon: Float64Array.from(positions, ([lon]) => lon),
  lat: Float64Array.from(positions, ([, lat]) => lat),
});
/** A millimetre; near the other end of the Earth an arc sine keeps half its digits, which is a few decimetres. */
const tolerance = (metres: number) => (metres < 10_000_000 ? 1e-3 : 0.5);

const rows = (count: number) => Uint32Array.from({ length: count }, (_, row) => row);

test.prop([
  fc.array(position, { maxLength: 20 }),
  fc.array(position, { maxLength: 20 }),
  fc.double({ min: 1, max: 2, noNaN: true }),
])('the nearest site by chord is as near as the nearest by Turf, anywhere on Earth', (from, sites, detour) => {
  const { metres, nearest } = nearestStraight(points(from), points(sites), rows(sites.length), detour);
  from.forEach((origin, cell) => {
    const distances = sites.map((site) => distance([...origin], [...site], { units: 'meters' }));
    const expected = Math.min(...distances);
    if (sites.length === 0) expect([metres[cell], nearest[cell]]).toEqual([Infinity, -1]);
    else {
      const found = distances[nearest[cell]];
      expect(Math.abs(metres[cell] / detour - found)).toBeLessThan(tolerance(found));
      expect(distances[nearest[cell]] - expected).toBeLessThan(1);
    }
  });
});

test.prop([position, fc.array(position, { maxLength: 10 })])(
  'from one site every cell is as far as Turf says',
  (site, cells) => {
    const walks = straightFrom(site, points(cells), 1);
    cells.forEach((cell, row) => {
      const expected = distance([...site], [...cell], { units: 'meters' });
      expect(Math.abs(walks[row] - expected)).toBeLessThan(tolerance(expected));
    });
  },
);

test('only chosen sites are walked to, and of equally near ones the first', () => {
  const sites = points([
    [0, 0],
    [0, 0.01],
    [0, -0.01],
  ]);
  expect([...nearestStraight(points([[0, 0]]), sites, Uint32Array.of(1, 2), 1).nearest]).toEqual([1]);
});
