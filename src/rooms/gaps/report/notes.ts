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
  `${sections ? sectionsSentence(whom?.many ?? 'people') : methodSentence(facts.cells.method)} ${travelSentence(travel)}`,
  ...(edits.length > 0
    ? [
        `What if: ${count(edits.length)} ${plural(edits.length, 'change', 'changes')} of places ${plural(edits.length, 'is', 'are')} tried out in these figures.`,
      ]
    : []),
];
