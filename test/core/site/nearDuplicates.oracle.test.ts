import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { haversine } from '../../../src/core/geo/distance';
import { nearDuplicates } from '../../../src/core/site/nearDuplicates';
import { foldText } from '../../../src/core/site/normalise';
import { type LonLat, metres } from '../../../src/core/units';

const place = fc.record({
  name: fc.constantFrom('Library', 'LIBRARY', 'Museu', undefined, ''),
  // A field of some 200 m at a latitude where degrees of longitude are short.
  at: fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }))
    .map(([x, y]): LonLat => [24.9 + x / 100_000, 60.1 + y / 100_000]),
});

test.prop([fc.array(place, { maxLength: 40 })])(
  'the pairs are those that comparing every place with every other finds',
  (places) => {
    const slow: [number, number][] = [];
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        const [a, b] = [foldText(places[i].name ?? ''), foldText(places[j].name ?? '')];
        if (a !== '' && a === b && haversine(places[i].at, places[j].at) <= 50) slow.push([i, j]);
      }
    }
    expect(nearDuplicates(places, metres(50))).toEqual(slow);
  },
);

test('places of one name across the street from each other are a pair, those a block away are not', () => {
  const places = [
    { name: 'Biblioteca Nova', at: [2.17, 41.39] as const },
    { name: 'biblioteca nova', at: [2.1704, 41.39] as const },
    { name: 'Biblioteca Nova', at: [2.172, 41.39] as const },
  ];
  expect(nearDuplicates(places, metres(50))).toEqual([[0, 1]]);
});
