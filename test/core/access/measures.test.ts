import { describe, expect, test } from 'vitest';
import { spatialAvailability } from '../../../src/core/access/availability';
import {
  balancedCatchment,
  catchmentRatio,
  threeStepCatchment,
  twoStepCatchment,
} from '../../../src/core/access/catchment';
import { costTable, costTableFromRows } from '../../../src/core/access/costTable';
import { coverage, peopleBeyondByArea, peopleQuantile } from '../../../src/core/access/coverage';
import { reachable } from '../../../src/core/access/cumulative';
import { decayProblems, pairWeights, weightOf } from '../../../src/core/access/decay';
import { balancingCost, costToClosest, costToNearest } from '../../../src/core/access/nearest';
import { normalise, score } from '../../../src/core/access/normalise';
import { raam } from '../../../src/core/access/raam';

const of = (...values: number[]) => Float64Array.of(...values);
const never = Number.POSITIVE_INFINITY;

describe('thresholds', () => {
  test('a site exactly on the threshold is within it', () => {
    const table = costTableFromRows([[800], [800.1]]);
    expect([...reachable(table, pairWeights(table, { type: 'binary', cutoff: 800 }), of(1))]).toEqual([1, 0]);
  });

  test('at a step the two published conventions differ, elsewhere they agree', () => {
    const [steps, weights] = [
      [10, 20],
      [0.5, 0.2],
    ];
    const stepped = weightOf({ type: 'stepped', steps, weights });
    const bands = weightOf({ type: 'bands', steps: [10, 20], weights: [1, 0.5] });
    expect([stepped(9.9), bands(9.9)]).toEqual([1, 1]);
    expect([stepped(10), bands(10)]).toEqual([0.5, 1]);
    expect([stepped(20), bands(20)]).toEqual([0.2, 0.5]);
    expect([stepped(25), bands(25)]).toEqual([0.2, 0]);
  });

  test('a decay that divides by zero or does not decay is refused in words', () => {
    expect(decayProblems({ type: 'linear', cutoff: 0 }, 'case "a"')[0].what).toContain('cutoff of a linear decay is 0');
    expect(decayProblems({ type: 'power', exponent: 0 }, 'case "a"')).toHaveLength(1);
    expect(decayProblems({ type: 'stepped', steps: [20, 10], weights: [1, 1] }, 'x')).toHaveLength(1);
    expect(decayProblems({ type: 'exponential', rate: 0.1 }, 'x')).toEqual([]);
  });

  test('a power decay counts a site at the door fully, a gravity decay without a minimum infinitely', () => {
    expect(weightOf({ type: 'power', exponent: 1 })(0)).toBe(1);
    expect(weightOf({ type: 'gravity', scale: 10, exponent: -1, minimum: 0 })(0)).toBe(never);
    expect(weightOf({ type: 'gravity', scale: 10, exponent: -1, minimum: 1 })(0)).toBe(10);
  });
});

describe('nobody, nothing, nowhere', () => {
  test('a cell that reaches nothing has no access and an endless walk', () => {
    const table = costTableFromRows([[never, never]], 2);
    expect([...reachable(table, pairWeights(table, null), of(1, 1))]).toEqual([0]);
    expect([...costToNearest(table)]).toEqual([never]);
    expect([...costToClosest(table, of(1, 1), 1)]).toEqual([never]);
  });

  test('a place that nobody lives near hands out nothing instead of infinity', () => {
    const table = costTableFromRows([
      [5, never],
      [5, 5],
    ]);
    const weights = pairWeights(table, null);
    const access = twoStepCatchment(table, { weights, supply: of(10, 10), people: of(100, 0) });
    expect([...access]).toEqual([0.1, 0.1]);
    expect([...spatialAvailability(table, { weights, supply: of(10, 10), people: of(100, 0), alpha: 1 })]).toEqual([
      10, 0,
    ]);
  });

  test('a place that is reached at a vanishing weight only hands out nothing instead of infinity', () => {
    const table = costTableFromRows([[0, 37.7]]);
    const weights = pairWeights(table, { type: 'gaussian', sigma: 1 });
    const what = { weights, supply: of(5, 10), people: of(2) };
    expect([...twoStepCatchment(table, what)]).toEqual([2.5]);
    expect([...balancedCatchment(table, what)]).toEqual([2.5]);
    expect([...threeStepCatchment(table, { ...what, choice: weights })]).toEqual([2.5]);
    expect([...spatialAvailability(table, { ...what, alpha: 1 })]).toEqual([5]);
  });

  test('a place without supply adds nothing, even at an infinite weight', () => {
    const table = costTableFromRows([[0, 10]]);
    const weights = pairWeights(table, { type: 'gravity', scale: 10, exponent: -1, minimum: 0 });
    expect([...reachable(table, weights, of(0, 3))]).toEqual([3]);
  });

  test('balancing needs strictly more opportunities than people, and is 0 where nobody lives', () => {
    const table = costTableFromRows([
      [1, 4],
      [1, 4],
      [1, 4],
    ]);
    const question = { opportunities: of(50, 60), people: of(0, 50, 110), increment: 1 };
    expect([...balancingCost(table, question)]).toEqual([0, 4, Number.NaN]);
  });

  test('seats around an empty place are no ratio, no seats in reach are a ratio of 0', () => {
    const table = costTableFromRows([[5], [90], [5]]);
    const neighbours = costTableFromRows([
      [0, never, never],
      [never, 0, never],
      [never, never, 0],
    ]);
    const ratio = catchmentRatio(table, neighbours, { supply: of(10), people: of(20, 20, 0), cutoff: 10 });
    expect([...ratio]).toEqual([0.5, 0, Number.NaN]);
  });
});

