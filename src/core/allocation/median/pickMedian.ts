import type { SolverEffects } from '../program';
import { searchMedian } from './branch';
import { greedyChoice, interchange } from './interchange';
import { type MedianProblem, medianCost } from './medianProblem';
import { PROGRAM_PAIRS, solveMedianProgram } from './medianProgram';

export interface MedianChoice {
  readonly chosen: readonly number[];
  readonly cost: number;
  readonly bound: number;
}

/**
 * The best choice that the time allows, with a bound: a first choice at once, then swaps, then a Lagrangian search, which proves
 * most city-sized problems in seconds, and for what it leaves open the program solver. `start` is tried as well.
 */
export function pickMedian(problem: MedianProblem, effects: SolverEffects, start?: readonly number[]): MedianChoice {
  const isOver = () => effects.secondsLeft() <= 0;
  const { onBetter } = effects;
  const first = greedyChoice(problem);
  onBetter?.(first);
  let best = interchange(problem, first, isOver);
  if (start) {
    const other = interchange(problem, start, isOver);
    if (other.cost < best.cost) best = other;
  }
  onBetter?.(best.chosen);
  if (problem.siteCount === problem.count) return { ...best, bound: best.cost };

  const isSmall = problem.site.length <= PROGRAM_PAIRS;
  const search = searchMedian(problem, best.chosen, { isOver, nodes: isSmall ? 3000 : Infinity, onBetter });
  if (search.bound >= search.cost || !isSmall || isOver()) return search;

  const program = solveMedianProgram(problem, search.decisions, search.chosen, effects);
  const solved = program.chosen ? medianCost(problem, program.chosen) : Infinity;
  const chosen = program.chosen && solved < search.cost ? program.chosen : search.chosen;
  const cost = Math.min(solved, search.cost);
  return { chosen, cost, bound: program.isProven ? cost : Math.min(cost, Math.max(search.bound, program.bound)) };
}
