/**
 * The address bar as a pure pair: `readAddress(writeAddress(a))` gives `a` again, for every address the page can be at.
 * It carries the room, the view and the room's own words (its filters and selection), and nothing that can be worked out.
 */
import type { LonLat } from '../core/units';

/** What the map shows: the position in the middle of the part of the map that no panel covers. */
export interface View {
  readonly centre: LonLat;
  readonly zoom: number;
}

/** A room's own state in words: short keys, plain values. `room`, `at` and `lang` are the page's and not for rooms. */
export type Words = Readonly<Record<string, string>>;

export interface Address {
  readonly room: string;
  /** Null is the room's own start: its whole world, or its whole city. */
  readonly view: View | null;
  readonly words: Words;
}

const ROOM = 'room';
const VIEW = 'at';
const LANGUAGE = 'lang';
export const RESERVED_WORDS: readonly string[] = [ROOM, VIEW, LANGUAGE];

/** Digits that move the picture by less than a pixel are not written (as in maplibre-gl-js `src/ui/hash.ts`). */
function digitsFor(zoom: number) {
  return Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
}

/** The view as the address can say it: reading back what was written gives exactly this. */
export function roundView({ centre, zoom }: View): View {
  const roundedZoom = Math.round(zoom * 100) / 100;
  const digits = digitsFor(roundedZoom);
  // Adding 0 turns -0 into 0, which the address cannot tell apart.
  const round = (degrees: number) => Number(degrees.toFixed(digits)) + 0;
  // Worlds to the left and right of ours are the same place, and 180 is -180.
  const lon = round(((((centre[0] + 180) % 360) + 360) % 360) - 180);
  return { centre: [lon === 180 ? -180 : lon, round(centre[1])], zoom: roundedZoom };
}

/** `4.5/48.86/2.35`: zoom, latitude, longitude, as other maps write it. */
function writeView(view: View) {
  const { centre, zoom } = roundView(view);
  return [zoom, centre[1], centre[0]].join('/');
}

function readView(text: string | null): View | null {
  const numbers = (text ?? '').split('/').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [zoom, lat, lon] = numbers;
  const isView =
    numbers.length === 3 && numbers.every(Number.isFinite) && zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90;
  return isView ? roundView({ centre: [lon, lat], zoom }) : null;
}

/**
 * @param search the part of the address from `?` on; anything unreadable is left out, so that an old or mangled link
 *   still opens the page
 * @param rooms ids of the rooms there are; the first is where a visit starts
 */
export function readAddress(search: string, rooms: readonly string[]): Address {
  const query = new URLSearchParams(search);
  const room = query.get(ROOM) ?? '';
  const words: Record<string, string> = {};
  for (const [key, value] of query) if (!RESERVED_WORDS.includes(key) && value !== '') words[key] = value;
  return { room: rooms.includes(room) ? room : rooms[0], view: readView(query.get(VIEW)), words };
}

/** `?room=world&at=4.5/48.86/2.35&regions=africa`: words in alphabetical order, so that equal states have equal links. */
export function writeAddress({ room, view, words }: Address): string {
  const pairs: [string, string][] = [[ROOM, room]];
  if (view) pairs.push([VIEW, writeView(view)]);
  for (const key of Object.keys(words).sort()) {
    if (words[key] !== '' && !RESERVED_WORDS.includes(key)) pairs.push([key, words[key]]);
  }
  return `?${pairs.map(([key, value]) => `${legible(key)}=${legible(value)}`).join('&')}`;
}

/**
 * The language that a link asks for, whatever it shows; null: the browser's. It is no part of what is shown, so it stands
 * beside the address: going back brings back the view, and going to another room keeps the language.
 */
export const readLanguage = (search: string): string | null => new URLSearchParams(search).get(LANGUAGE) || null;

/** A link in a language: `?room=world&lang=fr`. */
export const inLanguage = (link: string, language: string | null): string =>
  language === null ? link : `${link}&${LANGUAGE}=${legible(language)}`;

/** Slashes and commas need no escape in a query, and links read better with them. Half a surrogate pair has no UTF-8. */
const legible = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
    .replaceAll('%2F', '/')
    .replaceAll('%2C', ',');
