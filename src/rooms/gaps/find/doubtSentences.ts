/** Where the data are thin, in words: the rule behind each mark of the map, and how many people it concerns. */
import type { Minutes } from '../../../core/units';
import type { Doubt } from '../address';
import { minutesText } from '../figures';
import { aboutPeople } from '../sentences';
import { STALE_YEARS } from './doubts';

export interface DoubtWords {
  readonly many: string;
  readonly standard: Minutes;
}

/** In the legend and beside its switch. */
export const DOUBT_LABELS: Readonly<Record<Doubt, { readonly label: string; readonly short: string }>> = {
  border: { label: 'Near the city’s edge', short: 'near the edge' },
  island: { label: 'Street cut off in the data', short: 'cut-off street' },
  unstated: { label: 'A place of unstated kind is near', short: 'kind not stated' },
  hours: { label: 'Opening hours not known', short: 'hours not known' },
  stale: { label: `Place last listed over ${STALE_YEARS} years ago`, short: 'old entry' },
};

/** When a cell is marked; stands under "How this is worked out". */
export const doubtRules = (standard: Minutes): Readonly<Record<Doubt, string>> => ({
  border: `Near the city’s edge: counted as beyond, though the streets leave the city within ${minutesText(standard)}. Places outside are not in the data.`,
  island:
    'Street cut off in the data: the nearest street hangs together with no other, so the walk starts from the next one that does.',
  unstated: `A place of unstated kind is near: counted as beyond, though a place of which the source does not say what it is stands within ${minutesText(standard)}.`,
  hours: 'Opening hours not known: counted as within, though nothing says when the nearest place is open.',
  stale: `Place last listed over ${STALE_YEARS} years ago: counted as within, by an entry so old that the place may have closed or moved.`,
});

/** What a reason means for the people concerned; null where there are none. */
export function doubtSentence(doubt: Doubt, people: number, { many, standard }: DoubtWords): string | null {
  if (!(people > 0)) return null;
  const about = aboutPeople(people, many);
  const some = about[0].toUpperCase() + about.slice(1);
  switch (doubt) {
    case 'border':
      return `Places beyond the city’s border are missing here: of those counted as beyond, ${about} live near enough to it that a place outside may serve them.`;
    case 'island':
      return `${some} live beside a street that is cut off from all others in the data; their walk starts from the next street.`;
    case 'unstated':
      return `Of those counted as beyond, ${about} have a place of unstated kind within ${minutesText(standard)}, which may be what they need.`;
    case 'hours':
      return `${some} are counted as within though it is not known when their nearest place is open.`;
    case 'stale':
      return `${some} are counted as within by an entry over ${STALE_YEARS} years old: their nearest place may have closed or moved.`;
  }
}
