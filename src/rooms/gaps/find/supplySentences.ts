import { msg, plural } from '@lingui/core/macro';
import type { Kind } from '../../../core/site/kinds';
import { type Minutes, minutes } from '../../../core/units';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import type { Supply } from '../../../workers/questions';
import { count, minutesText } from '../figures';
import { manyOfKinds, oneOfKinds } from '../kindWords';
import type { Many } from '../sentences';
import { rateFigure } from './shades';

export interface SupplyWords {
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly many: Many;
}

/** What the shades mean, over the legend. */
export function supplyTitle(i18n: I18n, { measure, bySize }: Supply, { kinds, standard, many }: SupplyWords): string {
  const places = manyOfKinds(i18n, kinds);
  if (measure === 'count') {
    const time = minutesText(i18n, standard);
    return i18n._(msg`Places within ${time} on foot: ${places}`);
  }
  if (bySize) {
    return i18n._(
      many === null
        ? msg`Seats per 1,000 people who share them: ${places}`
        : msg`Seats per 1,000 ${many} who share them: ${places}`,
    );
  }
  return i18n._(
    many === null
      ? msg`Places per 1,000 people who share them: ${places}`
      : msg`Places per 1,000 ${many} who share them: ${places}`,
  );
}

/** How it is worked out, and what it rests on. */
export function supplySentence(i18n: I18n, supply: Supply, { standard }: Pick<SupplyWords, 'standard'>): string {
  if (supply.measure === 'count') {
    return i18n._(msg`All places within the standard count alike, however large.`);
  }
  const size = sizeSentence(i18n, supply);
  const [time, near, farther] = [3, 1, 2].map((part) => minutesText(i18n, minutes((part * standard) / 3)));
  const [nearWeight, middleWeight, farWeight] = [1, 0.68, 0.22].map((weight) => number(i18n, weight));
  return i18n._(
    msg`${size} Everybody within ${time} of a place shares it; weights are ${nearWeight} up to ${near}, ${middleWeight} up to ${farther}, ${farWeight} beyond (E2SFCA, Luo & Qi 2009).`,
  );
}

function sizeSentence(i18n: I18n, { places, sized, bySize }: Supply): string {
  if (bySize) return i18n._(msg`Each place counts by its size.`);
  if (sized === 0) return i18n._(msg`Each place counts as one, because sizes are not known.`);
  const known = count(i18n, sized);
  return i18n._(
    msg`${plural(places, { one: `Each place counts as one, because the size is known of only ${known} of # place.`, other: `Each place counts as one, because the size is known of only ${known} of # places.` })}`,
  );
}

/** One cell's value. */
export function supplyText(
  i18n: I18n,
  { measure, bySize }: Supply,
  value: number,
  { kinds, standard, many }: SupplyWords,
): string {
  if (Number.isNaN(value)) return i18n._(msg`Not known: no street near`);
  const places = manyOfKinds(i18n, kinds, 'or');
  if (measure === 'count') {
    const time = minutesText(i18n, standard);
    const place = oneOfKinds(i18n, kinds);
    if (value === 0) return i18n._(msg`No ${places} within ${time}`);
    // The mean of an area is seldom whole.
    const tenths = Math.round(value * 10) / 10;
    return i18n._(msg`${plural(tenths, { one: `# ${place} within ${time}`, other: `# ${places} within ${time}` })}`);
  }
  const figure = rateFigure(i18n, value);
  if (bySize) {
    return i18n._(many === null ? msg`${figure} seats per 1,000 people` : msg`${figure} seats per 1,000 ${many}`);
  }
  return i18n._(many === null ? msg`${figure} ${places} per 1,000 people` : msg`${figure} ${places} per 1,000 ${many}`);
}
