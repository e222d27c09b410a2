import type { LonLat } from '../../core/units';
import { languageOf } from '../../languages/languages';
import type { I18n } from '../../languages/speaker';

/** `41.3950, 2.1650`: latitude first, with points, as every map takes it. Within a sentence from the right it stays one piece. */
export function positionText(i18n: I18n, [lon, lat]: LonLat, decimals: number): string {
  const text = `${lat.toFixed(decimals)}, ${lon.toFixed(decimals)}`;
  // Without the marks (left-to-right isolate, and its end) the two numbers would change places.
  return languageOf(i18n).direction === 'rtl' ? `\u2066${text}\u2069` : text;
}
