/**
 * What a link to the planner's room says, as a pure pair: `readGaps(writeGaps(state))` gives the state again. Whatever is
 * the usual is not written, so that links stay short.
 */
import { isKind, KINDS, type Kind } from '../../core/site/kinds';
import { type KilometresPerHour, kilometresPerHour, type LonLat, type Minutes, minutes } from '../../core/units';
import type { Words } from '../../visit/address';

/** What is looked at more closely. Cells have no id of their own: their point outlives a pack that is built anew. */
export type Selection =
  | { readonly what: 'site'; readonly id: string }
  | { readonly what: 'area'; readonly id: string }
  | { readonly what: 'cell'; readonly at: LonLat };

export const COLUMNS = ['name', 'people', 'beyond', 'share', 'mean', 'most', 'between'] as const;
export type Column = (typeof COLUMNS)[number];
/**
 * What the map is shaded by: the walk, the people beyond the standard, places within the standard, places per 1,000 people, gap and need together, what
 * the what-if changes.
 */
export const SHOWN = ['walk', 'beyond', 'count', 'per1000', 'both', 'change'] as const;
export type Shown = (typeof SHOWN)[number];
/** What one shape of the map stands for. */
export const LEVELS = ['cells', 'areas', 'sections'] as const;
export type MapLevel = (typeof LEVELS)[number];
/** How much of a group there is: its share of the people, or its people per square kilometre. */
export const NEED_AS = ['share', 'number'] as const;
export type NeedAs = (typeof NEED_AS)[number];
/** Why a walk may be other than it seems; in the order in which they are told. */
export const DOUBTS = ['border', 'island', 'unstated', 'hours', 'stale'] as const;
export type Doubt = (typeof DOUBTS)[number];
/** Minutes of walk between which people are looked at; `to` null: without end, and those without any way too. */
export interface WalkRange {
  readonly from: number;
  readonly to: number | null;
}
/** Whether any place of the chosen kinds will do, or people need one of each. */
export type Join = 'any' | 'each';
export interface Sorting {
  readonly by: Column;
  readonly direction: 'ascending' | 'descending';
}

export interface GapsState {
  /** Slug; null: the city that the room opens with. */
  readonly city: string | null;
  /** In the order of `KINDS`. Null: what the city is opened with; an empty list: none are chosen. */
  readonly kinds: readonly Kind[] | null;
  readonly join: Join;
  readonly show: Shown;
  readonly level: MapLevel;
  /** Id of the group or figure that stands for need beside the gap; null: the city's first that can. */
  readonly need: string | null;
  readonly needAs: NeedAs;
  /** Reasons for doubt that the map marks, in the order of `DOUBTS`. */
  readonly doubts: readonly Doubt[];
  readonly range: WalkRange | null;
  /** Id of the group of people that the question is about; null: everybody. */
  readonly group: string | null;
  readonly standard: Minutes;
  readonly speed: KilometresPerHour;
  /** True: measure along the straight line even where streets are known. */
  readonly straight: boolean;
  /** Metres walked for each metre of straight line. */
  readonly detour: number;
  readonly selection: Selection | null;
  readonly sorting: Sorting;
}

/** Limits and steps of the sliders; a link may say nothing else. */
export const STANDARD = { least: 3, most: 30, step: 1, usual: 10 } as const;
export const SPEED = { least: 2.4, most: 6, step: 0.1, usual: 4.8 } as const;
/** 1.3 is the usual detour of street networks (FIELD studies find medians from 1.2 to 1.4). */
export const DETOUR = { least: 1, most: 2, step: 0.05, usual: 1.3 } as const;

export const USUAL: GapsState = {
  city: null,
  kinds: null,
  join: 'any',
  show: 'walk',
  level: 'cells',
  need: null,
  needAs: 'share',
  doubts: ['border', 'island'],
  range: null,
  group: null,
  standard: minutes(STANDARD.usual),
  speed: kilometresPerHour(SPEED.usual),
  straight: false,
  detour: DETOUR.usual,
  selection: null,
  sorting: { by: 'beyond', direction: 'descending' },
};

const NONE = 'none';

/** Three times the longest standard: the histogram's end. */
const MOST_RANGE = 3 * STANDARD.most;

type Scale = typeof STANDARD | typeof SPEED | typeof DETOUR;

/** The nearest value on a slider's scale; the usual one where the text is no number. */
function readNumber(text: string | undefined, { least, most, step, usual }: Scale): number {
  const number = text === undefined ? Number.NaN : Number(text);
  if (!Number.isFinite(number)) return usual;
  const steps = Math.round((Math.min(most, Math.max(least, number)) - least) / step);
  return Number((least + steps * step).toFixed(2));
}

const writeNumber = (number: number, { usual }: Scale) => (number === usual ? '' : String(number));

