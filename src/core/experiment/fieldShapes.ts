/**
 * Whether a value that was stored is one of its field's, so that nothing that takes it further can break. Unlike the schema
 * of bundles, which limits what strangers bring, this lets through all that somebody can have typed here: texts of any length,
 * names that are still empty.
 */
import * as v from 'valibot';
import { GRID_METRES } from './blur';
import { type Head, LICENCES, type Lists, ORGANISATION_KINDS } from './experiment';
import { isLanguage } from './language';
import { DATA_KINDS, THEMES } from './protocol';
import { isTimeZone, LAST_INSTANT } from './read/zonedTime';
import { FLAGS } from './readings';
import type { FieldKey } from './versions';

const text = v.string();
const number = v.union([v.number(), v.nan()]);
const instant = v.pipe(v.number(), v.minValue(-LAST_INSTANT), v.maxValue(LAST_INSTANT));
const position = v.strictTuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
const keys = <Key extends string>(words: Readonly<Record<Key, unknown>>) => v.picklist(Object.keys(words) as Key[]);
const grid = v.picklist(GRID_METRES);
const listed = { id: text, order: number };
const place = v.nullable(text);
const tallies = v.array(v.strictObject({ what: text, count: number }));

const readings = v.pipe(
  v.object({
    count: v.pipe(v.number(), v.integer(), v.minValue(0)),
    times: v.instance(Float64Array),
    raw: v.instance(Float64Array),
    cells: v.nullable(v.instance(Uint16Array)),
  }),
  v.check(({ count, times, raw, cells }) => [times, raw, cells ?? raw].every(({ length }) => length === count)),
  v.check(({ times }) => times.every((time) => Math.abs(time) <= LAST_INSTANT)),
);

const heads: Readonly<Record<keyof Head, v.GenericSchema>> = {
  title: text,
  question: text,
  hypothesis: text,
  method: text,
  conclusion: text,
  classLabel: text,
  organisation: v.picklist(ORGANISATION_KINDS),
  city: v.strictObject({ name: text, slug: v.nullable(text) }),
  centre: v.nullable(position),
  timeZone: v.pipe(text, v.check(isTimeZone)),
  from: v.nullable(text),
  until: v.nullable(text),
  language: v.pipe(text, v.check(isLanguage)),
  licence: keys(LICENCES),
  grid,
  protocol: v.nullable(
    v.strictObject({
      id: text,
      title: text,
      theme: v.picklist(THEMES),
      question: text,
      gathers: v.array(v.picklist(DATA_KINDS)),
      quantities: v.array(v.strictObject({ id: text, name: text, unit: text })),
      instruments: v.array(text),
      steps: v.array(text),
      cautions: v.array(text),
      link: v.nullable(v.strictObject({ title: text, url: text })),
    }),
  ),
};

const items: Readonly<Record<keyof Lists, v.GenericSchema>> = {
  places: v.strictObject({
    ...listed,
    name: text,
    at: position,
    blur: v.picklist([...GRID_METRES, 'district', 'exact']),
    setting: v.picklist(['indoor', 'outdoor']),
  }),
  walks: v.strictObject({
    ...listed,
    name: text,
    cells: v.array(position),
    blur: grid,
    isDrawn: v.optional(v.boolean(), false),
  }),
  series: v.strictObject({
    ...listed,
    name: text,
    place,
    walk: v.nullable(text),
    quantity: text,
    unit: text,
    instrument: text,
    isRelative: v.boolean(),
    calibration: v.nullable(v.strictObject({ offset: number, factor: number, date: text, method: text })),
    rules: v.strictObject({
      least: v.nullable(number),
      most: v.nullable(number),
      spike: v.nullable(number),
      stuck: v.nullable(number),
      gap: v.nullable(number),
    }),
    readings,
  }),
  marks: v.strictObject({
    ...listed,
    series: text,
    from: instant,
    until: instant,
    flag: v.picklist(FLAGS),
    reason: text,
  }),
  happenings: v.strictObject({ ...listed, at: instant, text }),
  counts: v.strictObject({ ...listed, place, at: v.nullable(instant), minutes: number, tallies }),
  answers: v.strictObject({ ...listed, place, question: text, tallies }),
  notes: v.strictObject({ ...listed, place, at: v.nullable(instant), text, photo: v.nullable(text) }),
  photos: v.strictObject({
    ...listed,
    type: v.picklist(['image/jpeg', 'image/png']),
    width: number,
    height: number,
    alt: text,
    bytes: v.instance(Uint8Array),
  }),
};

/**
 * False too for fields and properties that only another version of the page knows: this one would show half of such an
 * experiment, and save that over the whole. True for all that `readBundle` lets in.
 */
export function isFieldSound(field: FieldKey, value: unknown): boolean {
  const slash = field.indexOf('/');
  if (slash < 0) return Object.hasOwn(heads, field) && v.is(heads[field as keyof Head], value);
  const list = field.slice(0, slash);
  if (!Object.hasOwn(items, list)) return false;
  return v.is(items[list as keyof Lists], value);
}
