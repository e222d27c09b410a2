/**
 * Lines as short text: differences of positions in steps of 1e-7 degrees, as in Google's encoded polyline algorithm
 * (developers.google.com/maps/documentation/utilities/polylinealgorithm), which uses neither comma nor quote. The first
 * difference is from the edge's first node, so a shape stays the same text when its neighbours change.
 */

interface Start {
  readonly lon7: number;
  readonly lat7: number;
}

/** @param shape degrees times 1e7, longitude and latitude in turn */
export function encodeShape(shape: readonly number[], { lon7, lat7 }: Start): string {
  let text = '';
  let [lon, lat] = [lon7, lat7];
  for (let at = 0; at < shape.length; at += 2) {
    text += encodeNumber(shape[at] - lon) + encodeNumber(shape[at + 1] - lat);
    [lon, lat] = [shape[at], shape[at + 1]];
  }
  return text;
}

/** The shape again. Throws an Error where the text ends within a number, or has a sign that no number has. */
export function decodeShape(text: string, { lon7, lat7 }: Start): number[] {
  const shape: number[] = [];
  let before = [lon7, lat7];
  let at = 0;
  const next = () => {
    let [value, factor] = [0, 1];
    for (;;) {
      const digit = text.charCodeAt(at++) - 63;
      if (Number.isNaN(digit)) throw new Error('it ends too early');
      if (digit < 0 || digit > 63) throw new Error(`"${text[at - 1]}" is no part of a shape`);
      value += (digit % 32) * factor;
      if (digit < 32) return value % 2 === 1 ? (value + 1) / -2 : value / 2;
      factor *= 32;
    }
  };
  while (at < text.length) {
    before = [before[0] + next(), before[1] + next()];
    shape.push(...before);
  }
  return shape;
}

/** Zigzag, then five bits a sign, low ones first. Differences may pass 32 bits (around the date line), so no shifts. */
function encodeNumber(value: number) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
  return text + String.fromCharCode(rest + 63);
}