/** Each kind once, in the order of `KINDS`, so that equal choices have equal links. */
export const inOrder = (kinds: Iterable<Kind>): Kind[] => {
  const chosen = new Set(kinds);
  return KINDS.map(({ id }) => id).filter((kind) => chosen.has(kind));
};

function readKinds(text: string | undefined): Kind[] | null {
  if (text === undefined) return null;
  if (text === NONE) return [];
  const kinds = inOrder(text.split(',').filter(isKind));
  return kinds.length > 0 ? kinds : null;
}

function readSelection(words: Words): Selection | null {
  if (words.site) return { what: 'site', id: words.site };
  if (words.area) return { what: 'area', id: words.area };
  const [lon, lat, ...rest] = (words.cell ?? '')
    .split(',')
    .map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const isPosition = rest.length === 0 && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  return isPosition ? { what: 'cell', at: cellPoint([lon, lat]) } : null;
}

/** A cell's point as links say it: five decimals, about a metre. */
export const cellPoint = ([lon, lat]: LonLat): LonLat => [Number(lon.toFixed(5)) + 0, Number(lat.toFixed(5)) + 0];

function readDoubts(text: string | undefined): readonly Doubt[] {
  if (text === undefined) return USUAL.doubts;
  if (text === NONE) return [];
  const said = text.split(',');
  const doubts = DOUBTS.filter((doubt) => said.includes(doubt));
  return doubts.length > 0 ? doubts : USUAL.doubts;
}

/** `5-12`, `12-`: whole minutes, up to where any histogram ends. */
function readRange(text: string | undefined): WalkRange | null {
  const [, from, to] = /^(\d{1,2})-(\d{1,2})?$/.exec(text ?? '') ?? [];
  if (from === undefined) return null;
  const range = { from: Number(from), to: to === undefined ? null : Number(to) };
  if (range.from > MOST_RANGE || (range.to ?? MOST_RANGE) > MOST_RANGE) return null;
  const isAll = range.from === 0 && range.to === null;
  return isAll || (range.to !== null && range.to <= range.from) ? null : range;
}

function readSorting(text: string | undefined): Sorting {
  const [by, direction] = (text ?? '').split('-');
  const column = COLUMNS.find((name) => name === by);
  return column ? { by: column, direction: direction === 'up' ? 'ascending' : 'descending' } : USUAL.sorting;
}

/** Reads what can be read, and takes the usual for the rest: an old link still opens. */
export function readGaps(words: Words): GapsState {
  return {
    city: words.city ?? null,
    kinds: readKinds(words.kinds),
    join: words.join === 'each' ? 'each' : 'any',
    show: SHOWN.find((shown) => shown === words.show) ?? USUAL.show,
    level: LEVELS.find((level) => level === words.level) ?? USUAL.level,
    need: words.need || null,
    needAs: NEED_AS.find((as) => as === words.needas) ?? USUAL.needAs,
    doubts: readDoubts(words.doubts),
    range: readRange(words.range),
    group: words.group || null,
    standard: minutes(readNumber(words.standard, STANDARD)),
    speed: kilometresPerHour(readNumber(words.speed, SPEED)),
    straight: words.travel === 'straight',
    detour: readNumber(words.detour, DETOUR),
    selection: readSelection(words),
    sorting: readSorting(words.sort),
  };
}

/** All words of the room; `''` takes a word out of the address. */
export function writeGaps(state: GapsState): Words {
  const { city, kinds, join, show, level, group, standard, speed, straight, detour, selection, sorting, range } = state;
  const usualSorting = sorting.by === USUAL.sorting.by && sorting.direction === USUAL.sorting.direction;
  return {
    city: city ?? '',
    kinds: kinds === null ? '' : inOrder(kinds).join(',') || NONE,
    join: join === USUAL.join ? '' : join,
    show: show === USUAL.show ? '' : show,
    level: level === USUAL.level ? '' : level,
    need: state.need ?? '',
    needas: state.needAs === USUAL.needAs ? '' : state.needAs,
    doubts: state.doubts.join() === USUAL.doubts.join() ? '' : state.doubts.join() || NONE,
    range: range === null ? '' : `${range.from}-${range.to ?? ''}`,
    group: group ?? '',
    standard: writeNumber(standard, STANDARD),
    speed: writeNumber(speed, SPEED),
    travel: straight ? 'straight' : '',
    detour: writeNumber(detour, DETOUR),
    site: selection?.what === 'site' ? selection.id : '',
    area: selection?.what === 'area' ? selection.id : '',
    cell: selection?.what === 'cell' ? selection.at.join(',') : '',
    sort: usualSorting ? '' : `${sorting.by}-${sorting.direction === 'ascending' ? 'up' : 'down'}`,
  };
}
