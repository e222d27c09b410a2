/** What holds within a drawn outline, in words like those of the whole city. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, select } from '@lingui/core/macro';
import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, walkMetres } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { AreaFigures } from '../../../workers/questions';
import type { Join } from '../address';
import { estimatedPeople, metresText, minutesText, share } from '../figures';
import { oneOfKinds } from '../kindWords';
import { plainText } from '../marks';
import { aboutPeople, type Many } from '../sentences';

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
  readonly many: Many;
  readonly join: Join;
}

/** The room's sentence for the outline. All its numbers are estimates, because cells are. */
export const outlineSentence = (i18n: I18n, finding: OutlineFinding): string =>
  plainText(markedOutlineSentence(i18n, finding));

/** The same for `Emphasised`. */
export function markedOutlineSentence(i18n: I18n, finding: OutlineFinding): string {
  const { cells, within } = finding;
  if (cells === 0 || !(within.people > 0)) return i18n._(emptyMessage(finding));
  if (within.people - within.unknown <= 0) {
    const { name, isNamed } = nameOf(finding);
    return i18n._(
      msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, the walk is known for nobody.`,
    );
  }
  return i18n._(within.beyond === 0 ? servedMessage(i18n, finding) : beyondMessage(i18n, finding));
}

/** A name changes what stands before it, so both are in one message. */
const nameOf = ({ name }: OutlineFinding) => ({ name, isNamed: name === '' ? 'no' : 'yes' });

function emptyMessage(finding: OutlineFinding): MessageDescriptor {
  const { name, isNamed } = nameOf(finding);
  if (finding.cells === 0) {
    return msg`No cell has its middle ${select(isNamed, { yes: `within “${name}”`, other: 'within this outline' })}, so nobody can be counted: draw it larger.`;
  }
  const group = finding.many;
  return group === null
    ? msg`No people are known to live ${select(isNamed, { yes: `within “${name}”`, other: 'within this outline' })}.`
    : msg`No ${group} are known to live ${select(isNamed, { yes: `within “${name}”`, other: 'within this outline' })}.`;
}

function walkOf(i18n: I18n, { standard, speed, kinds, join }: OutlineFinding) {
  return {
    time: minutesText(i18n, standard),
    distance: metresText(i18n, walkMetres(standard, speed)),
    nearest: oneOfKinds(i18n, kinds),
    isEach: join === 'each' && kinds.length > 1,
  };
}

function servedMessage(i18n: I18n, finding: OutlineFinding): MessageDescriptor {
  const { name, isNamed } = nameOf(finding);
  const { time, distance, nearest, isEach } = walkOf(i18n, finding);
  const people = aboutPeople(i18n, finding.within.people, finding.many);
  if (finding.within.unknown > 0) {
    return isEach
      ? msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, all of ${people} whose walk is known have one of each within ${time} on foot (${distance}).`
      : msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, all of ${people} whose walk is known live within ${time} on foot (${distance}) of the nearest ${nearest}.`;
  }
  return isEach
    ? msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, all of ${people} have one of each within ${time} on foot (${distance}).`
    : msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, all of ${people} live within ${time} on foot (${distance}) of the nearest ${nearest}.`;
}

function beyondMessage(i18n: I18n, finding: OutlineFinding): MessageDescriptor {
  const { within } = finding;
  const { name, isNamed } = nameOf(finding);
  const { time, distance, nearest, isEach } = walkOf(i18n, finding);
  const people = aboutPeople(i18n, within.people, finding.many);
  const size = within.beyond < 10 ? 'few' : 'many';
  const beyond = estimatedPeople(i18n, within.beyond);
  const percent = share(i18n, within.beyond, within.people);
  return isEach
    ? msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, ${select(size, { few: 'fewer than 10', other: `about ${beyond}` })} of ${people} <0>(${percent})</0> do not have one of each within ${time} on foot (${distance}).`
    : msg`${select(isNamed, { yes: `Within “${name}”`, other: 'Within this outline' })}, ${select(size, { few: 'fewer than 10', other: `about ${beyond}` })} of ${people} <0>(${percent})</0> live more than ${time} on foot (${distance}) from the nearest ${nearest}.`;
}

/** How it is in the whole city, for comparison, and whose walk is not known. */
export function outlineNotes(i18n: I18n, { within, city, many }: OutlineFinding): string[] {
  const notes: string[] = [];
  if (within.people > 0 && city.people > 0) {
    const percent = share(i18n, city.beyond, city.people);
    notes.push(i18n._(msg`In the whole city it is ${percent}.`));
  }
  if (within.unknown > 0) {
    const people = aboutPeople(i18n, within.unknown, many);
    notes.push(i18n._(msg`For ${people} of them the walk is not known; they count neither as within nor as beyond.`));
  }
  return notes;
}

/** How it is counted; said wherever its figures stand. */
export const OUTLINE_RULE = msg`A cell counts whole when its middle lies within the outline; where in a cell people live is not known.`;
