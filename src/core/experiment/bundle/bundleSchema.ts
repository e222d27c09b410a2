/**
 * What `bundle.json` has to be. `docs/bundle.schema.json` says the same as JSON Schema and is made from this. Nothing that
 * is not named here is read, so that nothing personal can ride along.
 */
import * as v from 'valibot';
import { GRID_METRES } from '../blur';
import { ID_LENGTH, LICENCES, ORGANISATION_KINDS } from '../experiment';
import { isLanguage } from '../language';
import { DATA_KINDS, THEMES } from '../protocol';
import { isTimeZone, LAST_INSTANT } from '../read/zonedTime';
import { FLAGS } from '../readings';

export const BUNDLE_FORMAT = 'learning-atlas-experiment';
export const BUNDLE_VERSION = 1;

/** What one experiment may hold; a bundle with more is refused. */
export const LIMITS = { items: 5000, text: 20_000, word: 300, readings: 2_000_000 } as const;

const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const word = v.pipe(v.string(), v.maxLength(LIMITS.word));
const filled = v.pipe(word, v.minLength(1, 'It cannot be empty.'));
const id = v.pipe(v.string(), v.regex(/^[0-9a-z]{12}$/, `An id is ${ID_LENGTH} small letters and digits.`));
const order = v.pipe(v.number(), v.finite());
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_INSTANT));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as 2025-05-12.'));
const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
const keys = <Key extends string>(words: Readonly<Record<Key, unknown>>) => v.picklist(Object.keys(words) as Key[]);
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.items));
const webAddress = v.pipe(word, v.regex(/^https?:\/\/\S+$/, 'Write an address that begins with https://.'));

export const protocolSchema = v.strictObject({
  id: filled,
  title: filled,
  theme: v.picklist(THEMES),
  question: text,
  gathers: v.array(v.picklist(DATA_KINDS)),
  quantities: v.pipe(v.array(v.strictObject({ id: filled, name: filled, unit: filled })), v.maxLength(50)),
  instruments: v.pipe(v.array(word), v.maxLength(50)),
  steps: v.pipe(v.array(text), v.maxLength(50)),
  cautions: v.pipe(v.array(text), v.maxLength(50)),
  link: v.nullable(v.strictObject({ title: word, url: webAddress })),
});

const listed = { id, order };
const grid = v.picklist(GRID_METRES);
const place = v.nullable(id);
const tallies = v.pipe(
  v.array(v.strictObject({ what: word, count: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  v.maxLength(1000),
);
const number = v.pipe(v.number(), v.finite());
const ofFile = v.pipe(v.string(), v.regex(/^(series|photos)\/[0-9a-z-]+\.(csv|jpg|png)$/));

const shapes = {
  places: v.strictObject({
    ...listed,
    name: word,
    at: position,
    blur: v.picklist([...GRID_METRES, 'district', 'exact']),
    setting: v.picklist(['indoor', 'outdoor']),
  }),
  walks: v.strictObject({
    ...listed,
    name: word,
    cells: v.pipe(v.array(position), v.maxLength(65_535)),
    blur: grid,
    isDrawn: v.optional(v.boolean(), false),
  }),
  series: v.strictObject({
    ...listed,
    name: word,
    place,
    walk: v.nullable(id),
    quantity: word,
    unit: word,
    instrument: word,
    isRelative: v.boolean(),
    calibration: v.nullable(v.strictObject({ offset: number, factor: number, date: day, method: text })),
    rules: v.strictObject({
      least: v.nullable(number),
      most: v.nullable(number),
      spike: v.nullable(number),
      stuck: v.nullable(number),
      gap: v.nullable(number),
    }),
    /** Rows of the file count seconds from `start`. */
    readings: v.strictObject({
      file: ofFile,
      count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.readings)),
      start: v.nullable(instant),
      isMobile: v.boolean(),
    }),
  }),
  marks: v.strictObject({
    ...listed,
    series: id,
    from: instant,
    until: instant,
    flag: v.picklist(FLAGS),
    reason: text,
  }),
  happenings: v.strictObject({ ...listed, at: instant, text }),
  counts: v.strictObject({
    ...listed,
    place,
    at: v.nullable(instant),
    minutes: v.pipe(number, v.minValue(0)),
    tallies,
  }),
  answers: v.strictObject({ ...listed, place, question: text, tallies }),
  notes: v.strictObject({ ...listed, place, at: v.nullable(instant), text, photo: v.nullable(id) }),
  photos: v.strictObject({
    ...listed,
    type: v.picklist(['image/jpeg', 'image/png']),
    width: v.pipe(v.number(), v.integer(), v.minValue(1)),
    height: v.pipe(v.number(), v.integer(), v.minValue(1)),
    alt: text,
    file: ofFile,
  }),
};

const head = {
  title: word,
  question: text,
  hypothesis: text,
  method: text,
  conclusion: text,
  classLabel: word,
  organisation: v.picklist(ORGANISATION_KINDS),
  city: v.strictObject({ name: word, slug: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))) }),
  centre: v.nullable(position),
  timeZone: v.pipe(word, v.check(isTimeZone, 'Write a time zone such as "Europe/Madrid".')),
  from: v.nullable(day),
  until: v.nullable(day),
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'Write a language code such as "en" or "pt-BR".'),
    v.check(isLanguage, 'Write a language code such as "en" or "pt-BR".'),
  ),
  licence: keys(LICENCES),
  grid,
  protocol: v.nullable(protocolSchema),
};

/** Each value by itself: of `title`, and of `places/...`. */
export const FIELD_SCHEMAS: Readonly<Record<string, v.GenericSchema>> = { ...head, ...shapes };

const stamp = { copy: id, step: v.pipe(v.number(), v.integer(), v.minValue(0)), isRounded: v.boolean() };
const fieldKey = v.pipe(v.string(), v.regex(/^([a-zA-Z]+|[a-z]+\/[0-9a-z]{12})$/));

export const bundleSchema = v.strictObject({
  format: v.literal(BUNDLE_FORMAT),
  version: v.literal(BUNDLE_VERSION, 'This is of another version of the atlas; open it with a newer one.'),
  experiment: v.strictObject({
    id,
    ...head,
    places: list(shapes.places),
    walks: list(shapes.walks),
    series: list(shapes.series),
    marks: list(shapes.marks),
    happenings: list(shapes.happenings),
    counts: list(shapes.counts),
    answers: list(shapes.answers),
    notes: list(shapes.notes),
    photos: list(shapes.photos),
  }),
  /** Who wrote what last, for merging; see docs/data-formats.md. */
  versions: v.strictObject({
    ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(1000)),
    seen: v.record(id, v.pipe(v.number(), v.integer(), v.minValue(0))),
    shown: v.record(fieldKey, v.strictObject(stamp)),
    others: list(v.strictObject({ field: fieldKey, ...stamp, value: v.unknown() })),
  }),
});

export type BundleJson = v.InferOutput<typeof bundleSchema>;
