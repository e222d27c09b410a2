/** What the room says in words. Estimates are called so, what is not known is said apart, and plurals are right. */
import type { DemandMethod, SiteColumns } from '../../core/city/cityPack';
import { KINDS, type Kind, kindIndex } from '../../core/site/kinds';
import { type KilometresPerHour, type Metres, type Minutes, minutes, walkMetres } from '../../core/units';
import { type AreaTable, SNAP_LIMIT, type Travel } from '../../workers/questions';
import type { Join } from './address';
import {
  count,
  distanceText,
  estimatedPeople,
  factor,
  listText,
  metresText,
  minutesText,
  plural,
  share,
  speedText,
} from './figures';

/** Where a kind's label is not the word for one such place. */
const ONE_OF: Partial<Record<Kind, string>> = {
  'early-childhood': 'nursery or preschool',
  'adult-education': 'adult education centre',
  sports: 'sports place',
  school: 'school of unstated level',
};

export const oneOfKind = (kind: Kind) => ONE_OF[kind] ?? KINDS[kindIndex(kind)].label.toLowerCase();
export const manyOfKind = (kind: Kind) => KINDS[kindIndex(kind)].plural;

/** More kinds than this are not named one by one. */
const NAMED_KINDS = 3;

/** `library`, `library or museum`, `place of the 5 chosen kinds`; where each is needed `library and museum`. */
export const oneOfKinds = (kinds: readonly Kind[], join: Join = 'any') =>
  kinds.length > NAMED_KINDS
    ? `place of ${join === 'each' ? 'each of ' : ''}the ${kinds.length} chosen kinds`
    : listText(kinds.map(oneOfKind), join === 'each' ? 'and' : 'or');

/** `libraries`, `libraries and museums`, `places of the 5 chosen kinds`. */
export const manyOfKinds = (kinds: readonly Kind[], joint: 'and' | 'or' = 'and') =>
  kinds.length > NAMED_KINDS ? `places of the ${kinds.length} chosen kinds` : listText(kinds.map(manyOfKind), joint);

/** `10 minutes at 4.8 km/h is 800 m`. */
export const standardText = (standard: Minutes, speed: KilometresPerHour) =>
  `${minutesText(standard)} at ${speedText(speed)} is ${metresText(walkMetres(standard, speed))}`;

export interface Finding {
  readonly table: AreaTable;
  readonly kinds: readonly Kind[];
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** Whom it is about, as within a sentence; `people` by default. */
  readonly many?: string;
  readonly join?: Join;
}

/** The one sentence the room is about. */
export function gapSentence({
  table: { city },
  kinds,
  standard,
  speed,
  many = 'people',
  join = 'any',
}: Finding): string {
  const walk = `${minutesText(standard)} on foot (${metresText(walkMetres(standard, speed))})`;
  const nearest = `the nearest ${oneOfKinds(kinds, join)}`;
  const known = city.people - city.unknown;
  if (!(city.people > 0)) return `How many ${many} live here is not known, so no people can be counted.`;
  if (known <= 0) return `For nobody here is the walk to ${nearest} known.`;
  const all = many === 'people' ? ['Everybody', 'lives'] : [`All ${many}`, 'live'];
  const everybody = city.unknown > 0 ? `${all[0]} whose walk is known ${all[1]}` : all.join(' ');
  if (city.beyond === 0) return `${everybody} within ${walk} of ${nearest}.`;
  // Who is far from one of two kinds is near the other: distance alone would mislead.
  const isEach = join === 'each' && kinds.length > 1;
  const people = city.beyond < 10 ? 'Fewer than 10' : `About ${estimatedPeople(city.beyond)}`;
  const who = `${people} of ${count(city.people)} ${many} (${share(city.beyond, city.people)})`;
  if (isEach) return `${who} do not have one of each within ${walk}: ${oneOfKinds(kinds, join)}.`;
  return `${who} live more than ${walk} from ${nearest}.`;
}

