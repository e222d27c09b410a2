import type { Summary } from '../../../core/experiment/statistics';
import { withUnit } from './figures';

/**
 * How far two medians are apart, and whether the middle halves of the readings lie apart too: a plain rule of thumb, and
 * no test of significance, which readings of one morning would not bear.
 */
export function differenceText(
  a: Pick<Summary, 'median' | 'lowerQuartile' | 'upperQuartile'>,
  b: Pick<Summary, 'median' | 'lowerQuartile' | 'upperQuartile'>,
  symbol: string,
): string {
  const apart = Math.abs(a.median - b.median);
  if (apart === 0) return 'The two medians are the same.';
  const overlap = a.lowerQuartile <= b.upperQuartile && b.lowerQuartile <= a.upperQuartile;
  return overlap
    ? `That is ${withUnit(apart, symbol)} apart, but the middle halves of the readings overlap: measure again before you call them different.`
    : `That is ${withUnit(apart, symbol)} apart, and the middle halves of the readings do not overlap: a clear difference on that day.`;
}
