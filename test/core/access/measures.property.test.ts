import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { spatialAvailability, totalConstrained } from '../../../src/core/access/availability';
import { balancedCatchment, threeStepCatchment, twoStepCatchment } from '../../../src/core/access/catchment';
import { costTableFromRows } from '../../../src/core/access/costTable';
import { reachable, reachableOverInterval, reachedBy } from '../../../src/core/access/cumulative';
import { type Decay, pairWeights, weightOf } from '../../../src/core/access/decay';
import { balancingCost, costsToNearest, costToClosest, costToNearest } from '../../../src/core/access/nearest';
import { over, type Town, total, towns } from './tables';

const decays: fc.Arbitrary<Decay> = fc.oneof(
  fc.record({ type: fc.constant('binary' as const), cutoff: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ type: fc.constant('linear' as const), cutoff: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ type: fc.constant('exponential' as const), rate: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  fc.record({ type: fc.constant('power' as const), exponent: fc.double({ min: 0.1, max: 2, noNaN: true }) }),
  fc.record({
    type: fc.constant('logistic' as const),
    cutoff: fc.integer({ min: 1, max: 40 }),
    sd: fc.integer({ min: 1, max: 9 }),
  }),
  fc.constant<Decay>({ type: 'stepped', steps: [5, 15, 30], weights: [0.7, 0.3, 0] }),
  fc.constant<Decay>({ type: 'bands', steps: [5, 15, 30], weights: [1, 0.68, 0.22] }),
  fc.record({ type: fc.constant('gaussian' as const), sigma: fc.integer({ min: 1, max: 20 }) }),
);

/** f_ij as a dense matrix, 0 where there is no way. */
function dense({ matrix }: Town, decay: Decay) {
  const weight = weightOf(decay);
  return matrix.map((row) => row.map((c) => (Number.isFinite(c) ? weight(c) : 0)));
}

function expectClose(got: Float64Array, want: readonly number[]) {
  expect(got.length).toBe(want.length);
  want.forEach((value, k) => {
    expect(Math.abs(got[k] - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });
}

describe('sparse measures equal the formulas written out over every pair', () => {
  law.prop([towns, decays])('gravity, and its passive side', (town, decay) => {
    const { table, people, supply, matrix } = town;
    const f = dense(town, decay);
    const weights = pairWeights(table, decay);
    expectClose(
      reachable(table, weights, supply),
      matrix.map((_, i) => total(supply.length, (j) => supply[j] * f[i][j])),
    );
    expectClose(
      reachedBy(table, weights, people),
      Array.from(supply, (_, j) => total(people.length, (i) => people[i] * f[i][j])),
    );
  });

  law.prop([towns, decays])('two-step catchment', (town, decay) => {
    const { table, people, supply, matrix } = town;
    const f = dense(town, decay);
    const ratio = Array.from(supply, (o, j) =>
      over(
        o,
        total(people.length, (i) => people[i] * f[i][j]),
      ),
    );
    const want = matrix.map((_, i) => total(supply.length, (j) => ratio[j] * f[i][j]));
    expectClose(twoStepCatchment(table, { weights: pairWeights(table, decay), supply, people }), want);
  });

  law.prop([towns, decays, fc.integer({ min: 0, max: 40 })])(
    'three-step catchment up to a greatest cost',
    (town, decay, greatest) => {
      const { table, people, supply, matrix } = town;
      const f = dense(town, decay);
      const w = matrix.map((row, i) =>
        row.map((c, j) =>
          c <= greatest
            ? f[i][j] *
              over(
                f[i][j],
                total(supply.length, (k) => f[i][k]),
              )
            : 0,
        ),
      );
      const ratio = Array.from(supply, (o, j) =>
        over(
          o,
          total(people.length, (i) => people[i] * w[i][j]),
        ),
      );
      const want = matrix.map((_, i) => total(supply.length, (j) => ratio[j] * w[i][j]));
      const [weights, choice] = [pairWeights(table, decay, greatest), pairWeights(table, decay)];
      expectClose(threeStepCatchment(table, { weights, choice, supply, people }), want);
    },
  );

  law.prop([towns, decays])('balanced catchment', (town, decay) => {
    const { table, people, supply, matrix } = town;
    const f = dense(town, decay);
    const u = matrix.map((row, i) =>
      row.map((_, j) =>
        over(
          f[i][j],
          total(supply.length, (k) => f[i][k]),
        ),
      ),
    );
    const v = matrix.map((row, i) =>
      row.map((_, j) =>
        over(
          f[i][j],
          total(people.length, (k) => f[k][j]),
        ),
      ),
    );
    const ratio = Array.from(supply, (o, j) =>
      over(
        o,
        total(people.length, (i) => people[i] * u[i][j]),
      ),
    );
    const want = matrix.map((_, i) => total(supply.length, (j) => ratio[j] * v[i][j]));
    expectClose(balancedCatchment(table, { weights: pairWeights(table, decay), supply, people }), want);
  });

  law.prop([towns, decays, fc.constantFrom(0.5, 1, 1.5)])('spatial availability', (town, decay, alpha) => {
    const { table, people, supply, matrix } = town;
    const f = dense(town, decay);
    const mass = Array.from(people, (p) => (p > 0 ? p ** alpha : 0));
    const want = matrix.map((_, i) =>
      total(
        supply.length,
        (j) =>
          supply[j] *
          over(
            mass[i] * f[i][j],
            total(people.length, (k) => mass[k] * f[k][j]),
          ),
      ),
    );
    expectClose(spatialAvailability(table, { weights: pairWeights(table, decay), supply, people, alpha }), want);
  });

  law.prop([towns, fc.integer({ min: 1, max: 120 })])(
    'cost to the closest n opportunities',
    ({ table, supply, matrix }, n) => {
      const want = matrix.map((row) => {
        const steps = row.filter((c, j) => Number.isFinite(c) && supply[j] > 0).sort((a, b) => a - b);
        const reached = (T: number) => total(supply.length, (j) => (row[j] <= T ? supply[j] : 0));
        return steps.find((T) => reached(T) >= n) ?? Number.POSITIVE_INFINITY;
      });
      expect([...costToClosest(table, supply, n)]).toEqual(want);
    },
  );

  law.prop([towns, fc.constantFrom(0.1, 0.5, 1, 5, 7)])('balancing cost, tried step by step', (town, increment) => {
    const { table, people, supply, matrix } = town;
    const want = matrix.map((row, i) => {
      if (people[i] === 0) return 0;
      for (let k = 0; (k - 1) * increment <= 40; k++)
        if (total(supply.length, (j) => (row[j] <= k * increment ? supply[j] : 0)) > people[i]) return k * increment;
      return Number.NaN;
    });
    expect([...balancingCost(table, { opportunities: supply, people, increment })]).toEqual(want);
  });

  law.prop([
    towns,
    fc.record({
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 0, max: 20 }),
      step: fc.constantFrom(0.1, 0.7, 1, 2.5, 5),
      summary: fc.constantFrom('median' as const, 'mean' as const),
    }),
  ])('cumulative interval, cut-off after cut-off', ({ table, supply, matrix }, { from, length, step, summary }) => {
    const to = from + length;
    const want = matrix.map((row) => {
      const counts: number[] = [];
      for (let t = 0; from + t * step <= to + 1e-9; t++)
        counts.push(total(supply.length, (j) => (row[j] <= from + t * step ? supply[j] : 0)));
      counts.sort((a, b) => a - b);
      const half = counts.length >> 1;
      const median = counts.length % 2 ? counts[half] : (counts[half - 1] + counts[half]) / 2;
      return Math.floor(summary === 'median' ? median : total(counts.length, (k) => counts[k]) / counts.length);
    });
    expect([...reachableOverInterval(table, supply, { from, to, step, summary })]).toEqual(want);
  });

  law.prop([towns, fc.integer({ min: 1, max: 5 })])(
    'costs to the nearest few are the first of the sorted row',
    ({ table, matrix }, count) => {
      const want = matrix.flatMap((row) => {
        const sorted = [...row].sort((a, b) => a - b);
        return Array.from({ length: count }, (_, k) => sorted[k] ?? Number.POSITIVE_INFINITY);
      });
      expect([...costsToNearest(table, count)]).toEqual(want);
      expect([...costToNearest(table)]).toEqual(matrix.map((row) => Math.min(...row)));
    },
  );
});

describe('laws of access', () => {
  law.prop([towns, decays, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 9, maxLength: 9 })])(
    'one more site never lowers anybody’s access, nor lengthens a walk',
    ({ matrix, supply }, decay, walks) => {
      const withSite = matrix.map((row, i) => [...row, walks[i] / 10]);
      const before = { table: costTableFromRows(matrix, supply.length), supply };
      const after = { table: costTableFromRows(withSite, supply.length + 1), supply: Float64Array.of(...supply, 10) };
      const access = [before, after].map(({ table, supply: o }) => reachable(table, pairWeights(table, decay), o));
      const nearest = [before, after].map(({ table }) => costToNearest(table));
      for (let i = 0; i < matrix.length; i++) {
        expect(access[1][i]).toBeGreaterThanOrEqual(access[0][i]);
        expect(nearest[1][i]).toBeLessThanOrEqual(nearest[0][i]);
      }
    },
  );

  law.prop([towns, decays])(
    '2SFCA hands out the supply of all places that people reach, no more and no less',
    (town, decay) => {
      const { table, people, supply } = town;
      const f = dense(town, decay);
      const weights = pairWeights(table, decay);
      const access = twoStepCatchment(table, { weights, supply, people });
      const handedOut = total(people.length, (i) => people[i] * access[i]);
      const offered = total(supply.length, (j) => (people.some((p, i) => p * f[i][j] > 0) ? supply[j] : 0));
      expect(handedOut).toBeCloseTo(offered, 6);
      const shared = spatialAvailability(table, { weights, supply, people, alpha: 1 });
      expect(total(people.length, (i) => shared[i])).toBeCloseTo(offered, 6);
    },
  );

  law.prop([towns, decays])(
    'total constrained access adds up to the supply in the table, or is nothing at all',
    (town, decay) => {
      const { table, supply, matrix } = town;
      const access = totalConstrained(table, pairWeights(table, decay), supply);
      const sum = total(access.length, (i) => access[i]);
      const listed = total(supply.length, (j) => (matrix.some((row) => Number.isFinite(row[j])) ? supply[j] : 0));
      if (sum !== 0) expect(sum).toBeCloseTo(listed, 6);
    },
  );

  law.prop([decays, fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })])(
    'farther never counts more, and nothing counts more than 1',
    (decay, a, b) => {
      const weight = weightOf(decay);
      expect(weight(Math.max(a, b))).toBeLessThanOrEqual(weight(Math.min(a, b)));
      expect(weight(a)).toBeLessThanOrEqual(1);
      expect(weight(a)).toBeGreaterThanOrEqual(0);
    },
  );
});
