/** What the room says in words. Estimates are called so, what is not known is said apart, and plurals are right. */
import type { MessageDescriptor } from '@lingui/core';
import { msg, plural, select } from '@lingui/core/macro';
import type { DemandMethod } from '../../core/city/cityPack';
import type { Kind } from '../../core/site/kinds';
import { type KilometresPerHour, type Metres, type Minutes, minutes, walkMetres } from '../../core/units';
import type { I18n } from '../../languages/speaker';
import { type AreaTable, SNAP_LIMIT, type Travel } from '../../workers/questions';
import type { Join } from './address';
import { count, distanceText, estimatedPeople, factor, metresText, minutesText, share, speedText } from './figures';
import { manyOfKinds, oneOfKinds } from './kindWords';
import { plainText } from './marks';

/**
 * Whom a sentence is about: null, everybody; else the data's words for a group, as within a sentence (`women`, `people
 * aged 65 and over`). A language has its own words for people, so everybody's sentences are messages of their own.
 */
export type Many = string | null;

/** `10 minutes at 4.8 km/h is 800 m`. */
export function standardText(i18n: I18n, standard: Minutes, speed: KilometresPerHour): string {
  const [time, pace] = [minutesText(i18n, standard), speedText(i18n, speed)];
  const distance = metresText(i18n, walkMetres(standard, speed));
  return i18n._(msg`${time} at ${pace} is ${distance}`);
}

export interface Finding {
  readonly table: AreaTable;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** Everybody by default. */
  readonly many?: Many;
  readonly join?: Join;
}

/** The one sentence the room is about. */
export const gapSentence = (i18n: I18n, finding: Finding): string => plainText(markedGapSentence(i18n, finding));

/** The same for `Emphasised`, with marks around the figures that a reader looks for first. */
export function markedGapSentence(i18n: I18n, finding: Finding): string {
  const { city } = finding.table;
  const { kinds: asked, standard, speed, many: group = null, join = 'any' } = finding;
  const kinds = oneOfKinds(i18n, asked, join);
  if (!(city.people > 0)) {
    return i18n._(
      group === null
        ? msg`How many people live here is not known, so no people can be counted.`
        : msg`How many ${group} live here is not known, so no people can be counted.`,
    );
  }
  if (city.people - city.unknown <= 0) return i18n._(msg`For nobody here is the walk to the nearest ${kinds} known.`);
  const walk = { time: minutesText(i18n, standard), distance: metresText(i18n, walkMetres(standard, speed)) };
  if (city.beyond === 0) return everybodySentence(i18n, walk, { kinds, group, isSomeUnknown: city.unknown > 0 });
  // Who is far from one of two kinds is near the other: distance alone would mislead.
  const isEach = join === 'each' && asked.length > 1;
  return beyondSentence(i18n, city, { ...walk, kinds, group, isEach });
}

interface Walk {
  readonly time: string;
  readonly distance: string;
}

function everybodySentence(
  i18n: I18n,
  { time, distance }: Walk,
  { kinds, group, isSomeUnknown }: { kinds: string; group: Many; isSomeUnknown: boolean },
): string {
  if (group === null) {
    return i18n._(
      isSomeUnknown
        ? msg`<0>Everybody whose walk is known lives</0> within ${time} on foot (${distance}) of the nearest ${kinds}.`
        : msg`<0>Everybody lives</0> within ${time} on foot (${distance}) of the nearest ${kinds}.`,
    );
  }
  return i18n._(
    isSomeUnknown
      ? msg`<0>All ${group} whose walk is known live</0> within ${time} on foot (${distance}) of the nearest ${kinds}.`
      : msg`<0>All ${group} live</0> within ${time} on foot (${distance}) of the nearest ${kinds}.`,
  );
}

function beyondSentence(
  i18n: I18n,
  city: AreaTable['city'],
  { time, distance, kinds, group, isEach }: Walk & { kinds: string; group: Many; isEach: boolean },
): string {
  const size = city.beyond < 10 ? 'few' : 'many';
  const beyond = estimatedPeople(i18n, city.beyond);
  const all = count(i18n, city.people);
  const percent = share(i18n, city.beyond, city.people);
  if (isEach) {
    return i18n._(
      group === null
        ? msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${beyond}` })}</0> of ${all} people <0>(${percent})</0> do not have one of each within ${time} on foot (${distance}): ${kinds}.`
        : msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${beyond}` })}</0> of ${all} ${group} <0>(${percent})</0> do not have one of each within ${time} on foot (${distance}): ${kinds}.`,
    );
  }
  return i18n._(
    group === null
      ? msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${beyond}` })}</0> of ${all} people <0>(${percent})</0> live more than ${time} on foot (${distance}) from the nearest ${kinds}.`
      : msg`<0>${select(size, { few: 'Fewer than 10', other: `About ${beyond}` })}</0> of ${all} ${group} <0>(${percent})</0> live more than ${time} on foot (${distance}) from the nearest ${kinds}.`,
  );
}

/** `about 3,810 people`, `fewer than 10 people`: a figure within a sentence. */
export function aboutPeople(i18n: I18n, people: number, group: Many = null): string {
  if (people < 10) return i18n._(group === null ? msg`fewer than 10 people` : msg`fewer than 10 ${group}`);
  const shown = estimatedPeople(i18n, people);
  return i18n._(group === null ? msg`about ${shown} people` : msg`about ${shown} ${group}`);
}

