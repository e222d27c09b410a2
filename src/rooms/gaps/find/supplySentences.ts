import type { Kind } from '../../../core/site/kinds';
import { type Minutes, minutes } from '../../../core/units';
import type { Supply } from '../../../workers/questions';
import { count, factor, minutesText, plural } from '../figures';
import { manyOfKinds, oneOfKinds } from '../sentences';

export interface SupplyWords {
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly many: string;
}

/** What the shades mean, over the legend. */
export const supplyTitle = ({ measure, bySize }: Supply, { kinds, standard, many }: SupplyWords) =>
  measure === 'count'
    ? `${capital(manyOfKinds(kinds))} within ${minutesText(standard)} on foot`
    : `${bySize ? 'Seats' : capital(manyOfKinds(kinds))} per 1,000 ${many} who share them`;

/** How it is worked out, and what it rests on. */
export function supplySentence({ measure, places, sized, bySize }: Supply, { standard }: SupplyWords): string {
  if (measure === 'count') return 'All places within the standard count alike, however large.';
  const near = [1, 2].map((part) => minutesText(minutes((part * standard) / 3)));
  const size = bySize
    ? 'Each place counts by its size.'
    : `Each place counts as one, because ${sized === 0 ? 'sizes are not known' : `the size is known of only ${count(sized)} of ${count(places)} ${plural(places, 'place', 'places')}`}.`;
  return `${size} Everybody within ${minutesText(standard)} of a place shares it; weights are 1 up to ${near[0]}, 0.68 up to ${near[1]}, 0.22 beyond (E2SFCA, Luo & Qi 2009).`;
}

/** One cell's value. */
export function supplyText({ measure, bySize }: Supply, value: number, { kinds, standard, many }: SupplyWords): string {
  if (Number.isNaN(value)) return 'Not known: no street near';
  if (measure === 'count') {
    const what = value === 1 ? oneOfKinds(kinds) : manyOfKinds(kinds, 'or');
    return `${value === 0 ? 'No' : count(value)} ${what} within ${minutesText(standard)}`;
  }
  const figure = value === 0 || value >= 0.1 ? factor(value) : value.toPrecision(2);
  return `${figure} ${bySize ? 'seats' : manyOfKinds(kinds, 'or')} per 1,000 ${many}`;
}

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
