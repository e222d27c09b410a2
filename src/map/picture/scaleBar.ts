import type { Metres } from '../../core/units';
import { quantity } from '../../languages/figures';
import type { I18n } from '../../languages/speaker';

export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
  /** `500 m`, `2 km`. */
  readonly label: string;
}

/** The longest of 1, 2 and 5 times a power of ten that fits, as rulers are read. */
export function scaleBar(
  i18n: I18n,
  { metresPerPixel, mostPixels }: { metresPerPixel: Metres; mostPixels: number },
): ScaleBar {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const label = metres >= 1000 ? quantity(i18n, metres / 1000, 'kilometer') : quantity(i18n, metres, 'meter');
  return { metres, pixels: metres / metresPerPixel, label };
}
