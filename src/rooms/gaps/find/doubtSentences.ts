/** Where the data are thin, in words: the rule behind each mark of the map, and how many people it concerns. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural, select } from '@lingui/core/macro';
import type { Minutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { Doubt } from '../address';
import { estimatedPeople, minutesText } from '../figures';
import { aboutPeople, type Many } from '../sentences';
import { STALE_YEARS } from './doubts';

export interface DoubtWords {
  readonly many: Many;
  readonly standard: Minutes;
}

/** In the legend and beside its switch. */
export const DOUBT_LABELS: Readonly<
  Record<Doubt, { readonly label: MessageDescriptor; readonly short: MessageDescriptor }>
> = {
  border: { label: msg`Near the city’s edge`, short: msg`near the edge` },
  island: { label: msg`Street cut off in the data`, short: msg`cut-off street` },
  unstated: { label: msg`A place of unstated kind is near`, short: msg`kind not stated` },
  hours: { label: msg`Opening hours not known`, short: msg`hours not known` },
  stale: {
    label: msg`Place last listed over ${plural(STALE_YEARS, { one: '# year', other: '# years' })} ago`,
    short: msg`old entry`,
  },
};

/** When a cell is marked; stands under "How this is worked out". */
export function doubtRules(i18n: I18n, standard: Minutes): Readonly<Record<Doubt, string>> {
  const time = minutesText(i18n, standard);
  return {
    border: i18n._(
      msg`Near the city’s edge: counted as beyond, though the streets leave the city within ${time}. Places outside are not in the data.`,
    ),
    island: i18n._(
      msg`Street cut off in the data: the nearest street hangs together with no other, so the walk starts from the next one that does.`,
    ),
    unstated: i18n._(
      msg`A place of unstated kind is near: counted as beyond, though a place of which the source does not say what it is stands within ${time}.`,
    ),
    hours: i18n._(msg`Opening hours not known: counted as within, though nothing says when the nearest place is open.`),
    stale: i18n._(
      msg`Place last listed over ${plural(STALE_YEARS, { one: '# year', other: '# years' })} ago: counted as within, by an entry so old that the place may have closed or moved.`,
    ),
  };
}

/** What a reason means for the people concerned; null where there are none. */
export function doubtSentence(i18n: I18n, doubt: Doubt, people: number, { many, standard }: DoubtWords): string | null {
  if (!(people > 0)) return null;
  const about = aboutPeople(i18n, people, many);
  const time = minutesText(i18n, standard);
  switch (doubt) {
    case 'border':
      return i18n._(
        msg`Places beyond the city’s border are missing here: of those counted as beyond, ${about} live near enough to it that a place outside may serve them.`,
      );
    case 'unstated':
      return i18n._(
        msg`Of those counted as beyond, ${about} have a place of unstated kind within ${time}, which may be what they need.`,
      );
    default:
      return i18n._(
        sentenceFrom(doubt, { size: people < 10 ? 'few' : 'many', shown: estimatedPeople(i18n, people), many }),
      );
  }
}

/** Sentences that begin with the people, so that a language can give them their form. */
function sentenceFrom(
  doubt: 'island' | 'hours' | 'stale',
  { size, shown, many }: { size: 'few' | 'many'; shown: string; many: Many },
): MessageDescriptor {
  const isEverybody = many === null;
  switch (doubt) {
    case 'island':
      return isEverybody
        ? msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} people live beside a street that is cut off from all others in the data; their walk starts from the next street.`
        : msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} ${many} live beside a street that is cut off from all others in the data; their walk starts from the next street.`;
    case 'hours':
      return isEverybody
        ? msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} people are counted as within though it is not known when their nearest place is open.`
        : msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} ${many} are counted as within though it is not known when their nearest place is open.`;
    case 'stale':
      return isEverybody
        ? msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} people are counted as within by an entry over ${plural(STALE_YEARS, { one: '# year', other: '# years' })} old: their nearest place may have closed or moved.`
        : msg`${select(size, { few: 'Fewer than 10', other: `About ${shown}` })} ${many} are counted as within by an entry over ${plural(STALE_YEARS, { one: '# year', other: '# years' })} old: their nearest place may have closed or moved.`;
  }
}
