import { msg } from '@lingui/core/macro';
import type { I18n } from '../../languages/speaker';
import type { LegendEntry } from '../../ui/Legend';
import { minutesFigure } from './figures';
import type { WalkClass } from './walkClasses';

/** One entry a class of walks, in the words of its own limits; the first beyond the standard says so. */
export const legendEntries = (i18n: I18n, classes: readonly WalkClass[]): LegendEntry[] =>
  classes.map((walks) => ({ ...wordsOf(i18n, walks), mark: 'fill', colour: walks.colour }));

function wordsOf(i18n: I18n, { from, upTo, isBeyond }: WalkClass): { label: string; short: string } {
  const [least, most] = [minutesFigure(i18n, from), minutesFigure(i18n, upTo)];
  if (upTo === Number.POSITIVE_INFINITY) {
    const short = i18n._(msg`over ${least}`);
    return { label: isBeyond ? i18n._(msg`over ${least}: beyond`) : short, short };
  }
  if (from === 0) return { label: i18n._(msg`up to ${most}`), short: i18n._(msg`up to ${most} min`) };
  const short = i18n._(msg`${least} to ${most}`);
  return { label: isBeyond ? i18n._(msg`${least} to ${most}: beyond`) : short, short };
}
