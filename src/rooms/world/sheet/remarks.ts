/** The problems of a sheet, field by field, for the form that shows each beside its field. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Problem } from '../../../core/problem';
import type { I18n } from '../../../languages/speaker';

export interface Remark {
  readonly level: Problem['level'];
  readonly text: string;
}

const toRemark = ({ level, what, fix }: Problem): Remark => ({ level, text: `This ${what}. ${fix}` });

/** @param field as in `Problem.where` of `sheetProblems`: `values[2].source` */
export const remarksAt = (problems: readonly Problem[], field: string): Remark[] =>
  problems.filter(({ where }) => where === field).map(toRemark);

const NAMES: readonly (readonly [RegExp, (nth: number) => MessageDescriptor])[] = [
  [/^vision/, () => msg`Vision`],
  [/^challenges/, () => msg`Challenges`],
  [/^plan/, () => msg`Plan`],
  [/^office/, () => msg`Office`],
  [/^practices\[(\d+)\]/, (nth) => msg`Practice ${nth}`],
  [/^values\[(\d+)\]/, (nth) => msg`Value ${nth}`],
];

/** `Practice 2` for `practices[1].title`: where a person finds it. */
export function placeInForm(i18n: I18n, where: string): string {
  for (const [pattern, name] of NAMES) {
    const found = pattern.exec(where);
    if (found) return i18n._(name(Number(found[1]) + 1));
  }
  return i18n._(msg`Sheet`);
}
