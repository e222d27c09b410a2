import { msg } from '@lingui/core/macro';
import type { I18n } from '../../languages/speaker';
import type { LegendEntry } from '../../ui/Legend';
import { minutesFigure } from './figures';
import { between, over, upTo } from './find/rangeWords';
import type { WalkClass } from './walkClasses';

/** One entry a class of walks, in the words of its own limits; the first beyond the standard says so. */
export const legendEntries = (i18n: I18n, classes: readonly WalkClass[]): LegendEntry[] =>
  classes.map((walks) => ({ ...wordsOf(i18n, walks), mark: 'fill', colour: walks.colour }));

function wordsOf(i18n: I18n, { from, upTo: limit, isBeyond }: WalkClass): { label: string; short: string } {
  const [least, most] = [minutesFigure(i18n, from), minutesFigure(i18n, limit)];
  if (limit === Number.POSITIVE_INFINITY) {
    const short = over(i18n, least);
    return { label: isBeyond ? i18n._(msg`over ${least}: beyond`) : short, short };
  }
  if (from === 0) return { label: upTo(i18n, most), short: i18n._(msg`up to ${most} min`) };
  const short = between(i18n, least, most);
  return { label: isBeyond ? i18n._(msg`${least} to ${most}: beyond`) : short, short };
}
