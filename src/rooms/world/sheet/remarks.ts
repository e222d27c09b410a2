/** The problems of a sheet, field by field, for the form that shows each beside its field. Pure. */
import type { Problem } from '../../../core/problem';

export interface Remark {
  readonly level: Problem['level'];
  readonly text: string;
}

const toRemark = ({ level, what, fix }: Problem): Remark => ({ level, text: `This ${what}. ${fix}` });

/** @param field as in `Problem.where` of `sheetProblems`: `values[2].source` */
export const remarksAt = (problems: readonly Problem[], field: string): Remark[] =>
  problems.filter(({ where }) => where === field).map(toRemark);

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^vision/, 'Vision'],
  [/^challenges/, 'Challenges'],
  [/^plan/, 'Plan'],
  [/^office/, 'Office'],
  [/^practices\[(\d+)\]/, 'Practice'],
  [/^values\[(\d+)\]/, 'Value'],
];

/** `Practice 2` for `practices[1].title`: where a person finds it. */
export function placeInForm(where: string): string {
  for (const [pattern, name] of NAMES) {
    const found = pattern.exec(where);
    if (found) return found[1] === undefined ? name : `${name} ${Number(found[1]) + 1}`;
  }
  return 'Sheet';
}
