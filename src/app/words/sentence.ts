/** What is in view, in words. Pure. */
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { InView } from '../../core/geo/inView';
import type { Metres } from '../../core/units';
import { quantity } from '../../languages/figures';
import type { MarksInWords } from '../../visit/room';

type Mark = MarksInWords['marks'][number];

/** Clockwise from north, each for an eighth of the circle. */
const DIRECTIONS: readonly MessageDescriptor[] = [
  msg`to the north`,
  msg`to the north-east`,
  msg`to the east`,
  msg`to the south-east`,
  msg`to the south`,
  msg`to the south-west`,
  msg`to the west`,
  msg`to the north-west`,
];

/** @param bearing clockwise from north, in degrees from 0 to 360 */
export const directionOf = (bearing: number): MessageDescriptor => DIRECTIONS[Math.round(bearing / 45) % 8];

/** `300 m`, `2.4 km`, `1,240 km`: as near as one says it, never nearer than ten metres. */
export function distanceIn(i18n: I18n, distance: Metres): string {
  if (distance < 995) return quantity(i18n, Math.round(distance / 10) * 10, 'meter');
  const kilometres = distance / 1000;
  return quantity(i18n, kilometres, 'kilometer', { maximumFractionDigits: kilometres < 10 ? 1 : 0 });
}

/** `300 m to the north-east`; `in the middle` where no direction can be told. */
export function whereIn(i18n: I18n, { distance, bearing }: InView<Mark>): string {
  if (distance < 5) return i18n._(msg`in the middle`);
  const [far, direction] = [distanceIn(i18n, distance), i18n._(directionOf(bearing))];
  return i18n._(msg`${far} ${direction}`);
}

/** The one sentence that the map is, for who hears it. */
export function viewSentence(i18n: I18n, found: readonly InView<Mark>[], say: MarksInWords['say']): string {
  const what = say(found.length);
  const [nearest] = found;
  if (!nearest) return i18n._(msg`${what} in view.`);
  const [name, where] = [nearest.mark.name, whereIn(i18n, nearest)];
  return found.length === 1
    ? i18n._(msg`${what} in view: ${name}, from the centre ${where}.`)
    : i18n._(msg`${what} in view. The nearest to the centre is ${name}, ${where}.`);
}
