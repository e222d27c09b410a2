/** Cases printed by R's accessibility (`fn` on a travel table, `scalar` on its columns) and by Python's access. */
import { measureCase } from '../../src/core/access/recipe/measureCase';
import type { MeasureCase, MeasuredColumn, Study } from '../../src/core/access/recipe/recipe';
import { summariseCase } from '../../src/core/access/recipe/summariseCase';
import { problemText } from '../../src/core/problem';
import { compareColumn, compareRaam, compareResult, type ExpectedColumn, type RaamLimits } from './compare';
import { failedCase, type Outcome, passedCase } from './outcome';

export interface AccessCase {
  readonly case: string;
  readonly fn: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly supply?: string;
  readonly demand?: string;
}

export interface ScalarCase {
  readonly fn: string;
  readonly on: string;
  readonly population?: string;
  readonly only_cells?: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly result: unknown;
}

interface Check {
  readonly group: string;
  readonly study: Study;
  /** Collects what was measured, for the scalar cases. */
  readonly columns: Map<string, MeasuredColumn>;
  readonly raamLimits?: (name: string) => RaamLimits;
}

/** One case by place: measured, then compared row by row. */
export function checkMeasure(check: Check, wanted: MeasureCase, expected: ExpectedColumn): Outcome {
  const { group, study } = check;
  const { column, problems } = measureCase(study, wanted);
  if (!column || problems.length > 0) return failedCase(group, wanted.case, problems.map(problemText).join('; '));
  check.columns.set(wanted.case, column);
  const rowOf = new Map(study.places.ids.map((id, row) => [id, row]));
  const ours = (id: string) => column.values[rowOf.get(id) ?? -1];
  if (wanted.fn === 'raam' && check.raamLimits) {
    const people = study.places.numbers(wanted.demand ?? '') ?? new Float64Array(0);
    const { difference, detail } = compareRaam(
      expected,
      ours,
      (id) => people[rowOf.get(id) ?? -1],
      check.raamLimits(wanted.case),
    );
    return difference === null ? passedCase(group, wanted.case, detail) : failedCase(group, wanted.case, difference);
  }
  const { compared, difference } = compareColumn(wanted.fn, expected, ours);
  return difference === null
    ? passedCase(group, wanted.case, `${wanted.fn}, ${compared} rows`)
    : failedCase(group, wanted.case, `${wanted.fn}, ${difference}`);
}

/** One figure of inequality or poverty, on a column measured before. */
export function checkScalar({ group, study, columns }: Check, wanted: ScalarCase, usualPeople: string): Outcome {
  const people = wanted.population ?? usualPeople;
  const parts = [wanted.fn, wanted.on, people, ...Object.values(wanted.args).map(String)];
  const name = parts.join(' ');
  const column = columns.get(wanted.on);
  if (!column) return failedCase(group, name, `the case "${wanted.on}" was not measured`);
  const { result, problems } = summariseCase(study.places, { ...wanted, case: name, people }, column);
  const errors = problems.filter(({ level }) => level === 'error');
  if (!result || errors.length > 0) return failedCase(group, name, errors.map(problemText).join('; '));
  const difference = compareResult(wanted.result, result);
  return difference === null ? passedCase(group, name, wanted.fn) : failedCase(group, name, difference);
}
