import { msg } from '@lingui/core/macro';
import type { SiteColumns } from '../../../core/city/cityPack';
import { kindMaskOf } from '../../../core/city/siteColumns';
import type { Kind } from '../../../core/site/kinds';
import type { I18n } from '../../../languages/speaker';
import { count } from '../figures';
import { manyOfKinds } from '../kindWords';

/** Whether a place's capacity counts in "places per 1,000 people": some sizes and some mere existence cannot be added up. */
export function capacitySentence(i18n: I18n, { kindMask, capacity }: SiteColumns, kinds: readonly Kind[]): string {
  const mask = kindMaskOf(kinds);
  const chosen = Array.from(kindMask.keys()).filter((row) => kindMask[row] & mask);
  if (chosen.length === 0) return '';
  const sized = chosen.filter((row) => capacity[row] > 0).length;
  const [all, places, known] = [count(i18n, chosen.length), manyOfKinds(i18n, kinds), count(i18n, sized)];
  if (sized === chosen.length) {
    return i18n._(msg`The room of all ${all} ${places} is known, so each counts by it in “places per 1,000 people”.`);
  }
  return i18n._(
    sized === 0
      ? msg`Of ${all} ${places} the room of none is known, so in “places per 1,000 people” each counts as one place until all are.`
      : msg`Of ${all} ${places} the room of ${known} is known, so in “places per 1,000 people” each counts as one place until all are.`,
  );
}
