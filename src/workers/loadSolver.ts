/** HiGHS for the worker, fetched when the first question needs it: nearly all visits never do. */
import wasmUrl from 'highs/runtime?url';
import { highsSolver } from '../core/allocation/highsSolver';
import type { SolveProgram } from '../core/allocation/program';

export async function loadSolver(): Promise<SolveProgram> {
  const { default: loadHighs } = await import('highs');
  return highsSolver(await loadHighs({ locateFile: () => wasmUrl }));
}
