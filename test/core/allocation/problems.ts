/** Small random location problems, the answers by trying every set of sites, and the solver that the tests share. */
import fc from 'fast-check';
import loadHighs from 'highs';
import { costTableFromRows } from '../../../src/core/access/costTable';
import { highsSolver } from '../../../src/core/allocation/highsSolver';
import type { LocationProblem } from '../../../src/core/allocation/locationProblem';
import type { SolverEffects } from '../../../src/core/allocation/program';

const solveProgram = highsSolver(await loadHighs());

/** All the time that a test has. */
export const effects: SolverEffects = { solveProgram, secondsLeft: () => 30 };

export type Matrix = readonly (readonly number[])[];

export interface SmallProblem extends LocationProblem {
  readonly matrix: Matrix;
  readonly count: number;
}

/** Up to 7 clients and 6 sites, costs 0 to 20, one pair in six unreachable; sometimes a site is predefined. */
export const smallProblems: fc.Arbitrary<SmallProblem> = fc
  .record({ clients: fc.integer({ min: 1, max: 7 }), sites: fc.integer({ min: 1, max: 6 }) })
  .chain(({ clients, sites }) =>
    fc.record({
      matrix: fc.array(fc.array(costs(), { minLength: sites, maxLength: sites }), {
        minLength: clients,
        maxLength: clients,
      }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: clients, maxLength: clients }),
      predefined: fc.subarray(
        Array.from({ length: sites }, (_, j) => j),
        { maxLength: Math.min(2, sites) },
      ),
      extra: fc.integer({ min: 0, max: 3 }),
    }),
  )
  .map(({ matrix, weights, predefined, extra }) => ({
    matrix,
    costs: costTableFromRows(matrix, matrix[0].length),
    weights: Float64Array.from(weights),
    predefined,
    count: Math.min(matrix[0].length, Math.max(1, predefined.length + extra)),
  }));

function costs() {
  return fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
  );
}

/** All sets of `count` sites that hold the predefined ones. */
export function setsOf({ matrix, predefined }: SmallProblem, count: number): number[][] {
  const sets: number[][] = [];
  const sites = matrix[0].length;
  for (let bits = 0; bits < 1 << sites; bits++) {
    const set = Array.from({ length: sites }, (_, j) => j).filter((j) => bits & (1 << j));
    if (set.length === count && predefined.every((j) => set.includes(j))) sets.push(set);
  }
  return sets;
}

/** The cost from client i to its nearest site of the set. */
export const nearest = (matrix: Matrix, i: number, set: readonly number[]) => Math.min(...set.map((j) => matrix[i][j]));
