/** Works oracle cases out as the page's worker does: the measures and models of core, and HiGHS as `src/workers/loadSolver.ts` loads it. */
import { type StudyWork, workHere } from '../../../scripts/oracles/work';
import type { MeasureCase, SummaryCase } from '../../../src/core/access/recipe/recipe';
import type { LocationCase, LocationStudy } from '../../../src/core/allocation/locationCase';
import { loadSolver } from '../../../src/workers/loadSolver';
import { type PlainStudy, studyOf } from './plainStudy';

/** `study` numbers the studies: each comes once, and its cases follow. */
export type Question =
  | { readonly ask: 'begin'; readonly study: number; readonly plain: PlainStudy }
  | { readonly ask: 'measure'; readonly study: number; readonly wanted: MeasureCase }
  | { readonly ask: 'summarise'; readonly study: number; readonly wanted: SummaryCase }
  | { readonly ask: 'locate'; readonly study: LocationStudy; readonly wanted: LocationCase };

// Without the worker library of TypeScript, whose names clash with the DOM's, the scope is described here.
const scope = self as unknown as {
  postMessage(answer: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: { id: number; question: Question } }) => void): void;
};

const work = loadSolver().then((solveProgram) =>
  workHere((seconds) => {
    const end = performance.now() + 1000 * seconds;
    return { solveProgram, secondsLeft: () => (end - performance.now()) / 1000 };
  }),
);

const studies = new Map<number, StudyWork>();
const begun = (study: number): StudyWork => {
  const found = studies.get(study);
  if (!found) throw new Error(`study ${study} was never begun`);
  return found;
};

async function answered(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'begin':
      studies.set(question.study, (await work).begin(studyOf(question.plain)));
      return null;
    case 'measure':
      return begun(question.study).measure(question.wanted);
    case 'summarise':
      return begun(question.study).summarise(question.wanted);
    case 'locate':
      return (await work).locate(question.study, question.wanted);
  }
}

scope.addEventListener('message', async ({ data: { id, question } }) => {
  try {
    scope.postMessage({ id, answer: await answered(question) });
  } catch (error) {
    scope.postMessage({ id, threw: String(error) });
  }
});
