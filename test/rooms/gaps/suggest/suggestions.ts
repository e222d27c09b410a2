/** What a suggestion asks and answers, for tests of the words for it. */
import { kilometresPerHour, minutes } from '../../../../src/core/units';
import type { Asked } from '../../../../src/rooms/gaps/suggest/suggestSentences';
import type { Choice, Suggestion } from '../../../../src/workers/questions';

export const ASKED: Asked = {
  model: 'most-people',
  kind: 'library',
  standard: minutes(10),
  speed: kilometresPerHour(4.8),
  many: null,
};

export const createChoice = (served: number, places = 3): Choice => ({
  places: Array.from({ length: places }, (_, i) => ({ at: [i, 0], area: 0, site: null })),
  closed: [],
  figures: { served, meanMetres: 640, longestMetres: 4000 },
});

export const createAnswer = (changes: Partial<Suggestion> = {}): Suggestion => ({
  status: 'proven',
  choice: createChoice(800_000),
  before: { served: 600_000, meanMetres: 800, longestMetres: 8000 },
  bound: 800_000,
  impossible: null,
  people: 1_000_000,
  outOfReach: 0,
  candidateCount: 2058,
  isThinned: false,
  curve: [],
  seconds: 1,
  ...changes,
});
