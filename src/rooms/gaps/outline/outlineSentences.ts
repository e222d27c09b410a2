/** What holds within a drawn outline, in words like those of the whole city. */

import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, walkMetres } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { AreaFigures } from '../../../workers/questions';
import type { Join } from '../address';
import { estimatedPeople, metresText, minutesText, share } from '../figures';
import { oneOfKinds } from '../kindWords';
import { aboutPeople } from '../sentences';

export interface OutlineFinding {
  /** Empty: it has none. */
  readonly name: string;
  /** Cells whose middle lies within. */
  readonly cells: number;
  readonly within: AreaFigures;
  readonly city: AreaFigures;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  readonly many: string;
  readonly join: Join;
}

/** `within “Poblenou”`, `within this outline`. */
export const withinText = (name: string) => (name === '' ? 'within this outline' : `within “${name}”`);

/** The room's sentence for the outline. All its numbers are estimates, because cells are. */
export function outlineSentence(finding: OutlineFinding): string {
  const { name, cells, within, kinds, standard, speed, many, join } = finding;
  const here = withinText(name);
  const capital = here[0].toUpperCase() + here.slice(1);
  if (cells === 0) return `No cell has its middle ${here}, so nobody can be counted: draw it larger.`;
  if (!(within.people > 0)) return `No ${many} are known to live ${here}.`;
  const known = within.people - within.unknown;
  const isEach = join === 'each' && kinds.length > 1;
  const walk = `${minutesText(ENGLISH, standard)} on foot (${metresText(ENGLISH, walkMetres(standard, speed))})`;
  if (known <= 0) return `${capital}, the walk is known for nobody.`;
  const all = aboutPeople(ENGLISH, within.people, many);
  if (within.beyond === 0) {
    const have = isEach
      ? `have one of each within ${walk}`
      : `live within ${walk} of the nearest ${oneOfKinds(ENGLISH, kinds)}`;
    return `${capital}, all of ${all}${within.unknown > 0 ? ' whose walk is known' : ''} ${have}.`;
  }
  const lack = isEach
    ? `do not have one of each within ${walk}`
    : `live more than ${walk} from the nearest ${oneOfKinds(ENGLISH, kinds)}`;
  const beyond = within.beyond < 10 ? 'fewer than 10' : `about ${estimatedPeople(ENGLISH, within.beyond)}`;
  return `${capital}, ${beyond} of ${all} (${share(ENGLISH, within.beyond, within.people)}) ${lack}.`;
}

/** How it is in the whole city, for comparison, and whose walk is not known. */
export function outlineNotes({ within, city, many }: OutlineFinding): string[] {
  const notes: string[] = [];
  if (within.people > 0 && city.people > 0) {
    notes.push(`In the whole city it is ${share(ENGLISH, city.beyond, city.people)}.`);
  }
  if (within.unknown > 0) {
    notes.push(
      `For ${aboutPeople(ENGLISH, within.unknown, many)} of them the walk is not known; they count neither as within nor as beyond.`,
    );
  }
  return notes;
}

/** How it is counted; said wherever its figures stand. */
export const OUTLINE_RULE =
  'A cell counts whole when its middle lies within the outline; where in a cell people live is not known.';
