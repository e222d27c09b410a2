/** What a suggestion is worth and how sure that is, in words that can be read aloud. */
import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, metres } from '../../../core/units';
import type { Choice, Suggestion, SuggestModel } from '../../../workers/questions';
import { count, estimatedPeople, minutesText, plural, share } from '../figures';
import { aboutPeople, manyOfKind, oneOfKind, walkText } from '../sentences';

export const MODELS: readonly { readonly id: SuggestModel; readonly label: string; readonly name: string }[] = [
  { id: 'most-people', label: 'Most people within the standard', name: 'MCLP' },
  { id: 'everyone', label: 'Everyone within it, fewest places', name: 'LSCP' },
  { id: 'least-walking', label: 'Least walking in all', name: 'p-median' },
  { id: 'fairest', label: 'Shortest longest walk', name: 'p-center' },
];

export interface Asked {
  readonly model: SuggestModel;
  readonly kind: Kind;
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** Who counts, in words: `people`, `women`. */
  readonly many: string;
}

const kindsText = (kind: Kind, n: number) => `${count(n)} new ${n === 1 ? oneOfKind(kind) : manyOfKind(kind)}`;

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);

/** What a choice would change, against the city as it is (or as the shown scenario makes it). */
export function worthSentence(
  { model, kind, standard, speed, many }: Asked,
  choice: Choice,
  answer: Suggestion,
): string {
  const { figures, places } = choice;
  const { before, people } = answer;
  if (places.length === 0)
    return `Nothing to add: everyone who can be reached is within ${minutesText(standard)} already.`;
  const added = capital(kindsText(kind, places.length));
  if (model === 'most-people' || model === 'everyone') {
    return `${added} would bring ${aboutPeople(figures.served - before.served, `more ${many}`)} within ${minutesText(standard)}: ${share(figures.served, people)} instead of ${share(before.served, people)}.`;
  }
  const [now, then] =
    model === 'least-walking' ? [before.meanMetres, figures.meanMetres] : [before.longestMetres, figures.longestMetres];
  const what = model === 'least-walking' ? 'mean' : 'longest';
  const from = now === null ? '' : ` from ${walkText(metres(now), speed)}`;
  return `${added} would bring the ${what} walk${from} to ${walkText(metres(then ?? 0), speed)}.`;
}

/** How good the choice is among all that could have been made. */
export function proofSentence({ model, kind, speed, many }: Asked, answer: Suggestion): string {
  const { status, choice, bound, candidateCount, isThinned, before } = answer;
  if (status === 'impossible' || !choice) return capital(`${answer.reason}.`);
  const among = `among the ${count(candidateCount)} ${isThinned ? 'places tried, spread over the city' : 'places there are to try'}`;
  const n = choice.places.length;
  if (n === 0) return '';
  if (status === 'proven') {
    const proven: Record<SuggestModel, string> = {
      'most-people': `no other choice of ${count(n)} ${among} serves more ${many}`,
      everyone: `no choice of fewer ${among} does`,
      'least-walking': `no other choice of ${count(n)} ${among} has a shorter mean walk`,
      fairest: `no other choice of ${count(n)} ${among} has a shorter longest walk`,
    };
    return `Proven: ${proven[model]}.`;
  }
  if (bound === null) return 'Not proven: a better choice may exist.';
  switch (model) {
    case 'most-people': {
      const [best, found] = [bound - before.served, choice.figures.served - before.served];
      return `Not proven to be the best, but at most ${share(best - found, best)} below it: no choice brings more than about ${estimatedPeople(best)} ${many}.`;
    }
    case 'everyone':
      return `Not proven to be the fewest: at least ${count(bound)} ${plural(bound, 'is', 'are')} needed.`;
    default:
      return `Not proven to be the best: no choice of ${kindsText(kind, n)} gets below ${walkText(metres(bound), speed)}.`;
  }
}

/** People whom no candidate would help; null where there are none. */
export function outOfReachSentence({ outOfReach }: Suggestion): string | null {
  if (!(outOfReach >= 1)) return null;
  return `For ${aboutPeople(outOfReach)} beyond the standard none of the places tried would be near enough.`;
}
