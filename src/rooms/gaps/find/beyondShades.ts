/** How many people live beyond the standard, shape by shape: where the people are whom a new place could serve. */
import { msg } from '@lingui/core/macro';
import { personQuantiles } from '../../../core/access/equity/palma';
import type { Kind } from '../../../core/site/kinds';
import type { Metres, Minutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { Join } from '../address';
import { count, estimatedPeople, minutesText } from '../figures';
import { oneOfKinds } from '../kindWords';
import type { Many } from '../sentences';
import { walkClasses } from '../walkClasses';
import { groupName } from './groupWords';
import type { MapUnits } from './mapUnits';
import { between, over, shortUpTo, upTo } from './rangeWords';
import type { Shade } from './shades';
import type { Whom } from './whom';

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
export function beyondShades(i18n: I18n, beyond: Float64Array): Shade[] {
  // By people, not by shapes: a third of the shapes may hold hardly anybody.
  const thirds = personQuantiles(beyond, beyond, [1 / 3, 2 / 3]);
  const limits = [...new Set(thirds.filter((limit) => limit > 0).map(rounded))].filter((limit) =>
    beyond.some((n) => n > limit),
  );
  const said = limits.map((limit) => count(i18n, limit));
  // The most are always in the darkest colour, however few classes there are.
  const colours = BEYOND.slice(BEYOND.length - limits.length - 1);
  return [
    { upTo: 0, colour: NOBODY, label: i18n._(msg({ message: 'nobody', context: 'legend' })), short: count(i18n, 0) },
    ...limits.map((limit, i) => ({
      upTo: limit,
      colour: colours[i],
      label: i === 0 ? upTo(i18n, said[0]) : between(i18n, said[i - 1], said[i]),
      short: shortUpTo(i18n, said[i]),
    })),
    { upTo: Number.POSITIVE_INFINITY, colour: colours[limits.length], ...mostWords(i18n, said.at(-1)) },
  ];
}

const mostWords = (i18n: I18n, limit: string | undefined): Pick<Shade, 'label' | 'short'> =>
  limit === undefined
    ? {
        label: i18n._(msg({ message: 'somebody', context: 'legend' })),
        short: i18n._(msg({ message: 'some', context: 'legend' })),
      }
    : { label: over(i18n, limit), short: i18n._(msg({ message: 'more', context: 'legend' })) };

/** To one digit that counts, and two below 2: 1,340 is 1,300, 4,560 is 5,000. Never below 10, where estimates end. */
function rounded(people: number): number {
  const power = 10 ** Math.floor(Math.log10(people));
  const step = people / power < 2 ? power / 10 : power;
  return Math.max(10, Math.round(people / step) * step);
}

export function beyondTitle(
  i18n: I18n,
  asked: {
    readonly kinds: readonly Kind[];
    readonly join: Join;
    readonly standard: Minutes;
    /** Null: everybody. */
    readonly group: Whom['group'];
  },
): string {
  const time = minutesText(i18n, asked.standard);
  const kinds = oneOfKinds(i18n, asked.kinds, asked.join);
  if (asked.group === null) {
    return i18n._(
      asked.join === 'each'
        ? msg`People without one of each within ${time} on foot: ${kinds}`
        : msg`People more than ${time} on foot from the nearest ${kinds}`,
    );
  }
  const group = groupName(i18n, asked.group.label);
  return i18n._(
    asked.join === 'each'
      ? msg`${group}: without one of each within ${time} on foot: ${kinds}`
      : msg`${group}: more than ${time} on foot from the nearest ${kinds}`,
  );
}

/** One shape's people. */
export function beyondText(i18n: I18n, people: number, group: Many): string {
  if (Number.isNaN(people)) return i18n._(msg`Walk not known: no street near`);
  if (people === 0) return i18n._(msg`Nobody beyond the standard`);
  if (people < 10) {
    return i18n._(
      group === null ? msg`Fewer than 10 people beyond the standard` : msg`Fewer than 10 ${group} beyond the standard`,
    );
  }
  const shown = estimatedPeople(i18n, people);
  return i18n._(
    group === null ? msg`About ${shown} people beyond the standard` : msg`About ${shown} ${group} beyond the standard`,
  );
}
