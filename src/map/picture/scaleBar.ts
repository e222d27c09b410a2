import type { Metres } from '../../core/units';

export interface ScaleBar {
  readonly metres: number;
  readonly pixels: number;
  /** `500 m`, `2 km`. */
  readonly label: string;
}

/** The longest of 1, 2 and 5 times a power of ten that fits, as rulers are read. */
export function scaleBar({ metresPerPixel, mostPixels }: { metresPerPixel: Metres; mostPixels: number }): ScaleBar {
  const most = metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const label = metres >= 1000 ? `${(metres / 1000).toLocaleString('en')} km` : `${metres} m`;
  return { metres, pixels: metres / metresPerPixel, label };
}
