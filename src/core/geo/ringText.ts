/**
 * A ring in as few letters as an address can bear: positions in steps of 1e-5 degrees (about a metre), each as its difference
 * from the one before, in the letters that need no escape in an address. Like Google's encoded polylines, whose letters do.
 */
import type { LonLat } from '../units';

const STEPS = 1e5;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Five bits a letter; the sixth says that more follow. */
const MORE = 32;

/** The ring as its text can say it: what is drawn is rounded at once, so that a link shows the very same outline. */
export const roundRing = (ring: readonly LonLat[]): LonLat[] =>
  ring.map(([lon, lat]) => [Math.round(lon * STEPS) / STEPS + 0, Math.round(lat * STEPS) / STEPS + 0]);

/** @param ring not closed: the first position is not said again */
export function writeRing(ring: readonly LonLat[]): string {
  let text = '';
  let before = [0, 0];
  for (const position of ring) {
    const here = position.map((degrees) => Math.round(degrees * STEPS));
    text += writeNumber(here[0] - before[0]) + writeNumber(here[1] - before[1]);
    before = here;
  }
  return text;
}

/** Null where the text is no list of positions on Earth. */
export function readRing(text: string): LonLat[] | null {
  const numbers = readNumbers(text);
  if (!numbers || numbers.length % 2 !== 0) return null;
  const ring: LonLat[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    x += numbers[i];
    y += numbers[i + 1];
    if (Math.abs(x) > 180 * STEPS || Math.abs(y) > 90 * STEPS) return null;
    ring.push([x / STEPS, y / STEPS]);
  }
  return ring;
}

/** The sign goes into the lowest bit, so that small steps are short either way. */
function writeNumber(n: number): string {
  let rest = n < 0 ? -2 * n - 1 : 2 * n;
  let text = '';
  while (rest >= MORE) {
    text += LETTERS[(rest % MORE) + MORE];
    rest = Math.floor(rest / MORE);
  }
  return text + LETTERS[rest];
}

function readNumbers(text: string): number[] | null {
  const numbers: number[] = [];
  let [sum, place] = [0, 1];
  for (const letter of text) {
    const bits = LETTERS.indexOf(letter);
    if (bits < 0 || place > 2 ** 40) return null;
    sum += (bits % MORE) * place;
    if (bits >= MORE) {
      place *= MORE;
      continue;
    }
    numbers.push(sum % 2 === 1 ? -(sum + 1) / 2 : sum / 2);
    [sum, place] = [0, 1];
  }
  return place === 1 ? numbers : null;
}
