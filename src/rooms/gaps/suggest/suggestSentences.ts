/** What a suggestion is worth and how sure that is, in words that can be read aloud. */

import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, metres, walkMinutes } from '../../../core/units';
import type { Choice, Standing, Suggestion, SuggestModel } from '../../../workers/questions';
import { count, distanceText, estimatedPeople, listText, meanMinutes, minutesText, plural, share } from '../figures';
import { manyOfKind, oneOfKind } from '../kindWords';
import { aboutPeople, walkText } from '../sentences';

export const MODELS: readonly { readonly id: SuggestModel; readonly label: string; readonly name: string }[] = [
  { id: 'most-people', label: 'Most people within the standard', name: 'MCLP' },
  { id: 'everyone', label: 'Everyone within it, fewest places', name: 'LSCP' },
  { id: 'least-walking', label: 'Least walking in all', name: 'p-median' },
  { id: 'fairest', label: 'Shortest longest walk', name: 'p-center' },
];

/** What may become of the places that stand. */
export const STANDING: readonly { readonly id: Standing; readonly label: string }[] = [
  { id: 'stay', label: 'They stay' },
  { id: 'may-move', label: 'They may move' },
  { id: 'anew', label: 'As if none stood' },
];

export interface Asked {
  readonly model: SuggestModel;
  readonly kind: Kind;
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** Who counts, in words: `people`, `women`. */
  readonly many: string;
  /** What becomes of the places that stand; they stay by default. */
  readonly standing?: Standing;
}

const kindsText = (kind: Kind, n: number) =>
  `${count(i18n, n)} new ${n === 1 ? oneOfKind(i18n, kind) : manyOfKind(i18n, kind)}`;

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);

/** What a choice would change, against the city as it is (or as the shown scenario makes it). */
export function worthSentence(
  { model, kind, standard, speed, many, standing = 'stay' }: Asked,
  choice: Choice,
  answer: Suggestion,
): string {
  const { figures, places } = choice;
  const { before, people } = answer;
  if (standing !== 'stay') {
    const made = [
      places.length > 0 ? kindsText(kind, places.length) : null,
      choice.closed.length > 0 ? `${count(i18n, choice.closed.length)} closed` : null,
    ].filter((part) => part !== null);
    const what = made.length === 0 ? 'As it is' : `With ${listText(i18n, made)}`;
    const walks = walksOf(model, choice, answer);
    if (walks) {
      const inWords = walkWords(model, speed);
      const instead = walks.before === null ? '' : ` instead of ${inWords(walks.before)}`;
      return `${what}, the ${walks.what} walk would be ${inWords(walks.after)}${instead}.`;
    }
    return `${what}, ${aboutPeople(i18n, figures.served, many)} would be within ${minutesText(i18n, standard)}: ${share(i18n, figures.served, people)} instead of ${share(i18n, before.served, people)}.`;
  }
  if (places.length === 0)
    return `Nothing to add: everyone who can be reached is within ${minutesText(i18n, standard)} already.`;
  const added = capital(kindsText(kind, places.length));
  const walks = walksOf(model, choice, answer);
  if (!walks) {
    return `${added} would bring ${aboutPeople(i18n, figures.served - before.served, `more ${many}`)} within ${minutesText(i18n, standard)}: ${share(i18n, figures.served, people)} instead of ${share(i18n, before.served, people)}.`;
  }
  const inWords = walkWords(model, speed);
  const from = walks.before === null ? '' : ` from ${inWords(walks.before)}`;
  return `${added} would bring the ${walks.what} walk${from} to ${inWords(walks.after)}.`;
}

/** What a model on whole walks shortens, in metres before and after; null for one that counts people within the standard. */
function walksOf(model: SuggestModel, { figures }: Choice, { before }: Suggestion) {
  if (model === 'least-walking') return { what: 'mean', before: before.meanMetres, after: figures.meanMetres ?? 0 };
  if (model === 'fairest') return { what: 'longest', before: before.longestMetres, after: figures.longestMetres ?? 0 };
  return null;
}

/** A mean with its decimal: three new places shorten it by parts of a minute. */
const walkWords = (model: SuggestModel, speed: KilometresPerHour) => (length: number) =>
  model === 'least-walking'
    ? `${meanMinutes(i18n, walkMinutes(metres(length), speed))} minutes (${distanceText(i18n, metres(length))})`
    : walkText(i18n, metres(length), speed);

/** How good the choice is among all that could have been made. */
export function proofSentence({ model, kind, speed, many, standing = 'stay' }: Asked, answer: Suggestion): string {
  const { status, choice, bound, candidateCount, isThinned, before } = answer;
  if (status === 'impossible' || !choice) return capital(`${answer.reason}.`);
  const among = `among the ${count(i18n, candidateCount)} ${isThinned ? 'places tried, spread over the city' : 'places there are to try'}`;
  const n = choice.places.length;
  if (standing !== 'stay') {
    const others = `those that stand and ${among.replace('among ', '')}`;
    if (status === 'proven') {
      const proven: Record<SuggestModel, string> = {
        'most-people': `no other choice of as many among ${others} serves more ${many}`,
        everyone: `no fewer among ${others} serve everyone they can reach`,
        'least-walking': `no other choice of as many among ${others} has a shorter mean walk`,
        fairest: `no other choice of as many among ${others} has a shorter longest walk`,
      };
      return `Proven: ${proven[model]}.`;
    }
    if (bound === null || model === 'everyone') return 'Not proven: a better choice may exist.';
    if (model !== 'most-people')
      return `Not proven to be the best: no choice of as many gets below ${walkWords(model, speed)(bound)}.`;
    return `Not proven to be the best: no choice of as many serves more than about ${estimatedPeople(i18n, bound)} ${many}.`;
  }
  if (n === 0) return '';
  if (status === 'proven') {
    const proven: Record<SuggestModel, string> = {
      'most-people': `no other choice of ${count(i18n, n)} ${among} serves more ${many}`,
      everyone: `no choice of fewer ${among} does`,
      'least-walking': `no other choice of ${count(i18n, n)} ${among} has a shorter mean walk`,
      fairest: `no other choice of ${count(i18n, n)} ${among} has a shorter longest walk`,
    };
    return `Proven: ${proven[model]}.`;
  }
  if (bound === null) return 'Not proven: a better choice may exist.';
  switch (model) {
    case 'most-people': {
      const [best, found] = [bound - before.served, choice.figures.served - before.served];
      return `Not proven to be the best, but at most ${share(i18n, best - found, best)} below it: no choice brings more than about ${estimatedPeople(i18n, best)} ${many}.`;
    }
    case 'everyone':
      return `Not proven to be the fewest: at least ${count(i18n, bound)} ${plural(bound, 'is', 'are')} needed.`;
    default:
      return `Not proven to be the best: no choice of ${kindsText(kind, n)} gets below ${walkWords(model, speed)(bound)}.`;
  }
}

/** People whom no candidate would help; null where there are none. */
export function outOfReachSentence({ outOfReach }: Suggestion): string | null {
  if (!(outOfReach >= 1)) return null;
  return `For ${aboutPeople(i18n, outOfReach)} beyond the standard none of the places tried would be near enough.`;
}
