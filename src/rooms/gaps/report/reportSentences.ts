/** The report in words that can be read aloud in a meeting: each sentence stands by itself, with its numbers and units. */
import { msg, plural } from '@lingui/core/macro';
import type { Kind } from '../../../core/site/kinds';
import { type KilometresPerHour, type Minutes, metres, minutes, walkMinutes } from '../../../core/units';
import type { I18n } from '../../../languages/speaker';
import type { AreaTable, PeopleWithin } from '../../../workers/questions';
import type { Join } from '../address';
import type { AreaRow } from '../areaRows';
import { count, estimatedPeople, listText, minutesText, share } from '../figures';
import { manyOfGroup } from '../find/groupWords';
import { manyOfKinds, oneOfKinds } from '../kindWords';
import { aboutPeople, type Many } from '../sentences';

export interface Asked {
  readonly city: string;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  readonly join: Join;
  /** Whom it is about, as within a sentence; null: everybody. */
  readonly many: Many;
}

/** Whether people need one of each of several kinds. */
const isEach = ({ join, kinds }: Pick<Asked, 'join' | 'kinds'>) => join === 'each' && kinds.length > 1;

/** The report's title: the question as a planner would put it. */
export function reportQuestion(i18n: I18n, asked: Omit<Asked, 'speed'>): string {
  const { city, many } = asked;
  const time = minutesText(i18n, asked.standard);
  const kinds = oneOfKinds(i18n, asked.kinds, asked.join);
  if (many === null) {
    return i18n._(
      isEach(asked)
        ? msg`Who in ${city} does not have one of each within ${time} on foot: ${kinds}?`
        : msg`Who in ${city} lives more than ${time} on foot from the nearest ${kinds}?`,
    );
  }
  return i18n._(
    isEach(asked)
      ? msg`Which ${many} in ${city} do not have one of each within ${time} on foot: ${kinds}?`
      : msg`Which ${many} in ${city} live more than ${time} on foot from the nearest ${kinds}?`,
  );
}

/** The typical walk and the long one. */
export function walksSentence(i18n: I18n, { city }: AreaTable, asked: Asked): string | null {
  if (Number.isNaN(city.meanMetres)) return null;
  const timeOf = (length: number) => minutesText(i18n, minutes(Math.round(walkMinutes(metres(length), asked.speed))));
  const mean = timeOf(city.meanMetres);
  const kinds = oneOfKinds(i18n, asked.kinds);
  const long = longWalkWords(i18n, Number.isFinite(city.p90Metres) ? timeOf(city.p90Metres) : null, asked.many);
  return i18n._(
    isEach(asked)
      ? msg`The mean walk to the farthest of them takes ${mean}; ${long}.`
      : msg`The mean walk to the nearest ${kinds} takes ${mean}; ${long}.`,
  );
}

/** The end of a sentence. @param time null: more than one in ten have no way */
function longWalkWords(i18n: I18n, time: string | null, many: Many): string {
  if (time === null) {
    return i18n._(
      many === null
        ? msg`for more than one in ten people there is no way at all`
        : msg`for more than one in ten ${many} there is no way at all`,
    );
  }
  return i18n._(
    many === null ? msg`nine of ten people need at most ${time}` : msg`nine of ten ${many} need at most ${time}`,
  );
}

/** So many areas are named in a sentence. */
const NAMED_AREAS = 3;

/** Where those beyond live; null where there are none or only one area. @param rows sorted by people beyond, most first */
export function whereSentence(i18n: I18n, rows: readonly AreaRow[], { city }: AreaTable): string | null {
  const named = rows.filter(({ beyond }) => beyond >= 10).slice(0, NAMED_AREAS);
  if (named.length === 0 || rows.length === 1) return null;
  const areas = listText(
    i18n,
    named.map(({ name, beyond }) => i18n._(msg`${name} (${{ people: estimatedPeople(i18n, beyond) }})`)),
  );
  const part = named.reduce((sum, { beyond }) => sum + beyond, 0);
  const percent = share(i18n, part, city.beyond);
  return i18n._(
    named.length === 1
      ? msg`They live in ${areas}: ${percent} of all who live beyond the standard.`
      : msg`The largest numbers live in ${areas}; together that is ${percent} of all who live beyond the standard.`,
  );
}

/** In how many areas nobody is left out; null where in none. */
export function servedAreasSentence(i18n: I18n, { areas }: AreaTable): string | null {
  const known = areas.filter(({ people }) => people > 0).length;
  const served = areas.filter(({ people, beyond }) => people > 0 && beyond === 0).length;
  if (served === 0 || known < 2) return null;
  const all = count(i18n, known);
  const some = count(i18n, served);
  return i18n._(
    served === known
      ? msg`In all ${all} areas nobody lives beyond the standard.`
      : msg`In ${some} of ${all} areas nobody lives beyond the standard.`,
  );
}

/** A group has to be this large for its share to say something. */
const TELLING_GROUP = 1000;

/** Which group is left out most often, beside everybody; null where no group's share differs visibly. */
export function groupSentence(
  i18n: I18n,
  people: readonly PeopleWithin[],
  labels: ReadonlyMap<string, string>,
): string | null {
  const all = people.find(({ group }) => group === null)?.city;
  if (!all || !(all.people > 0)) return null;
  const rate = ({ beyond, people: n }: PeopleWithin['city']) => beyond / n;
  const telling = people.filter(({ group, city }) => group !== null && city.people >= TELLING_GROUP);
  const most = telling.toSorted((a, b) => rate(b.city) - rate(a.city))[0];
  if (!most || rate(most.city) - rate(all) < 0.005) return null;
  const group = manyOfGroup(i18n, labels.get(most.group!) ?? most.group!);
  const theirs = share(i18n, most.city.beyond, most.city.people);
  const everybodys = share(i18n, all.beyond, all.people);
  return i18n._(
    msg`Of the groups that are known, ${group} are left out most often: ${theirs} of them live beyond the standard, ${everybodys} of everybody.`,
  );
}

/** What the table leaves out; null where it has every area. */
export function restSentence(i18n: I18n, rest: readonly AreaRow[], many: Many): string | null {
  if (rest.length === 0) return null;
  const beyond = rest.filter((row) => row.beyond > 0).reduce((sum, row) => sum + row.beyond, 0);
  if (beyond === 0) {
    return i18n._(
      msg`${plural(rest.length, {
        one: 'In # more area nobody lives beyond the standard.',
        other: 'In # more areas nobody lives beyond the standard.',
      })}`,
    );
  }
  const people = aboutPeople(i18n, beyond, many);
  return i18n._(
    msg`${plural(rest.length, {
      one: `# more area is not listed: ${people} live beyond the standard there, in all.`,
      other: `# more areas are not listed: ${people} live beyond the standard there, in all.`,
    })}`,
  );
}

/** What the standard is, and why it is a choice. @param distance the standard's length: `800 m` */
export function standardSentence(i18n: I18n, { kinds, standard }: Asked, distance: string): string {
  const time = minutesText(i18n, standard);
  const places = manyOfKinds(i18n, kinds);
  return i18n._(
    msg`The standard of ${time} (${distance}) is a choice of whoever asked, not a rule: with another one the figures change. Counted are ${places} that are in the data.`,
  );
}
