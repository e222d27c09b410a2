/** How good a suggestion is among all that could have been made. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural, select } from '@lingui/core/macro';
import type { I18n } from '../../../languages/speaker';
import type { Suggestion } from '../../../workers/questions';
import { count, estimatedPeople, share } from '../figures';
import { type Asked, newPlacesText, walkWords } from './suggestSentences';

/** Empty where there is nothing to prove. */
export function proofSentence(i18n: I18n, asked: Asked, answer: Suggestion): string {
  if (answer.status === 'impossible') return i18n._(impossibleSentence(answer));
  if (!answer.choice) return i18n._(msg`No choice was found in the time given.`);
  const isMoving = (asked.standing ?? 'stay') !== 'stay';
  if (!isMoving && answer.choice.places.length === 0) return '';
  if (answer.status === 'proven') {
    return i18n._((isMoving ? provenWithMoving : provenOfAdded)(i18n, asked, answer));
  }
  if (answer.bound === null || (isMoving && asked.model === 'everyone')) {
    return i18n._(msg`Not proven: a better choice may exist.`);
  }
  const bounded = { ...answer, bound: answer.bound };
  return i18n._((isMoving ? boundWithMoving : boundOfAdded)(i18n, asked, bounded));
}

function impossibleSentence({ impossible }: Suggestion): MessageDescriptor {
  return impossible === 'too-few-places'
    ? msg`More places are asked for than there are to choose from.`
    : msg`No choice of so many places reaches everybody.`;
}

const triedOf = (i18n: I18n, { candidateCount, isThinned }: Suggestion) => ({
  tried: count(i18n, candidateCount),
  extent: isThinned ? 'some' : 'all',
});

function provenOfAdded(i18n: I18n, { model, many: group }: Asked, answer: Suggestion): MessageDescriptor {
  const n = count(i18n, answer.choice?.places.length ?? 0);
  const { tried, extent } = triedOf(i18n, answer);
  switch (model) {
    case 'most-people':
      return group === null
        ? msg`Proven: no other choice of ${n} among the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} serves more people.`
        : msg`Proven: no other choice of ${n} among the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} serves more ${group}.`;
    case 'everyone':
      return msg`Proven: no choice of fewer among the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} does.`;
    case 'least-walking':
      return msg`Proven: no other choice of ${n} among the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} has a shorter mean walk.`;
    case 'fairest':
      return msg`Proven: no other choice of ${n} among the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} has a shorter longest walk.`;
  }
}

function provenWithMoving(i18n: I18n, { model, many: group }: Asked, answer: Suggestion): MessageDescriptor {
  const { tried, extent } = triedOf(i18n, answer);
  switch (model) {
    case 'most-people':
      return group === null
        ? msg`Proven: no other choice of as many among those that stand and the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} serves more people.`
        : msg`Proven: no other choice of as many among those that stand and the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} serves more ${group}.`;
    case 'everyone':
      return msg`Proven: no fewer among those that stand and the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} serve everyone they can reach.`;
    case 'least-walking':
      return msg`Proven: no other choice of as many among those that stand and the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} has a shorter mean walk.`;
    case 'fairest':
      return msg`Proven: no other choice of as many among those that stand and the ${tried} ${select(extent, { some: 'places tried, spread over the city', other: 'places there are to try' })} has a shorter longest walk.`;
  }
}

type Bounded = Suggestion & { readonly bound: number };

function boundOfAdded(i18n: I18n, asked: Asked, { bound, before, choice }: Bounded): MessageDescriptor {
  const { model, kind, speed, many: group } = asked;
  switch (model) {
    case 'most-people': {
      const [best, found] = [bound - before.served, (choice?.figures.served ?? 0) - before.served];
      const [below, most] = [share(i18n, best - found, best), estimatedPeople(i18n, best)];
      return group === null
        ? msg`Not proven to be the best, but at most ${below} below it: no choice brings more than about ${most} people.`
        : msg`Not proven to be the best, but at most ${below} below it: no choice brings more than about ${most} ${group}.`;
    }
    case 'everyone':
      return msg`${plural(bound, { one: 'Not proven to be the fewest: at least # is needed.', other: 'Not proven to be the fewest: at least # are needed.' })}`;
    default: {
      const added = newPlacesText(i18n, kind, choice?.places.length ?? 0);
      const walk = walkWords(i18n, model, { length: bound, speed });
      return msg`Not proven to be the best: no choice of ${added} gets below ${walk}.`;
    }
  }
}

function boundWithMoving(i18n: I18n, { model, speed, many: group }: Asked, { bound }: Bounded): MessageDescriptor {
  if (model !== 'most-people') {
    const walk = walkWords(i18n, model, { length: bound, speed });
    return msg`Not proven to be the best: no choice of as many gets below ${walk}.`;
  }
  const most = estimatedPeople(i18n, bound);
  return group === null
    ? msg`Not proven to be the best: no choice of as many serves more than about ${most} people.`
    : msg`Not proven to be the best: no choice of as many serves more than about ${most} ${group}.`;
}