/** People that the sentence leaves open, and why; empty where there are none. */
export function unknownSentences(
  i18n: I18n,
  { city, areasWithoutPeople }: AreaTable,
  areaCount: number,
  group: Many = null,
): string[] {
  const said: string[] = [];
  if (city.unknown > 0) {
    const people = aboutPeople(i18n, city.unknown, group);
    const percent = share(i18n, city.unknown, city.people);
    const distance = metresText(i18n, SNAP_LIMIT);
    said.push(
      i18n._(
        msg`For ${people} (${percent}) the walk is not known: no street of the map comes within ${distance} of them. They are counted neither as within nor as beyond.`,
      ),
    );
  }
  if (areasWithoutPeople > 0) {
    const all = count(i18n, areaCount);
    said.push(
      i18n._(
        group === null
          ? msg`${plural(areasWithoutPeople, { one: `# of ${all} areas has no population figure; its people are in no number here.`, other: `# of ${all} areas have no population figure; their people are in no number here.` })}`
          : msg`${plural(areasWithoutPeople, { one: `# of ${all} areas has no figure for ${group}; its people are in no number here.`, other: `# of ${all} areas have no figure for ${group}; their people are in no number here.` })}`,
      ),
    );
  }
  return said;
}

/** Chosen places that count for nobody because no street comes near them. */
export function strandedSentence(i18n: I18n, stranded: number, kinds: readonly Kind[]): string | null {
  if (stranded === 0) return null;
  const kind = oneOfKinds(i18n, kinds);
  const places = manyOfKinds(i18n, kinds, 'or');
  return i18n._(
    msg`${plural(stranded, { one: `# ${kind} is near no street of the map and is left out.`, other: `# ${places} are near no street of the map and are left out.` })}`,
  );
}

const METHODS: Readonly<Record<DemandMethod, MessageDescriptor>> = {
  'cells-given': msg`The people of each cell are the publisher’s own figures.`,
  sections: msg`An estimate: the people of each area are spread over it as its census sections are peopled.`,
  buildings: msg`An estimate: the people of each area are spread over its buildings, by the ground they cover.`,
  even: msg`An estimate: the people of each area are spread evenly over its land.`,
};

/** How it is known where in an area people live. */
export const methodSentence = (i18n: I18n, method: DemandMethod) => i18n._(METHODS[method]);

/** How walks are measured. */
export const travelSentence = (i18n: I18n, travel: Travel) =>
  travel.by === 'streets'
    ? i18n._(msg`Walks follow the streets, on flat ground, without waiting at crossings.`)
    : i18n._(
        msg`Walks are straight lines made ${{ detour: factor(i18n, travel.detour) }} times as long: a stopgap that cannot see rivers, railways or motorways.`,
      );

/** `12 minutes (960 m)`. */
export function walkText(i18n: I18n, walk: Metres, speed: KilometresPerHour): string {
  const hours = walk / 1000 / speed;
  const distance = distanceText(i18n, walk);
  // Under two minutes a decimal would pretend; above, whole minutes are what people use.
  if (hours * 60 < 1) return i18n._(msg`under 1 minute (${distance})`);
  const time = minutesText(i18n, minutes(Math.round(hours * 60)));
  return i18n._(msg`${time} (${distance})`);
}

/** Who lives in one cell, and how sure that is. */
export function cellPeopleText(i18n: I18n, people: number, method: DemandMethod): string {
  if (Number.isNaN(people)) return i18n._(msg`How many people live in this cell is not known.`);
  if (method === 'cells-given') {
    return i18n._(
      msg`${plural(people, { one: '# person lives in this cell.', other: '# people live in this cell.' })}`,
    );
  }
  if (people < 0.5) return i18n._(msg`Hardly anybody lives in this cell (an estimate).`);
  if (people < 10) return i18n._(msg`Fewer than 10 people live in this cell (an estimate).`);
  const shown = estimatedPeople(i18n, people);
  return i18n._(msg`About ${shown} people live in this cell (an estimate).`);
}

/** Who is counted in one census section: the publisher's figure, and nobody else. */
export function sectionPeopleText(i18n: I18n, people: number, group: Many = null): string {
  if (Number.isNaN(people)) {
    return i18n._(
      group === null
        ? msg`The number of people in this section is withheld.`
        : msg`The number of ${group} in this section is withheld.`,
    );
  }
  return peopleText(i18n, people, group);
}

/** What sections say and what they do not. */
export const sectionsSentence = (i18n: I18n, group: Many) =>
  i18n._(
    group === null
      ? msg`By census section: counted are people, as the sections’ own figures have them, and each walk starts in the middle of a section.`
      : msg`By census section: counted are ${group}, as the sections’ own figures have them, and each walk starts in the middle of a section.`,
  );

/** `1,639,981 people`: counted. */
export function peopleText(i18n: I18n, people: number, group: Many = null): string {
  const shown = count(i18n, people);
  return i18n._(
    group === null
      ? msg`${plural(people, { one: `${shown} person`, other: `${shown} people` })}`
      : msg`${shown} ${group}`,
  );
}
