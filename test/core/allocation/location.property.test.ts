import { test as law } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { coverAll, coverAllTwice, coverMost } from '../../../src/core/allocation/covering';
import { shortestLongestWalk } from '../../../src/core/allocation/pCenter';
import { farthestApart } from '../../../src/core/allocation/pDispersion';
import { leastTotalWalk, leastTotalWalkCapacitated } from '../../../src/core/allocation/pMedian';
import { effects, nearest, type SmallProblem, setsOf, smallProblems } from './problems';

const radii = fc.integer({ min: 0, max: 20 });
const clientsOf = ({ matrix }: SmallProblem) => matrix.map((_, i) => i);

/** What every set gives, best first; sets that break a condition give null. */
function best(sets: readonly number[][], value: (set: readonly number[]) => number | null, goal: 'least' | 'most') {
  const values = sets.map(value).filter((v) => v !== null);
  if (values.length === 0) return null;
  return goal === 'least' ? Math.min(...values) : Math.max(...values);
}

describe('exact answers equal trying every set of sites', () => {
  law.prop([smallProblems, radii], { numRuns: 60 })(
    'everyone within the radius with the fewest sites',
    (problem, radius) => {
      const isCovered = (set: readonly number[]) =>
        clientsOf(problem).every((i) => nearest(problem.matrix, i, set) <= radius);
      const sizes = problem.matrix[0].map((_, k) => k + 1);
      const fewest = sizes.find((size) => setsOf(problem, size).some(isCovered));
      const answer = coverAll(problem, radius, effects);
      if (fewest === undefined) {
        const lost = clientsOf(problem).filter((i) => !(Math.min(...problem.matrix[i]) <= radius));
        expect(answer).toMatchObject({ status: 'infeasible', unserveable: lost });
      } else {
        expect(answer).toMatchObject({ status: 'optimal', objective: fewest });
        if (answer.status === 'optimal') expect(isCovered(answer.selected)).toBe(true);
      }
    },
  );

  law.prop([smallProblems, radii], { numRuns: 60 })(
    'and among these the most clients with a second site',
    (problem, radius) => {
      const within = (i: number, set: readonly number[]) => set.filter((j) => problem.matrix[i][j] <= radius).length;
      const answer = coverAllTwice(problem, radius, effects);
      if (answer.status === 'infeasible') {
        expect(coverAll(problem, radius, effects).status).toBe('infeasible');
        return;
      }
      const sets = setsOf(problem, answer.selected.length).filter((set) =>
        clientsOf(problem).every((i) => within(i, set) >= 1),
      );
      const most = best(sets, (set) => clientsOf(problem).filter((i) => within(i, set) >= 2).length, 'most');
      expect(answer).toMatchObject({ status: 'optimal', objective: most });
    },
  );

  law.prop([smallProblems, radii], { numRuns: 100 })('most people within the radius', (problem, radius) => {
    const covered = (set: readonly number[]) =>
      clientsOf(problem).reduce(
        (sum, i) => sum + (nearest(problem.matrix, i, set) <= radius ? problem.weights[i] : 0),
        0,
      );
    const answer = coverMost(problem, { radius, count: problem.count }, effects);
    expect(answer).toMatchObject({
      status: 'optimal',
      objective: best(setsOf(problem, problem.count), covered, 'most'),
    });
    if (answer.status === 'optimal') {
      expect(answer.selected).toHaveLength(problem.count);
      expect(covered(answer.selected)).toBe(answer.objective);
    }
  });

  law.prop([smallProblems], { numRuns: 100 })('least total walk', (problem) => {
    const walk = (set: readonly number[]) => {
      const people = clientsOf(problem).filter((i) => problem.weights[i] > 0);
      const total = people.reduce((sum, i) => sum + problem.weights[i] * nearest(problem.matrix, i, set), 0);
      return Number.isFinite(total) ? total : null;
    };
    const want = best(setsOf(problem, problem.count), walk, 'least');
    const answer = leastTotalWalk(problem, { count: problem.count }, effects);
    if (want === null) expect(answer.status).toBe('infeasible');
    else {
      expect(answer).toMatchObject({ status: 'optimal', objective: want });
      if (answer.status === 'optimal') expect(walk(answer.selected)).toBe(want);
    }
  });

  law.prop([smallProblems, fc.integer({ min: 5, max: 60 })], { numRuns: 60 })(
    'least total walk when the unreached pay a price',
    (problem, price) => {
      const walk = (set: readonly number[]) =>
        clientsOf(problem).reduce(
          (sum, i) => sum + problem.weights[i] * Math.min(price, nearest(problem.matrix, i, set)),
          0,
        );
      const answer = leastTotalWalk(problem, { count: problem.count, unreachableCost: price }, effects);
      expect(answer).toMatchObject({
        status: 'optimal',
        objective: best(setsOf(problem, problem.count), walk, 'least'),
      });
    },
  );

  law.prop([smallProblems], { numRuns: 60 })('shortest longest walk', (problem) => {
    const longest = (set: readonly number[]) => {
      const walk = Math.max(...clientsOf(problem).map((i) => nearest(problem.matrix, i, set)));
      return Number.isFinite(walk) ? walk : null;
    };
    const want = best(setsOf(problem, problem.count), longest, 'least');
    const answer = shortestLongestWalk(problem, { count: problem.count }, effects);
    if (want === null) expect(answer.status).toBe('infeasible');
    else expect(answer).toMatchObject({ status: 'optimal', objective: want });
  });

  law.prop(
    [
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
        minLength: 2,
        maxLength: 7,
      }),
      fc.integer({ min: 2, max: 4 }),
    ],
    { numRuns: 60 },
  )('sites as far apart as possible', (places, wanted) => {
    const count = Math.min(wanted, places.length);
    const apart = (i: number, j: number) => Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
    const least = (set: readonly number[]) =>
      Math.min(...set.flatMap((i, k) => set.slice(0, k).map((j) => apart(i, j))));
    const sets = setsOf({ matrix: [places.map(() => 0)], predefined: [] } as unknown as SmallProblem, count);
    const x = Float64Array.from(places, ([a]) => a);
    const y = Float64Array.from(places, ([, b]) => b);
    const answer = farthestApart({ count, predefined: [], x, y }, effects);
    expect(answer.status).toBe('optimal');
    if (answer.status === 'optimal') expect(answer.objective).toBeCloseTo(Math.max(...sets.map(least)), 12);
  });

  law.prop(
    [
      smallProblems.filter(({ matrix }) => matrix.length <= 5 && matrix[0].length <= 4),
      fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 6, maxLength: 6 }),
    ],
    { numRuns: 40 },
  )('least total walk with capacities, each client whole', (problem, all) => {
    const capacities = all.slice(0, problem.matrix[0].length);
    const people = clientsOf(problem).filter((i) => problem.weights[i] > 0);
    const want = best(setsOf(problem, problem.count), (set) => assigned(problem, people, set, capacities), 'least');
    const answer = leastTotalWalkCapacitated(problem, { count: problem.count, capacities }, effects);
    if (want === null) expect(answer.status).toBe('infeasible');
    else expect(answer).toMatchObject({ status: 'optimal', objective: want });
  });
});

/** The cheapest way to send each client to one site of the set within capacities, by trying every way. */
function assigned(
  problem: SmallProblem,
  people: readonly number[],
  set: readonly number[],
  capacities: readonly number[],
): number | null {
  const left = [...capacities];
  const place = (at: number): number => {
    if (at === people.length) return 0;
    const weight = problem.weights[people[at]];
    let least = Number.POSITIVE_INFINITY;
    for (const j of set) {
      if (left[j] < weight || !Number.isFinite(problem.matrix[people[at]][j])) continue;
      left[j] -= weight;
      least = Math.min(least, weight * problem.matrix[people[at]][j] + place(at + 1));
      left[j] += weight;
    }
    return least;
  };
  const total = place(0);
  return Number.isFinite(total) ? total : null;
}
