/** How many people live beyond the standard, shape by shape: where the people are whom a new place could serve. */
import { personQuantiles } from '../../../core/access/equity/palma';
import type { Kind } from '../../../core/site/kinds';
import type { Metres, Minutes } from '../../../core/units';
import type { Join } from '../address';
import { count, estimatedPeople, minutesText } from '../figures';
import { oneOfKinds } from '../sentences';
import { walkClasses } from '../walkClasses';
import type { MapUnits } from './mapUnits';
import type { Shade } from './shades';

/** People beyond by unit, of those asked about; NaN where no walk in the unit is known. */
export function peopleBeyond(
  units: MapUnits,
  { people, walk, standard }: { people: Float64Array; walk: Float64Array; standard: Metres },
): Float64Array {
  const sums = units.sum(people.map((n, cell) => (walk[cell] > standard ? n : 0)));
  const means = units.mean(walk);
  return sums.map((sum, row) => (Number.isNaN(means[row]) ? Number.NaN : sum));
}

/** The walks' own colours: light where nobody is left out, and from amber on those who are. */
const [NOBODY, , ...BEYOND] = walkClasses(1 as Minutes).map(({ colour }) => colour);

/**
 * Nobody, then three classes that hold about a third of all people beyond each, between round limits. Where all live in few
 * shapes there are fewer classes.
 */
export function beyondShades(beyond: Float64Array): Shade[] {
  // By people, not by shapes: a third of the shapes may hold hardly anybody.
  const thirds = personQuantiles(beyond, beyond, [1 / 3, 2 / 3]);
  const limits = [...new Set(thirds.filter((limit) => limit > 0).map(rounded))].filter((limit) =>
    beyond.some((n) => n > limit),
  );
  const words = limits.map((limit, i) =>
    i === 0 ? `up to ${count(limit)}` : `${count(limits[i - 1])} to ${count(limit)}`,
  );
  const last = limits.at(-1);
  // The most are always in the darkest colour, however few classes there are.
  const colours = BEYOND.slice(BEYOND.length - limits.length - 1);
  return [
    { upTo: 0, colour: NOBODY, label: 'nobody', short: '0' },
    ...limits.map((upTo, i) => ({ upTo, colour: colours[i], label: words[i], short: `to ${count(upTo)}` })),
    {
      upTo: Number.POSITIVE_INFINITY,
      colour: colours[limits.length],
      label: last === undefined ? 'somebody' : `over ${count(last)}`,
      short: last === undefined ? 'some' : 'more',
    },
  ];
}

/** To one digit that counts, and two below 2: 1,340 is 1,300, 4,560 is 5,000. Never below 10, where estimates end. */
function rounded(people: number): number {
  const power = 10 ** Math.floor(Math.log10(people));
  const step = people / power < 2 ? power / 10 : power;
  return Math.max(10, Math.round(people / step) * step);
}

export const beyondTitle = ({
  kinds,
  join,
  standard,
  many,
}: {
  readonly kinds: readonly Kind[];
  readonly join: Join;
  readonly standard: Minutes;
  readonly many: string;
}) => {
  const who = many[0].toUpperCase() + many.slice(1);
  return join === 'each'
    ? `${who} without one of each within ${minutesText(standard)} on foot: ${oneOfKinds(kinds, join)}`
    : `${who} more than ${minutesText(standard)} on foot from the nearest ${oneOfKinds(kinds)}`;
};

/** One shape's people. */
export const beyondText = (people: number, many: string): string =>
  Number.isNaN(people)
    ? 'Walk not known: no street near'
    : people === 0
      ? 'Nobody beyond the standard'
      : `${people < 10 ? 'Fewer than 10' : `About ${estimatedPeople(people)}`} ${many} beyond the standard`;