test('pairs given in any order are grouped by origin', () => {
  const table = costTable({ originCount: 3, destinationCount: 2, from: [2, 0, 2], to: [1, 0, 0], cost: [7, 3, 5] });
  expect([...table.start]).toEqual([0, 1, 1, 3]);
  expect([...costToNearest(table)]).toEqual([3, never, 5]);
});

describe('coverage by a standard', () => {
  const walk = of(400, 800, 1200, never, 300, Number.NaN);
  const people = of(10, 20, 30, 40, Number.NaN, 5);

  test('everyone is served, beyond the standard, or not known', () => {
    expect(coverage(walk, people, 800)).toEqual({
      people: 100,
      served: 30,
      beyond: 70,
      shareBeyond: 0.7,
      meanExcess: 400,
      unknownRows: 2,
    });
  });

  test('rows limit the count to one area', () => {
    expect(coverage(walk, people, 800, [1, 2]).beyond).toBe(30);
    expect([...peopleBeyondByArea(walk, people, 800, { area: [0, 0, 1, 1, 1, 1], areaCount: 2 })]).toEqual([0, 70]);
  });

  test('the median person walks as far as half of the people do, not half of the cells', () => {
    expect(peopleQuantile(walk, people, 0.3)).toBe(800);
    expect(peopleQuantile(walk, people, 0.6)).toBe(1200);
    expect(peopleQuantile(walk, people, 0.9)).toBe(never);
  });
});

test('a normalised measure is 1 on average, and a score adds measures by weight without changing them', () => {
  const people = of(10, 30);
  const values = of(2, 6);
  expect([...normalise(values, people)]).toEqual([0.4, 1.2]);
  const other = of(1, 1);
  expect([
    ...score(
      [
        { values, weight: 0.5 },
        { values: other, weight: 2 },
      ],
      people,
    ),
  ]).toEqual([2.2, 2.6]);
  expect([...values]).toEqual([2, 6]);
});

describe('RAAM', () => {
  test('two equal villages between two equal places share them evenly', () => {
    const table = costTableFromRows([
      [0, 10],
      [10, 0],
    ]);
    const { cost, load } = raam(table, { supply: of(5, 5), people: of(100, 100), tau: 10 });
    expect([...load]).toEqual([100, 100]);
    expect([...cost]).toEqual([1, 1]);
  });

  test('a crowded place is left by those for whom the walk to the empty one costs less than the crowd', () => {
    // One village: t1 = 0 + D1 / (5 rho), t2 = 0.5 + D2 / (5 rho), rho = 20; level L solves 100 L + 100 (L - 0.5) = 200.
    const table = costTableFromRows([[0, 5]]);
    const { cost, load, relativeGap } = raam(table, { supply: of(5, 5), people: of(200), tau: 10 });
    expect(cost[0]).toBeCloseTo(1.25, 12);
    expect([...load]).toEqual([125, 75]);
    expect(relativeGap).toBeLessThan(1e-10);
  });

  test('nobody living there, or nothing in reach, is no value', () => {
    const table = costTableFromRows([[1], [never], [1]]);
    const { cost } = raam(table, { supply: of(5), people: of(0, 10, 10), tau: 10 });
    expect(cost[0]).toBeNaN();
    expect(cost[1]).toBeNaN();
    expect(cost[2]).toBeGreaterThan(0);
  });
});
