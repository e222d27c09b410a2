/** The report in words that can be read aloud in a meeting: each sentence stands by itself, with its numbers and units. */

import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, metres, minutes, walkMinutes } from '../../../core/units';
import { ENGLISH } from '../../../languages/speaker';
import type { AreaTable, PeopleWithin } from '../../../workers/questions';
import type { Join } from '../address';
import type { AreaRow } from '../areaRows';
import { count, estimatedPeople, listText, minutesText, plural, share } from '../figures';
import { manyOfGroup } from '../find/groupWords';
import { manyOfKinds, oneOfKinds } from '../kindWords';
import { aboutPeople } from '../sentences';

export interface Asked {
  readonly city: string;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  readonly join: Join;
  /** Whom it is about, as within a sentence. */
  readonly many: string;
}

/** The report's title: the question as a planner would put it. */
export function reportQuestion({ city, kinds, standard, join, many }: Asked): string {
  const who = many === 'people' ? 'Who' : `Which ${many}`;
  const verb = many === 'people' ? ['lives', 'does'] : ['live', 'do'];
  const isEach = join === 'each' && kinds.length > 1;
  return isEach
    ? `${who} in ${city} ${verb[1]} not have one of each within ${minutesText(ENGLISH, standard)} on foot: ${oneOfKinds(ENGLISH, kinds, join)}?`
    : `${who} in ${city} ${verb[0]} more than ${minutesText(ENGLISH, standard)} on foot from the nearest ${oneOfKinds(ENGLISH, kinds, join)}?`;
}

/** The typical walk and the long one. */
export function walksSentence({ city }: AreaTable, { kinds, speed, join, many }: Asked): string | null {
  if (Number.isNaN(city.meanMetres)) return null;
  const time = (length: number) => minutesText(ENGLISH, minutes(Math.round(walkMinutes(metres(length), speed))));
  const to =
    join === 'each' && kinds.length > 1 ? 'to the farthest of them' : `to the nearest ${oneOfKinds(ENGLISH, kinds)}`;
  const most = Number.isFinite(city.p90Metres)
    ? `nine of ten ${many} need at most ${time(city.p90Metres)}`
    : `for more than one in ten ${many} there is no way at all`;
  return `The mean walk ${to} takes ${time(city.meanMetres)}; ${most}.`;
}

/** So many areas are named in a sentence. */
const NAMED_AREAS = 3;

/** Where those beyond live; null where there are none or only one area. @param rows sorted by people beyond, most first */
export function whereSentence(rows: readonly AreaRow[], { city }: AreaTable): string | null {
  const named = rows.filter(({ beyond }) => beyond >= 10).slice(0, NAMED_AREAS);
  if (named.length === 0 || rows.length === 1) return null;
  const names = listText(
    ENGLISH,
    named.map(({ name, beyond }) => `${name} (${estimatedPeople(ENGLISH, beyond)})`),
  );
  const part = named.reduce((sum, { beyond }) => sum + beyond, 0);
  const all = `${share(ENGLISH, part, city.beyond)} of all who live beyond the standard`;
  return named.length === 1
    ? `They live in ${names}: ${all}.`
    : `The largest numbers live in ${names}; together that is ${all}.`;
}

/** In how many areas nobody is left out; null where in none. */
export function servedAreasSentence({ areas }: AreaTable): string | null {
  const known = areas.filter(({ people }) => people > 0);
  const served = known.filter(({ beyond }) => beyond === 0).length;
  if (served === 0 || known.length < 2) return null;
  const all =
    served === known.length
      ? `all ${count(ENGLISH, known.length)}`
      : `${count(ENGLISH, served)} of ${count(ENGLISH, known.length)}`;
  return `In ${all} areas nobody lives beyond the standard.`;
}

/** A group has to be this large for its share to say something. */
const TELLING_GROUP = 1000;

/** Which group is left out most often, beside everybody; null where no group's share differs visibly. */
export function groupSentence(people: readonly PeopleWithin[], labels: ReadonlyMap<string, string>): string | null {
  const all = people.find(({ group }) => group === null)?.city;
  if (!all || !(all.people > 0)) return null;
  const rate = ({ beyond, people: n }: PeopleWithin['city']) => beyond / n;
  const telling = people.filter(({ group, city }) => group !== null && city.people >= TELLING_GROUP);
  const most = telling.toSorted((a, b) => rate(b.city) - rate(a.city))[0];
  if (!most || rate(most.city) - rate(all) < 0.005) return null;
  const who = manyOfGroup(labels.get(most.group!) ?? most.group!);
  return `Of the groups that are known, ${who} are left out most often: ${share(ENGLISH, most.city.beyond, most.city.people)} of them live beyond the standard, ${share(ENGLISH, all.beyond, all.people)} of everybody.`;
}

/** What the table leaves out; null where it has every area. */
export function restSentence(rest: readonly AreaRow[], many: string): string | null {
  if (rest.length === 0) return null;
  const beyond = rest.filter((row) => row.beyond > 0).reduce((sum, row) => sum + row.beyond, 0);
  const areas = `${count(ENGLISH, rest.length)} more ${plural(rest.length, 'area', 'areas')}`;
  if (beyond === 0) return `In ${areas} nobody lives beyond the standard.`;
  return `${areas[0].toUpperCase()}${areas.slice(1)} ${plural(rest.length, 'is', 'are')} not listed: ${aboutPeople(ENGLISH, beyond, many)} live beyond the standard there, in all.`;
}

/** What the standard is, and why it is a choice. */
export const standardSentence = ({ kinds, standard }: Asked, lengthText: string): string =>
  `The standard of ${minutesText(ENGLISH, standard)} (${lengthText}) is a choice of whoever asked, not a rule: with another one the figures change. Counted are ${manyOfKinds(ENGLISH, kinds)} that are in the data.`;