/** `about 3,810 people`, `fewer than 10 people`: within a sentence. */
export const aboutPeople = (people: number, many = 'people') =>
  people < 10 ? `fewer than 10 ${many}` : `about ${estimatedPeople(people)} ${many}`;

/** People that the sentence leaves open, and why; empty where there are none. */
export function unknownSentences(
  { city, areasWithoutPeople }: AreaTable,
  areaCount: number,
  many = 'people',
): string[] {
  const said: string[] = [];
  if (city.unknown > 0) {
    said.push(
      `For ${aboutPeople(city.unknown, many)} (${share(city.unknown, city.people)}) the walk is not known: no street of the map comes within ${metresText(SNAP_LIMIT)} of them. They are counted neither as within nor as beyond.`,
    );
  }
  if (areasWithoutPeople > 0) {
    said.push(
      `${areasWithoutPeople} of ${count(areaCount)} areas ${plural(areasWithoutPeople, 'has', 'have')} no ${many === 'people' ? 'population figure' : `figure for ${many}`}; ${plural(areasWithoutPeople, 'its', 'their')} people are in no number here.`,
    );
  }
  return said;
}

/** Chosen places that count for nobody because no street comes near them. */
export const strandedSentence = (stranded: number, kinds: readonly Kind[]) =>
  stranded === 0
    ? null
    : `${count(stranded)} ${stranded === 1 ? oneOfKinds(kinds) : manyOfKinds(kinds, 'or')} ${plural(stranded, 'is', 'are')} near no street of the map and ${plural(stranded, 'is', 'are')} left out.`;

const METHODS: Record<DemandMethod, string> = {
  'cells-given': 'The people of each cell are the publisher’s own figures.',
  sections: 'An estimate: the people of each area are spread over it as its census sections are peopled.',
  buildings: 'An estimate: the people of each area are spread over its buildings, by the ground they cover.',
  even: 'An estimate: the people of each area are spread evenly over its land.',
};

/** How it is known where in an area people live. */
export const methodSentence = (method: DemandMethod) => METHODS[method];

/** How walks are measured. */
export const travelSentence = (travel: Travel) =>
  travel.by === 'streets'
    ? 'Walks follow the streets, on flat ground, without waiting at crossings.'
    : `Walks are straight lines made ${factor(travel.detour)} times as long: a stopgap that cannot see rivers, railways or motorways.`;

/** `12 minutes (960 m)`. */
export function walkText(distance: Metres, speed: KilometresPerHour): string {
  const time = (distance * 60) / (speed * 1000);
  // Under two minutes a decimal would pretend; above, whole minutes are what people use.
  const rounded = time < 1 ? 'under 1 minute' : minutesText(minutes(Math.round(time)));
  return `${rounded} (${distanceText(distance)})`;
}

/** A site's name, or what it is where the source gives none. */
export const siteName = ({ names, kind }: SiteColumns, row: number) =>
  // A row that is not there (any more) belongs to an answer that is about to be replaced.
  names[row] ?? `${KINDS[kind[row]]?.label ?? 'Place'} without a name`;

/** Who lives in one cell, and how sure that is. */
export function cellPeopleText(people: number, method: DemandMethod): string {
  if (Number.isNaN(people)) return 'How many people live in this cell is not known.';
  if (method === 'cells-given')
    return `${count(people)} ${people === 1 ? 'person lives' : 'people live'} in this cell.`;
  if (people < 0.5) return 'Hardly anybody lives in this cell (an estimate).';
  const text = aboutPeople(people);
  return `${text[0].toUpperCase()}${text.slice(1)} live in this cell (an estimate).`;
}

/** Who is counted in one census section: the publisher's figure, and nobody else. */
export const sectionPeopleText = (people: number, many = 'people') =>
  Number.isNaN(people) ? `The number of ${many} in this section is withheld.` : `${count(people)} ${many}`;

/** What sections say and what they do not. */
export const sectionsSentence = (many: string) =>
  `By census section: counted are ${many}, as the sections’ own figures have them, and each walk starts in the middle of a section.`;
