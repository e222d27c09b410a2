import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { haversine } from '../../../src/core/geo/distance';
import { type Place, repeatsIn } from '../../../src/core/intake/repeats';
import type { LonLat } from '../../../src/core/units';

/** Every pair compared: the first of its like is kept, later ones within 50 m of a kept one are repeats. */
function slowRepeats(places: readonly Place[]): number[] {
  const kept: Place[] = [];
  return places.flatMap((place, i) => {
    const isRepeat = kept.some(
      (other) =>
        other.sort === place.sort &&
        (place.name === ''
          ? other.name === '' && String(other.at) === String(place.at)
          : other.name === place.name && haversine(other.at, place.at) <= 50),
    );
    if (isRepeat) return [i];
    kept.push(place);
    return [];
  });
}

/** Places a few dozen metres apart, on the equator, in the north and beside the date line. */
const at = fc
  .tuple(
    fc.constantFrom<LonLat>([2.17, 41.4], [0, 0], [25, 69.9995], [-179.9999, -17]),
    fc.integer({ min: -8, max: 8 }),
    fc.integer({ min: -8, max: 8 }),
  )
  .map(([[lon, lat], x, y]): LonLat => [lon + x * 0.0002, lat + y * 0.0002]);
const place = fc.record({ name: fc.constantFrom('gotic', 'raval', ''), sort: fc.constantFrom('a', 'b'), at });

test.prop([fc.array(place, { maxLength: 60 })])('repeats are those that comparing every pair finds', (places) => {
  expect(repeatsIn(places)).toEqual(slowRepeats(places));
});

test('a hundred thousand times the same place is found as quickly as any other file', () => {
  const same: Place = { name: 'biblioteca', sort: 'library', at: [2.17, 41.4] };
  const started = performance.now();
  expect(repeatsIn(Array<Place>(100_000).fill(same))).toHaveLength(99_999);
  expect(performance.now() - started).toBeLessThan(5000);
});
