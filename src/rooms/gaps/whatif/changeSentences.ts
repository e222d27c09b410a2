/** Gains and losses in words: both are always told, and nobody is hidden in a balance. */
import { msg, select } from '@lingui/core/macro';
import type { SiteColumns } from '../../../core/city/cityPack';
import type { Change } from '../../../core/scenario/change';
import { type Edit, isStreetEdit, type SiteEdit } from '../../../core/scenario/edit';
import type { Kind } from '../../../core/site/kinds';
import type { Minutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { StreetEditPlace } from '../../../workers/questions';
import type { Join } from '../address';
import { count, estimatedPeople, minutesText } from '../figures';
import { oneOfKind, oneOfKinds, siteName } from '../kindWords';
import { plainText } from '../marks';
import { aboutPeople, type Many } from '../sentences';
import { streetEditText } from './streetSentences';

/** With the article that English asks for: by the first letter, but for `university`, which sounds like `you`. */
export const withArticle = (i18n: I18n, place: string): string =>
  i18n._(
    /^(?!uni)[aeiou]/.test(place)
      ? msg({ message: `an ${place}`, comment: 'Within a sentence: “within 10 minutes of an archive”' })
      : msg({ message: `a ${place}`, comment: 'Within a sentence: “within 10 minutes of a library”' }),
  );

interface ChangeWords {
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  /** Everybody by default. */
  readonly many?: Many;
  readonly join?: Join;
}

/** Who comes within the standard and who falls out of it. */
export const changeSentence = (i18n: I18n, change: Change, words: ChangeWords): string =>
  plainText(markedChangeSentence(i18n, change, words));

/** The same for `Emphasised`, with marks around the figure that a reader looks for first. */
export function markedChangeSentence(
  i18n: I18n,
  change: Change,
  { kinds, standard, many: group = null, join }: ChangeWords,
): string {
  const place = withArticle(i18n, oneOfKinds(i18n, kinds, join));
  const time = minutesText(i18n, standard);
  if (change.gained > 0) return gainSentence(i18n, change, { place, time, group });
  if (change.lost > 0) return lossSentence(i18n, change.lost, { place, time, group });
  return walksSentence(i18n, change, { place, time, group });
}

interface Within {
  readonly time: string;
  /** With its article. */
  readonly place: string;
  readonly group: Many;
}

const sizeOf = (people: number) => (people < 10 ? 'few' : 'many');

function gainSentence(i18n: I18n, { gained, lost }: Change, { time, place, group }: Within): string {
  const size = sizeOf(gained);
  const shown = estimatedPeople(i18n, gained);
  if (lost > 0) {
    const losers = aboutPeople(i18n, lost, group);
    return i18n._(
      group === null
        ? msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> people come within ${time} of ${place}, and ${losers} fall out of it.`
        : msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> ${group} come within ${time} of ${place}, and ${losers} fall out of it.`,
    );
  }
  return i18n._(
    group === null
      ? msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> more people live within ${time} of ${place}; nobody falls out of it.`
      : msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> more ${group} live within ${time} of ${place}; nobody falls out of it.`,
  );
}

function lossSentence(i18n: I18n, lost: number, { time, place, group }: Within): string {
  const size = sizeOf(lost);
  const shown = estimatedPeople(i18n, lost);
  return i18n._(
    group === null
      ? msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> people no longer live within ${time} of ${place}; nobody comes within it.`
      : msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${shown}` })}</0> ${group} no longer live within ${time} of ${place}; nobody comes within it.`,
  );
}

/** Where nobody crosses the standard. */
function walksSentence(i18n: I18n, { shorter, longer }: Change, { time, place, group }: Within): string {
  const [nearer, farther] = [aboutPeople(i18n, shorter, group), aboutPeople(i18n, longer, group)];
  if (shorter > 0 && longer > 0) {
    return i18n._(
      msg`Nobody comes within ${time} of ${place}, and nobody falls out of it; it is a shorter walk for ${nearer} and a longer one for ${farther}.`,
    );
  }
  if (shorter > 0) {
    return i18n._(
      msg`Nobody comes within ${time} of ${place}, and nobody falls out of it; it is a shorter walk for ${nearer}.`,
    );
  }
  if (longer > 0) {
    return i18n._(
      msg`Nobody comes within ${time} of ${place}, and nobody falls out of it; it is a longer walk for ${farther}.`,
    );
  }
  return i18n._(msg`Nobody comes within ${time} of ${place}, and nobody falls out of it; every walk stays as it is.`);
}

/** An edit as a line of a list. `place` is how a link or closed street lies on the streets, where that is known. */
export function editText(i18n: I18n, edit: Edit, sites: SiteColumns, place: StreetEditPlace | null = null): string {
  if (isStreetEdit(edit)) return streetEditText(i18n, edit, place);
  const row = sites.ids.indexOf(edit.site);
  return siteEditText(
    i18n,
    edit,
    row < 0 ? i18n._(msg`A place that is not in the data any more`) : siteName(i18n, sites, row),
  );
}

/** A new place that nobody has named: `New library`. */
export function newPlaceText(i18n: I18n, kind: Kind): string {
  const place = oneOfKind(i18n, kind);
  return i18n._(msg`New ${place}`);
}

function siteEditText(i18n: I18n, edit: SiteEdit, name: string): string {
  switch (edit.do) {
    case 'add':
      return edit.name ?? newPlaceText(i18n, edit.kind);
    case 'move':
      return i18n._(msg`${name} moved`);
    case 'close':
      return i18n._(msg`${name} closed`);
    case 'change':
      return changedText(i18n, edit, name);
  }
}

function changedText(i18n: I18n, { kind, capacity }: Extract<SiteEdit, { do: 'change' }>, name: string): string {
  const place = kind && withArticle(i18n, oneOfKind(i18n, kind));
  const room = capacity === undefined ? undefined : count(i18n, capacity);
  if (place && room) return i18n._(msg`${name} becomes ${place} and has room for ${room}`);
  if (place) return i18n._(msg`${name} becomes ${place}`);
  return room ? i18n._(msg`${name} has room for ${room}`) : name;
}
