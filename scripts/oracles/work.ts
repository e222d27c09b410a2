/**
 * Where oracle cases are worked out: in this program, or wherever else the core runs (the tests have a worker of a browser do
 * it). What comes out is held against the peers by the same code.
 */
import { measureCase } from '../../src/core/access/recipe/measureCase';
import type { MeasureCase, MeasuredColumn, Study, SummaryCase } from '../../src/core/access/recipe/recipe';
import { type SummaryResult, summariseCase } from '../../src/core/access/recipe/summariseCase';
import { type LocationCase, type LocationStudy, locationCase } from '../../src/core/allocation/locationCase';
import type { AllocationAnswer } from '../../src/core/allocation/locationProblem';
import { type Problem, problemText } from '../../src/core/problem';
import type { CaseEffects } from '../allocate/loadSolver';

/** A location that takes longer is wrong. */
const MOST_SECONDS = 300;

/** Refusals are the problems in words. */
export type Worked<Answer> = { readonly answer: Answer } | { readonly refusal: string };

type Soon<Answer> = Worked<Answer> | Promise<Worked<Answer>>;

/** The cases of one study, one after the other. */
export interface StudyWork {
  /** A value a place, NaN for no value. */
  readonly measure: (wanted: MeasureCase) => Soon<Float64Array>;
  /** Of a column that was measured before. */
  readonly summarise: (wanted: SummaryCase) => Soon<SummaryResult>;
}

export interface Work {
  readonly begin: (study: Study) => StudyWork;
  readonly locate: (study: LocationStudy, wanted: LocationCase) => Soon<AllocationAnswer>;
}

const refused = (problems: readonly Problem[]) => ({ refusal: problems.map(problemText).join('; ') });

/** Works cases out right here. */
export const workHere = (effects: CaseEffects): Work => ({
  begin(study) {
    const columns = new Map<string, MeasuredColumn>();
    return {
      measure(wanted) {
        const { column, problems } = measureCase(study, wanted);
        if (!column || problems.length > 0) return refused(problems);
        columns.set(wanted.case, column);
        return { answer: column.values };
      },
      summarise(wanted) {
        const column = columns.get(wanted.on);
        if (!column) return { refusal: `the case "${wanted.on}" was not measured` };
        const { result, problems } = summariseCase(study.places, wanted, column);
        const errors = problems.filter(({ level }) => level === 'error');
        return result && errors.length === 0 ? { answer: result } : refused(errors);
      },
    };
  },
  locate(study, wanted) {
    const { solve, problems } = locationCase(study, wanted);
    // Warnings do not fail a case: the peer's tables give "unreachable_as" beside "capacities" too, and an argument that
    // wrongly had no effect would show in the result.
    return solve ? { answer: solve(effects(MOST_SECONDS)) } : refused(problems);
  },
});
