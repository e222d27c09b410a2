import { msg } from '@lingui/core/macro';
import type { Summary } from '../../../core/experiment/statistics';
import type { I18n } from '../../../languages/speaker';
import { withUnit } from './figures';

/**
 * How far two medians are apart, and whether the middle halves of the readings lie apart too: a plain rule of thumb, and
 * no test of significance, which readings of one morning would not bear.
 */
export function differenceText(
  i18n: I18n,
  a: Pick<Summary, 'median' | 'lowerQuartile' | 'upperQuartile'>,
  b: Pick<Summary, 'median' | 'lowerQuartile' | 'upperQuartile'>,
  symbol: string,
): string {
  const difference = Math.abs(a.median - b.median);
  if (difference === 0) return i18n._(msg`The two medians are the same.`);
  const apart = withUnit(i18n, difference, symbol);
  const overlap = a.lowerQuartile <= b.upperQuartile && b.lowerQuartile <= a.upperQuartile;
  return overlap
    ? i18n._(
        msg`That is ${apart} apart, but the middle halves of the readings overlap: measure again before you call them different.`,
      )
    : i18n._(
        msg`That is ${apart} apart, and the middle halves of the readings do not overlap: a clear difference on that day.`,
      );
}
