import { measureCase } from '../../src/core/access/recipe/measureCase';
import type { MeasureCase, MeasuredColumn, Study, SummaryCase } from '../../src/core/access/recipe/recipe';
import { type SummaryResult, summariseCase } from '../../src/core/access/recipe/summariseCase';
import { type Problem, problemText } from '../../src/core/problem';
import { InputError } from '../command/command';

export interface StudyAnswer {
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly summaries: Readonly<Record<string, SummaryResult>>;
  readonly warnings: readonly Problem[];
}

/** Answers all cases and summaries of a study; stops with all errors at once. */
export function measureStudy(
  study: Study,
  { cases, summaries }: { cases: readonly MeasureCase[]; summaries: readonly SummaryCase[] },
): StudyAnswer {
  const problems: Problem[] = [];
  const columns = new Map<string, MeasuredColumn>();
  for (const wanted of cases) {
    const answer = measureCase(study, wanted);
    problems.push(...answer.problems);
    if (answer.column) columns.set(wanted.case, answer.column);
  }
  const results: Record<string, SummaryResult> = {};
  for (const wanted of summaries) {
    const column = columns.get(wanted.on) ?? study.places.numbers(wanted.on);
    if (!column) {
      if (!cases.some((one) => one.case === wanted.on)) problems.push(noColumn(wanted, study));
      continue;
    }
    const answer = summariseCase(study.places, wanted, column);
    problems.push(...answer.problems);
    if (answer.result) results[wanted.case] = answer.result;
  }
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new InputError(errors.map(problemText).join('\n  '));
  return {
    columns: new Map([...columns].map(([name, { values }]) => [name, values])),
    summaries: results,
    warnings: problems,
  };
}

function noColumn({ case: name, on }: SummaryCase, { places }: Study): Problem {
  return {
    where: `summary "${name}"`,
    what: `"on" is "${on}", which is neither a case nor a column of ${places.name}`,
    fix: 'Name the case that it sums up.',
    level: 'error',
  };
}
