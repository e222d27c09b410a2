/**
 * What the cells are shaded by: walks, places within the standard, or places per 1,000 people. One value that paint,
 * legend and cell states all read, so that they cannot differ.
 */
import type { Minutes } from '../../../core/units';
import { PALETTE } from '../../../map/palette';
import type { LegendEntry } from '../../../ui/Legend';
import type { Supply } from '../../../workers/questions';
import { factor } from '../figures';
import { UNKNOWN_WALK, walkClasses } from '../walkClasses';

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
export function supplyShades({ measure, mean }: Pick<Supply, 'measure' | 'mean'>): Shade[] {
  const words: [number, string, string][] =
    measure === 'count'
      ? [
          [0, 'none: beyond', 'none'],
          [1, 'one, no choice', '1'],
          [2, 'two', '2'],
          [4, '3 or 4', '3-4'],
          [Number.POSITIVE_INFINITY, '5 or more', '5+'],
        ]
      : [
          [0, 'none in reach', 'none'],
          [mean / 2, `up to ${figure(mean / 2)}`, `to ${figure(mean / 2)}`],
          [mean, `${figure(mean / 2)} to ${figure(mean)}: below the mean`, `to ${figure(mean)}`],
          [2 * mean, `${figure(mean)} to ${figure(2 * mean)}`, `to ${figure(2 * mean)}`],
          [Number.POSITIVE_INFINITY, `over ${figure(2 * mean)}`, 'more'],
        ];
  return words.map(([upTo, label, short], i) => ({ upTo, label, short, colour: COLOURS[i] }));
}

/** Per 1,000 people there may be few: two digits that count, however small the number. */
const figure = (value: number) => (value >= 0.1 ? factor(value) : value.toPrecision(2));

/** The state of every cell: its place among the shades, or that of cells not known. */
export const statesOf = (values: Float64Array, shades: readonly Shade[]): Int16Array =>
  Int16Array.from(values, (value) =>
    Number.isNaN(value) ? UNKNOWN_WALK : shades.findIndex(({ upTo }) => value <= upTo),
  );

export const shadeEntries = (shades: readonly Shade[]): LegendEntry[] =>
  shades.map(({ label, short, colour }) => ({ label, short, mark: 'fill', colour }));

/** The words for shapes not known are the same on every overlay. */
export const unknownEntries = (hasUnknown: boolean): LegendEntry[] =>
  hasUnknown
    ? [{ label: 'not known: no street near', short: 'not known', mark: 'hatch', colour: PALETTE.unknown }]
    : [];
