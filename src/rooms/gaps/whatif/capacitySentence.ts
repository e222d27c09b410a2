import type { SiteColumns } from '../../../core/city/cityPack';
import { kindMaskOf } from '../../../core/city/siteColumns';
import type { Kind } from '../../../core/site/kinds';
import { count } from '../figures';
import { manyOfKinds } from '../sentences';

/** Whether a place's capacity counts in "places per 1,000 people": some sizes and some mere existence cannot be added up. */
export function capacitySentence({ kindMask, capacity }: SiteColumns, kinds: readonly Kind[]): string {
  const mask = kindMaskOf(kinds);
  const chosen = Array.from(kindMask.keys()).filter((row) => kindMask[row] & mask);
  if (chosen.length === 0) return '';
  const sized = chosen.filter((row) => capacity[row] > 0).length;
  const many = manyOfKinds(kinds);
  if (sized === chosen.length)
    return `The room of all ${count(chosen.length)} ${many} is known, so each counts by it in “places per 1,000 people”.`;
  return `Of ${count(chosen.length)} ${many} the room of ${sized === 0 ? 'none' : count(sized)} is known, so in “places per 1,000 people” each counts as one place until all are.`;
}
