/**
 * What the cells are shaded by: walks, places within the standard, or places per 1,000 people. One value that paint,
 * legend and cell states all read, so that they cannot differ.
 */
import { msg } from '@lingui/core/macro';
import type { Minutes } from '../../../core/units';
import { number } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { PALETTE } from '../../../map/palette';
import type { LegendEntry } from '../../../ui/Legend';
import type { Supply } from '../../../workers/questions';
import { count, factor } from '../figures';
import { UNKNOWN_WALK, walkClasses } from '../walkClasses';
import { between, over, shortUpTo, upTo } from './rangeWords';

export interface Shade {
  readonly colour: string;
  /** The greatest value in the class; a value of exactly a limit belongs below it. */
  readonly upTo: number;
  readonly label: string;
  readonly short: string;
}

/** The walks' own colours, darkest where there is nothing: dark is bad on every overlay. */
const COLOURS = walkClasses(1 as Minutes)
  .map(({ colour }) => colour)
  .reverse();

/** For counts whole numbers; for places per 1,000 the city's mean is the middle, so every city shows its own differences. */
export function supplyShades(i18n: I18n, { measure, mean }: Pick<Supply, 'measure' | 'mean'>): Shade[] {
  const words = measure === 'count' ? countWords(i18n) : rateWords(i18n, mean);
  return words.map(([upTo, label, short], i) => ({ upTo, label, short, colour: COLOURS[i] }));
}

/** Upper limit, label, short label. */
type ShadeWords = readonly [number, string, string];

const countWords = (i18n: I18n): ShadeWords[] => [
  [0, i18n._(msg`none: beyond`), i18n._(msg({ message: 'none', context: 'legend' }))],
  [1, i18n._(msg`one, no choice`), count(i18n, 1)],
  [2, i18n._(msg({ message: 'two', context: 'legend' })), count(i18n, 2)],
  [4, i18n._(msg`3 or 4`), i18n._(msg`3-4`)],
  [Number.POSITIVE_INFINITY, i18n._(msg`5 or more`), i18n._(msg`5+`)],
];

function rateWords(i18n: I18n, mean: number): ShadeWords[] {
  const [half, whole, twice] = [mean / 2, mean, 2 * mean].map((value) => rateFigure(i18n, value));
  return [
    [0, i18n._(msg`none in reach`), i18n._(msg({ message: 'none', context: 'legend' }))],
    [mean / 2, upTo(i18n, half), shortUpTo(i18n, half)],
    [mean, i18n._(msg`${{ from: half }} to ${{ to: whole }}: below the mean`), shortUpTo(i18n, whole)],
    [2 * mean, between(i18n, whole, twice), shortUpTo(i18n, twice)],
    [Number.POSITIVE_INFINITY, over(i18n, twice), i18n._(msg({ message: 'more', context: 'legend' }))],
  ];
}

/** Per 1,000 people there may be few: two digits that count, however small the number. */
export const rateFigure = (i18n: I18n, value: number): string =>
  value === 0 || value >= 0.1
    ? factor(i18n, value)
    : number(i18n, value, { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });

/** The state of every cell: its place among the shades, or that of cells not known. */
export const statesOf = (values: Float64Array, shades: readonly Shade[]): Int16Array =>
  Int16Array.from(values, (value) =>
    Number.isNaN(value) ? UNKNOWN_WALK : shades.findIndex(({ upTo }) => value <= upTo),
  );

export const shadeEntries = (shades: readonly Shade[]): LegendEntry[] =>
  shades.map(({ label, short, colour }) => ({ label, short, mark: 'fill', colour }));

/** The words for shapes not known are the same on every overlay. */
export const unknownEntries = (i18n: I18n, hasUnknown: boolean): LegendEntry[] =>
  hasUnknown
    ? [
        {
          label: i18n._(msg`not known: no street near`),
          short: i18n._(msg`not known`),
          mark: 'hatch',
          colour: PALETTE.unknown,
        },
      ]
    : [];
