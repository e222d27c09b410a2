import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costTableFromRows } from '../../../src/core/access/costTable';
import { coverMost } from '../../../src/core/allocation/covering';
import { searchMedian } from '../../../src/core/allocation/median/branch';
import { greedyChoice, interchange } from '../../../src/core/allocation/median/interchange';
import { relax, startingPrices } from '../../../src/core/allocation/median/lagrangian';
import { type MedianProblem, medianCost, medianProblem } from '../../../src/core/allocation/median/medianProblem';
import { solveMedianProgram } from '../../../src/core/allocation/median/medianProgram';
import { leastTotalWalk } from '../../../src/core/allocation/pMedian';
import { effects } from './problems';

const medians: fc.Arbitrary<MedianProblem> = fc
  .record({ clients: fc.integer({ min: 1, max: 25 }), sites: fc.integer({ min: 2, max: 14 }), seed: fc.integer() })
  .chain(({ clients, sites }) =>
    fc.record({
      costs: fc.array(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: sites, maxLength: sites }), {
        minLength: clients,
        maxLength: clients,
      }),
      base: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: clients, maxLength: clients }),
      count: fc.integer({ min: 1, max: Math.min(5, sites) }),
    }),
  )
  .map(({ costs, base, count }) => {
    const sites = costs[0].map((_, j) => j);
    return medianProblem(
      costs.map((row, i) => ({ sites, costs: row, base: base[i] })),
      sites.length,
      count,
    );
  });

const free = (problem: MedianProblem) => new Int8Array(problem.siteCount);
const never = () => false;

describe('bounds and choices', () => {
  law.prop([medians])('swaps never make a choice worse, and no choice is below the bound', (problem) => {
    const greedy = greedyChoice(problem);
    expect(new Set(greedy).size).toBe(problem.count);
    const swapped = interchange(problem, greedy, never);
    expect(swapped.cost).toBeLessThanOrEqual(medianCost(problem, greedy));
    expect(swapped.cost).toBe(medianCost(problem, swapped.chosen));
    const { bound } = relax(problem, free(problem), {
      prices: startingPrices(problem),
      target: swapped.cost,
      rounds: 100,
      isOver: never,
    });
    expect(bound).toBeLessThanOrEqual(swapped.cost + 1e-6);
  });

  law.prop([medians], { numRuns: 60 })('the search and the program solver prove the same cost', (problem) => {
    const start = greedyChoice(problem);
    const search = searchMedian(problem, start, { isOver: never, nodes: Number.POSITIVE_INFINITY });
    const program = solveMedianProgram(problem, free(problem), start, effects);
    expect(search.bound).toBe(search.cost);
    expect(program.isProven).toBe(true);
    expect(medianCost(problem, program.chosen ?? [])).toBe(search.cost);
  });

  law.prop([medians, fc.integer({ min: 1, max: 6 })])(
    'a search that is stopped early still bounds the best choice from below',
    (problem, nodes) => {
      const start = greedyChoice(problem);
      const stopped = searchMedian(problem, start, { isOver: never, nodes });
      const whole = searchMedian(problem, start, { isOver: never, nodes: Number.POSITIVE_INFINITY });
      expect(stopped.bound).toBeLessThanOrEqual(whole.cost + 1e-6);
      expect(stopped.cost).toBeGreaterThanOrEqual(whole.cost);
    },
  );
});

test('without any time left the answer is a choice with an honest bound, not a claim', () => {
  const matrix = Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 8 }, (_, j) => ((i * 37 + j * 53) % 29) + 1),
  );
  const problem = { costs: costTableFromRows(matrix), weights: new Float64Array(12).fill(3), predefined: [] };
  const late = { ...effects, secondsLeft: () => 0 };
  const median = leastTotalWalk(problem, { count: 3 }, late);
  const best = leastTotalWalk(problem, { count: 3 }, effects);
  if (best.status !== 'optimal' || median.status === 'infeasible') throw new Error('both have answers');
  expect(median.bound).toBeLessThanOrEqual(best.objective as number);
  expect(median.objective).toBeGreaterThanOrEqual(best.objective as number);
  const cover = coverMost(problem, { radius: 5, count: 2 }, late);
  const bestCover = coverMost(problem, { radius: 5, count: 2 }, effects);
  if (bestCover.status !== 'optimal' || cover.status === 'infeasible') throw new Error('both have answers');
  expect(cover.bound).toBeGreaterThanOrEqual(bestCover.objective as number);
  expect(cover.objective).toBeLessThanOrEqual(bestCover.objective as number);
});
