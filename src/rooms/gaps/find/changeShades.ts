/** What the what-if changes in minutes of walk: losses to the one side, gains to the other, what stays in between. */
import { msg } from '@lingui/core/macro';
import type { KilometresPerHour } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { LegendEntry } from '../../../ui/Legend';
import { UNKNOWN_WALK } from '../walkClasses';

/**
 * From the most gained to the most lost; `upTo` is minutes added to the walk. Blue against orange is seen in every common
 * kind of colour blindness, and both darken away from the middle.
 */
export const CHANGE_SHADES = [
  { upTo: -5, colour: '#17506b', label: msg`shorter by 5 minutes or more`, short: msg`−5 min or more` },
  { upTo: -2, colour: '#4c93b3', label: msg`shorter by 2 to 5 minutes`, short: msg`−2 to −5` },
  { upTo: -Number.MIN_VALUE, colour: '#a9d0de', label: msg`shorter by less than 2 minutes`, short: msg`under −2` },
  { upTo: 0, colour: '#e3ddd0', label: msg`as it is`, short: msg({ message: 'same', context: 'legend' }) },
  { upTo: 2, colour: '#f3c99c', label: msg`longer by up to 2 minutes`, short: msg`to +2` },
  { upTo: 5, colour: '#dd8436', label: msg`longer by 2 to 5 minutes`, short: msg`+2 to +5` },
  { upTo: Number.POSITIVE_INFINITY, colour: '#8a3a10', label: msg`longer by over 5 minutes`, short: msg`over +5` },
] as const;

/**
 * Minutes added to each walk. A first way to any place is gained without end, a lost one lost without end; without a way
 * before and after nothing changes. NaN: not known before or after.
 */
export function minutesChanged(before: Float64Array, after: Float64Array, speed: KilometresPerHour): Float64Array {
  const perMinute = (speed * 1000) / 60;
  return after.map((walk, i) => (walk === before[i] ? 0 : (walk - before[i]) / perMinute));
}

/** The place of each value among the shades. */
export const changeStates = (values: Float64Array): Int16Array =>
  Int16Array.from(values, (value) =>
    Number.isNaN(value) ? UNKNOWN_WALK : CHANGE_SHADES.findIndex(({ upTo }) => value <= upTo),
  );

export const changeEntries = (i18n: I18n): LegendEntry[] =>
  CHANGE_SHADES.map(({ colour, label, short }) => ({
    label: i18n._(label),
    short: i18n._(short),
    colour,
    mark: 'fill',
  }));
