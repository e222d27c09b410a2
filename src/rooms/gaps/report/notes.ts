import { ENGLISH } from '../../../languages/speaker';
import type { CityFacts } from '../../../workers/questions';
import { count, plural } from '../figures';
import { methodSentence, sectionsSentence, travelSentence } from '../sentences';
import type { GapsRoom } from '../useGapsRoom';

/** What every file of the room says of itself: what was found, how it was worked out, and what is tried out in it. */
export const fileNotes = (
  { city, travel, edits, sections, whom }: GapsRoom,
  facts: CityFacts,
  finding: string,
): string[] => [
  `${city.title}: ${finding}`,
  `${sections ? sectionsSentence(ENGLISH, whom?.many ?? 'people') : methodSentence(ENGLISH, facts.cells.method)} ${travelSentence(ENGLISH, travel)}`,
  ...(edits.length > 0
    ? [
        `What if: ${count(ENGLISH, edits.length)} ${plural(edits.length, 'change', 'changes')} of places ${plural(edits.length, 'is', 'are')} tried out in these figures.`,
      ]
    : []),
];
