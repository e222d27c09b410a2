import type { SolverEffects } from '../program';
import { openSites, ProgramBuilder } from '../program';
import type { Decisions } from './lagrangian';
import type { MedianProblem } from './medianProblem';

/** More pairs than this make a program that WebAssembly does not finish. */
export const PROGRAM_PAIRS = 150_000;

/**
 * The same problem as a mixed-integer program, limited to sites that are not decided closed:
 * minimise sum c_ij x_ij + base_i u_i with sum_j x_ij + u_i = 1, x_ij <= y_j, sum y = count (ReVelle & Swain 1970).
 */
export function solveMedianProgram(
  problem: MedianProblem,
  decisions: Decisions,
  start: readonly number[],
  effects: SolverEffects,
): { chosen: number[] | null; bound: number; isProven: boolean } {
  const { clientCount, siteCount, count, base, cost, site } = problem;
  const builder = new ProgramBuilder();
  const isOpen = new Set(start);
  const values: number[] = [];
  for (let j = 0; j < siteCount; j++) {
    builder.variable({ cost: 0, lower: decisions[j] === 1 ? 1 : 0, upper: decisions[j] === -1 ? 0 : 1, whole: true });
    values.push(isOpen.has(j) ? 1 : 0);
  }
  builder.row(
    Array.from({ length: siteCount }, (_, j) => [j, 1] as const),
    { least: count, most: count },
  );
  for (let i = 0; i < clientCount; i++) {
    const served: [number, number][] = [[builder.variable({ cost: base[i] }), 1]];
    values.push(0);
    let cheapest = values.length - 1;
    for (let k = problem.start[i]; k < problem.start[i + 1]; k++) {
      if (decisions[site[k]] === -1) continue;
      const x = builder.variable({ cost: cost[k] });
      values.push(0);
      served.push([x, 1]);
      builder.row(
        [
          [x, 1],
          [site[k], -1],
        ],
        { most: 0 },
      );
      // Pairs ascend by cost: the first open one is where the client goes.
      if (cheapest === served[0][0] && isOpen.has(site[k])) cheapest = x;
    }
    values[cheapest] = 1;
    builder.row(served, { least: 1, most: 1 });
  }
  const answer = effects.solveProgram(builder.build('minimise'), {
    seconds: effects.secondsLeft(),
    start: Float64Array.from(values),
    onBetter: (better) => effects.onBetter?.(openSites(better, siteCount)),
  });
  return {
    chosen: answer.values ? openSites(answer.values, siteCount) : null,
    bound: answer.bound,
    isProven: answer.status === 'optimal',
  };
}
