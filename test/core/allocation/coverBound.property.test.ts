import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { coverBound } from '../../../src/core/allocation/coverBound';

const SITES = 8;
const rows = fc.array(fc.uniqueArray(fc.nat(SITES - 1), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 20,
});

/** By trying every set of sites. */
function fewest(list: readonly (readonly number[])[]) {
  let least = SITES;
  for (let open = 0; open < 1 << SITES; open++) {
    const count = [...open.toString(2)].filter((bit) => bit === '1').length;
    if (count < least && list.every((sites) => sites.some((site) => open & (1 << site)))) least = count;
  }
  return least;
}

describe('the bound from below for a cover', () => {
  test.prop([rows, fc.nat(3)])('is never above the fewest sites, however good the known cover', (list, more) => {
    const least = fewest(list);
    const bound = coverBound(list, SITES, least + more);
    expect(bound).toBeLessThanOrEqual(least);
    expect(bound).toBeGreaterThanOrEqual(1);
  });

  test('is exact where no site covers two rows', () => {
    expect(coverBound([[0], [1, 2], [3]], 4, 4)).toBe(3);
  });

  test('comes near the best along a street of a hundred rows', () => {
    // Row r is covered by the sites from r - 3 to r + 3: a site every seven rows.
    const street = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 7 }, (_, k) => row - 3 + k).filter((site) => site >= 0 && site < 100),
    );
    expect(coverBound(street, 100, 18)).toBeGreaterThanOrEqual(14);
  });
});
