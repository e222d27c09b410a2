import type { LegendEntry } from '../../ui/Legend';
import { minutesFigure } from './figures';
import type { WalkClass } from './walkClasses';

/** One entry a class of walks, in the words of its own limits; the first beyond the standard says so. */
export const legendEntries = (classes: readonly WalkClass[]): LegendEntry[] =>
  classes.map(({ from, upTo, colour, isBeyond }) => {
    const range =
      upTo === Number.POSITIVE_INFINITY
        ? `over ${minutesFigure(from)}`
        : from === 0
          ? `up to ${minutesFigure(upTo)}`
          : `${minutesFigure(from)} to ${minutesFigure(upTo)}`;
    return {
      label: isBeyond ? `${range}: beyond` : range,
      short: from === 0 ? `${range} min` : range,
      mark: 'fill',
      colour,
    };
  });
