import { msg, plural } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import { methodSentence, sectionsSentence, travelSentence } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';

/** What every file of the room says of itself: what was found, how it was worked out, and what is tried out in it. */
export function fileNotes(i18n: I18n, room: GapsRoom, facts: CityFacts, finding: string): string[] {
  const city = room.city.title;
  return [i18n._(msg`${city}: ${finding}`), ...basisNotes(i18n, room, facts)];
}

/** How the figures were worked out, and what is tried out in them. */
export function basisNotes(i18n: I18n, { travel, edits, sections, whom }: GapsRoom, facts: CityFacts): string[] {
  const how = sections ? sectionsSentence(i18n, whom?.many ?? null) : methodSentence(i18n, facts.cells.method);
  const tried = msg`${plural(edits.length, {
    one: 'What if: # change of places is tried out in these figures.',
    other: 'What if: # changes of places are tried out in these figures.',
  })}`;
  return [`${how} ${travelSentence(i18n, travel)}`, ...(edits.length > 0 ? [i18n._(tried)] : [])];
}
