/** What a picture of one of the room's charts says besides the chart. */
import { msg } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';
import type { ChartContents } from '../../../map/picture/chartLayout';
import type { CityFacts } from '../../../workers/questions';
import { sourcesUsed } from '../find/sourcesUsed';
import { sourceLines } from '../sourceLines';
import type { GapsRoom } from '../useGapsRoom';
import { dayText } from './fileName';
import { basisNotes } from './notes';

export interface ChartWords {
  /** The chart's own title. */
  readonly title: string;
  /** What it shows, as one sentence. */
  readonly sentence: string;
  /** How to read it, a paragraph each. */
  readonly notes?: readonly string[];
  /** Name of the outline that it is about, empty where it has none; absent: the whole city. */
  readonly outline?: string;
}

export function chartContents(
  i18n: I18n,
  room: GapsRoom,
  facts: CityFacts,
  words: ChartWords & { readonly today: Date },
): ChartContents {
  const { sentence, notes = [], today } = words;
  return {
    title: titleOf(i18n, room.city.title, words),
    sentence,
    notes: [...notes, ...basisNotes(i18n, room, facts)],
    sources: sourceLines(i18n, creditedSources(room, facts)),
    made: i18n._(msg`Learning Atlas, ${{ day: dayText(i18n, today) }}`),
  };
}

function titleOf(i18n: I18n, city: string, { title, outline }: ChartWords): string {
  if (outline === undefined) return i18n._(msg`${city}: ${title}`);
  return outline === ''
    ? i18n._(msg`${city}, within a drawn outline: ${title}`)
    : i18n._(msg`${city}, within “${{ name: outline }}”: ${title}`);
}

/** Whose people, places and streets it rests on; all of the city's, where its pack does not say. */
function creditedSources({ city, kinds, travel, whom }: GapsRoom, { sites }: CityFacts) {
  const used = sourcesUsed({ city, sites, kinds, travel, group: whom?.group ?? null });
  const isKnown = used.people.length > 0 && used.places.length > 0;
  return isKnown ? [...new Set([...used.people, ...used.places, ...used.streets])] : city.sources;
}
