/** WCAG 2.2, "relative luminance" and "contrast ratio", of two colours `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** 0 is black, 1 is white. */
export function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** `top` with this opacity over `ground`, as `#rrggbb`. */
export const over = (top: string, opacity: number, ground: string): string =>
  `#${[1, 3, 5]
    .map((i) => {
      const [over, under] = [top, ground].map((colour) => Number.parseInt(colour.slice(i, i + 2), 16));
      return Math.round(over * opacity + under * (1 - opacity))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
