import loadHighs from 'highs';
import { highsSolver } from '../../src/core/allocation/highsSolver';
import type { SolverEffects } from '../../src/core/allocation/program';

/** Effects for one case: the solver, and the clock of a case that may take `seconds`. */
export type CaseEffects = (seconds: number) => SolverEffects;

/** Loads HiGHS once for all cases. */
export async function loadSolver(): Promise<CaseEffects> {
  const solveProgram = highsSolver(await loadHighs());
  return (seconds) => {
    const end = performance.now() + 1000 * seconds;
    return { solveProgram, secondsLeft: () => (end - performance.now()) / 1000 };
  };
}
