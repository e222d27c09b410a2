import { fc } from '@fast-check/vitest';
import type { MultiPolygonCoordinates } from '../../../src/core/geo/polygon';
import type { LonLat } from '../../../src/core/units';

const onGrid = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** A ring without crossings: corners at any distance in ever later directions from the centre. */
export const starRing = (centre: LonLat, radius: number) =>
  fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }).map((reaches): LonLat[] => {
    const ring = reaches.map((reach, i): LonLat => {
      const angle = (2 * Math.PI * i) / reaches.length;
      return [
        onGrid(centre[0] + radius * reach * Math.cos(angle)),
        onGrid(centre[1] + radius * reach * Math.sin(angle)),
      ];
    });
    return [...ring, ring[0]];
  });

/** A star, at times with a star-shaped hole in the middle. */
export const starPolygon = (centre: LonLat, radius: number): fc.Arbitrary<MultiPolygonCoordinates> =>
  fc
    .tuple(starRing(centre, radius), fc.option(starRing(centre, radius * 0.05)))
    .map(([outer, hole]) => [hole ? [outer, [...hole].reverse()] : [outer]]);

/** A square, cut from top to bottom by a line of any course into a western and an eastern area. */
export const twoNeighbours = ([west, south]: LonLat, size: number) =>
  fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 2, maxLength: 8 }).map((courses) => {
    const at = (x: number, y: number): LonLat => [onGrid(west + size * x), onGrid(south + size * y)];
    const border = courses.map((x, i) => at(x, i / (courses.length - 1)));
    const left = [at(0, 0), ...border, at(0, 1), at(0, 0)];
    const right = [at(1, 0), at(1, 1), ...border.toReversed(), at(1, 0)];
    return [[[left]], [[right]]] as const satisfies readonly MultiPolygonCoordinates[];
  });
