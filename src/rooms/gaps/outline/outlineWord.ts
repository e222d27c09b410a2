/**
 * A drawn outline as the address carries it: `outline=NAME~LETTERS`, the letters those of `ringText`. Reading back what was
 * written gives the same outline, to five decimals of a degree (about a metre).
 */
import { readRing, roundRing, writeRing } from '../../../core/geo/ringText';
import type { LonLat } from '../../../core/units';

export interface Outline {
  /** May be empty: then it is called "this outline". */
  readonly name: string;
  /** Not closed. */
  readonly ring: readonly LonLat[];
}

/** Longer links are cut by some programs that pass them on; so many corners stay well below. */
export const MOST_CORNERS = 200;
export const LONGEST_NAME = 60;

export const tidyOutline = ({ name, ring }: Outline): Outline => ({
  name: name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim(),
  ring: roundRing(ring.slice(0, MOST_CORNERS)),
});

export function writeOutline(outline: Outline | null): string {
  if (outline === null) return '';
  const { name, ring } = tidyOutline(outline);
  return `${name}~${writeRing(ring)}`;
}

/** Null where the word is no outline: a mangled link still opens. The name may hold the mark itself; the letters cannot. */
export function readOutline(word: string | undefined): Outline | null {
  const at = word?.lastIndexOf('~') ?? -1;
  if (word === undefined || at < 0) return null;
  const ring = readRing(word.slice(at + 1));
  if (!ring || ring.length < 3 || ring.length > MOST_CORNERS) return null;
  return tidyOutline({ name: word.slice(0, at), ring });
}
