/** Cases printed by R's accessibility (`fn` on a travel table, `scalar` on its columns) and by Python's access. */
import type { MeasureCase, Study } from '../../src/core/access/recipe/recipe';
import { compareColumn, compareRaam, compareResult, type ExpectedColumn, type RaamLimits } from './compare';
import { failedCase, type Outcome, passedCase } from './outcome';
import type { StudyWork } from './work';

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

interface Judge {
  readonly group: string;
  readonly study: Study;
  readonly raamLimits?: (name: string) => RaamLimits;
}

interface Check extends Judge {
  readonly work: StudyWork;
}

/** One case by place: measured, then compared row by row. */
export async function checkMeasure(check: Check, wanted: MeasureCase, expected: ExpectedColumn): Promise<Outcome> {
  const worked = await check.work.measure(wanted);
  if (!('answer' in worked)) return failedCase(check.group, wanted.case, worked.refusal);
  return judgeMeasure(check, wanted, expected, worked.answer);
}

/** Holds a column, wherever it was worked out, against what the peer printed. @param values one a place */
export function judgeMeasure(
  { group, study, raamLimits }: Judge,
  wanted: MeasureCase,
  expected: ExpectedColumn,
  values: Float64Array,
): Outcome {
  const rowOf = new Map(study.places.ids.map((id, row) => [id, row]));
  const ours = (id: string) => values[rowOf.get(id) ?? -1];
  if (wanted.fn === 'raam' && raamLimits) {
    const people = study.places.numbers(wanted.demand ?? '') ?? new Float64Array(0);
    const { difference, detail } = compareRaam(
      expected,
      ours,
      (id) => people[rowOf.get(id) ?? -1],
      raamLimits(wanted.case),
    );
    return difference === null ? passedCase(group, wanted.case, detail) : failedCase(group, wanted.case, difference);
  }
  const { compared, difference } = compareColumn(wanted.fn, expected, ours);
  return difference === null
    ? passedCase(group, wanted.case, `${wanted.fn}, ${compared} rows`)
    : failedCase(group, wanted.case, `${wanted.fn}, ${difference}`);
}

/** One figure of inequality or poverty, on a column measured before. */
export async function checkScalar({ group, work }: Check, wanted: ScalarCase, usualPeople: string): Promise<Outcome> {
  const people = wanted.population ?? usualPeople;
  const parts = [wanted.fn, wanted.on, people, ...Object.values(wanted.args).map(String)];
  const name = parts.join(' ');
  const { fn, on, only_cells, args } = wanted;
  const worked = await work.summarise({ case: name, fn, on, people, only_cells, args });
  if (!('answer' in worked)) return failedCase(group, name, worked.refusal);
  const difference = compareResult(wanted.result, worked.answer);
  return difference === null ? passedCase(group, name, wanted.fn) : failedCase(group, name, difference);
}
