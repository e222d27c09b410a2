import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { coverCurve } from '../../../src/core/allocation/coverCurve';

const CLIENTS = 8;
const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: CLIENTS, maxLength: CLIENTS });
const reach = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: CLIENTS - 1 })), { minLength: 1, maxLength: 7 });

/** The most that `count` sites can serve, by trying all. */
function best(sites: readonly (readonly number[])[], people: readonly number[], count: number): number {
  let most = 0;
  for (let chosen = 0; chosen < 1 << sites.length; chosen++) {
    const open = sites.filter((_, site) => (chosen >> site) & 1);
    if (open.length > count) continue;
    most = Math.max(
      most,
      [...new Set(open.flat())].reduce((sum, client) => sum + people[client], 0),
    );
  }
  return most;
}

test.prop([reach, weights])(
  'the best choice lies between the greedy one and the bound, at every number of sites',
  (sites, people) => {
    for (const { count, gained, bound } of coverCurve(sites, Float64Array.from(people), 5)) {
      const most = best(sites, people, count);
      expect(gained).toBeLessThanOrEqual(most);
      expect(bound).toBeGreaterThanOrEqual(most);
      expect(gained).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most - 1e-9);
    }
  },
);

test.prop([reach, weights])('each further site adds no more than the one before', (sites, people) => {
  const gains = coverCurve(sites, Float64Array.from(people), 7).map(
    ({ gained }, i, all) => gained - (all[i - 1]?.gained ?? 0),
  );
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
});
