/** What a suggestion is worth, in words that can be read aloud. How sure it is: `proofSentence.ts`. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, metres, walkMinutes } from '../../../core/units';
import { quantity } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { Choice, Standing, Suggestion, SuggestModel } from '../../../workers/questions';
import { count, distanceText, estimatedPeople, minutesText, share } from '../figures';
import { manyOfKind, oneOfKind } from '../kindWords';
import { aboutPeople, type Many, walkText } from '../sentences';

/** What matters most, with the name of the model in the literature. */
export const MODELS: readonly { readonly id: SuggestModel; readonly label: MessageDescriptor }[] = [
  { id: 'most-people', label: msg`Most people within the standard (MCLP)` },
  { id: 'everyone', label: msg`Everyone within it, fewest places (LSCP)` },
  { id: 'least-walking', label: msg`Least walking in all (p-median)` },
  { id: 'fairest', label: msg`Shortest longest walk (p-center)` },
];

/** What may become of the places that stand. */
export const STANDING: readonly { readonly id: Standing; readonly label: MessageDescriptor }[] = [
  { id: 'stay', label: msg`They stay` },
  { id: 'may-move', label: msg`They may move` },
  { id: 'anew', label: msg`As if none stood` },
];

export interface Asked {
  readonly model: SuggestModel;
  readonly kind: Kind;
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** Who counts. */
  readonly many: Many;
  /** What becomes of the places that stand; they stay by default. */
  readonly standing?: Standing;
}

/** `3 new libraries`: a figure within a sentence or at its start. */
export function newPlacesText(i18n: I18n, kind: Kind, n: number): string {
  const [one, many] = [oneOfKind(i18n, kind), manyOfKind(i18n, kind)];
  return i18n._(msg`${plural(n, { one: `# new ${one}`, other: `# new ${many}` })}`);
}

/** `about 3,810 more people`: a figure within a sentence. */
function aboutMorePeople(i18n: I18n, people: number, group: Many): string {
  if (people < 10) return i18n._(group === null ? msg`fewer than 10 more people` : msg`fewer than 10 more ${group}`);
  const shown = estimatedPeople(i18n, people);
  return i18n._(group === null ? msg`about ${shown} more people` : msg`about ${shown} more ${group}`);
}

/** What a choice would change, against the city as it is (or as the shown scenario makes it). */
export function worthSentence(i18n: I18n, asked: Asked, choice: Choice, answer: Suggestion): string {
  return (asked.standing ?? 'stay') === 'stay'
    ? addingSentence(i18n, asked, choice, answer)
    : movingSentence(i18n, asked, choice, answer);
}

function addingSentence(i18n: I18n, asked: Asked, { figures, places }: Choice, { before, people }: Suggestion): string {
  const time = minutesText(i18n, asked.standard);
  if (places.length === 0) {
    return i18n._(msg`Nothing to add: everyone who can be reached is within ${time} already.`);
  }
  const added = newPlacesText(i18n, asked.kind, places.length);
  const walks = walksOf(i18n, asked, figures, before);
  if (!walks) {
    const more = aboutMorePeople(i18n, figures.served - before.served, asked.many);
    const [percent, percentBefore] = [share(i18n, figures.served, people), share(i18n, before.served, people)];
    return i18n._(msg`${added} would bring ${more} within ${time}: ${percent} instead of ${percentBefore}.`);
  }
  const { from, to } = walks;
  if (asked.model === 'least-walking') {
    return i18n._(
      from === null
        ? msg`${added} would bring the mean walk to ${to}.`
        : msg`${added} would bring the mean walk from ${from} to ${to}.`,
    );
  }
  return i18n._(
    from === null
      ? msg`${added} would bring the longest walk to ${to}.`
      : msg`${added} would bring the longest walk from ${from} to ${to}.`,
  );
}

/** Where places that stand may move or go. */
function movingSentence(i18n: I18n, asked: Asked, choice: Choice, { before, people }: Suggestion): string {
  const { figures } = choice;
  const changes = changesText(i18n, asked.kind, choice);
  const walks = walksOf(i18n, asked, figures, before);
  if (!walks) {
    const served = aboutPeople(i18n, figures.served, asked.many);
    const time = minutesText(i18n, asked.standard);
    const [percent, percentBefore] = [share(i18n, figures.served, people), share(i18n, before.served, people)];
    return i18n._(msg`${changes}, ${served} would be within ${time}: ${percent} instead of ${percentBefore}.`);
  }
  const { from, to } = walks;
  if (asked.model === 'least-walking') {
    return i18n._(
      from === null
        ? msg`${changes}, the mean walk would be ${to}.`
        : msg`${changes}, the mean walk would be ${to} instead of ${from}.`,
    );
  }
  return i18n._(
    from === null
      ? msg`${changes}, the longest walk would be ${to}.`
      : msg`${changes}, the longest walk would be ${to} instead of ${from}.`,
  );
}

/** How the sentence on a choice begins: `With 3 new libraries and 2 closed`. */
function changesText(i18n: I18n, kind: Kind, { places, closed }: Choice): string {
  const added = newPlacesText(i18n, kind, places.length);
  const closings = count(i18n, closed.length);
  if (places.length === 0 && closed.length === 0) return i18n._(msg`As it is`);
  if (closed.length === 0) return i18n._(msg`With ${added}`);
  return i18n._(places.length === 0 ? msg`With ${closings} closed` : msg`With ${added} and ${closings} closed`);
}

/** Of a model on whole walks, the walk that it shortens; null for one that counts people within the standard. */
function walksOf(
  i18n: I18n,
  { model, speed }: Asked,
  after: Choice['figures'],
  before: Suggestion['before'],
): { readonly from: string | null; readonly to: string } | null {
  if (model !== 'least-walking' && model !== 'fairest') return null;
  const measure = model === 'least-walking' ? 'meanMetres' : 'longestMetres';
  const from = before[measure];
  return {
    from: from === null ? null : walkWords(i18n, model, { length: from, speed }),
    to: walkWords(i18n, model, { length: after[measure] ?? 0, speed }),
  };
}

/** A mean with its decimal: three new places shorten it by parts of a minute. */
export function walkWords(
  i18n: I18n,
  model: SuggestModel,
  { length, speed }: { readonly length: number; readonly speed: KilometresPerHour },
): string {
  const walk = metres(length);
  if (model !== 'least-walking') return walkText(i18n, walk, speed);
  const time = quantity(i18n, walkMinutes(walk, speed), 'minute', {
    unitDisplay: 'long',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const distance = distanceText(i18n, walk);
  return i18n._(msg`${time} (${distance})`);
}

/** People whom no candidate would help; null where there are none. */
export function outOfReachSentence(i18n: I18n, { outOfReach }: Suggestion): string | null {
  if (!(outOfReach >= 1)) return null;
  const people = aboutPeople(i18n, outOfReach);
  return i18n._(msg`For ${people} beyond the standard none of the places tried would be near enough.`);
}
