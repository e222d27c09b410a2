/**
 * What a city says of itself, beside what pages say of it: its vision, challenges, plan and practices, the office one can
 * turn to, and dated values of Key Features. One form for the draft in a browser, the file that is handed on, and
 * `data/network/sheets/<id>.json`.
 */
import * as v from 'valibot';
import { type Shaped, shapeOf } from '../site/shape';
import { idSchema } from '../site/validateSite';

export const SHEET_FORMAT = 'learning-atlas-city-sheet';
export const SHEET_VERSION = 1;

/** A city may say much, but a file stays one that a person can read before it is published. */
export const SHEET_LIMITS = { text: 4000, line: 300, practices: 30, values: 400 } as const;

// Dates and addresses are texts here: a draft is kept at every letter, also while "202" is on its way to "2026".
const line = v.pipe(v.string(), v.maxLength(SHEET_LIMITS.line, `Keep it to ${SHEET_LIMITS.line} letters.`));
const text = v.pipe(v.string(), v.maxLength(SHEET_LIMITS.text, `Keep it to ${SHEET_LIMITS.text} letters.`));

/** `2026`, `2026-05` or `2026-05-31`. */
export const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text);

/** Only such addresses ever become links. */
export const isWebAddress = (text: string) => /^https?:\/\/[^\s/]+\.\S+$/i.test(text);

const absentIsEmpty = <Schema extends v.GenericSchema<string>>(schema: Schema) => v.optional(schema, '');

const practiceSchema = v.strictObject({
  title: absentIsEmpty(line),
  text: absentIsEmpty(text),
  year: v.optional(v.nullable(v.pipe(v.number(), v.integer('A year is a whole number.'))), null),
  url: absentIsEmpty(line),
});

const valueSchema = v.strictObject({
  of: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+(\.\d+)?$/, 'Name a feature such as 5.1, or one of its measurements such as 5.1.2.'),
  ),
  how: v.optional(v.picklist(['stated', 'computed']), 'stated'),
  date: absentIsEmpty(line),
  amount: v.optional(v.nullable(v.pipe(v.number(), v.finite())), null),
  unit: absentIsEmpty(line),
  words: absentIsEmpty(text),
  source: absentIsEmpty(line),
  url: absentIsEmpty(line),
});

const officeSchema = v.strictObject({
  name: absentIsEmpty(line),
  website: absentIsEmpty(line),
  email: absentIsEmpty(line),
  phone: absentIsEmpty(line),
});

const citySheetSchema = v.strictObject({
  format: v.literal(SHEET_FORMAT, `Such files begin with "format": "${SHEET_FORMAT}".`),
  version: v.literal(SHEET_VERSION, `This atlas reads version ${SHEET_VERSION}.`),
  /** Id of the member city, or of the point of another network. */
  city: idSchema,
  /** The day on which it was last changed; empty while nothing was. */
  asOf: absentIsEmpty(line),
  office: v.optional(officeSchema, {}),
  vision: absentIsEmpty(text),
  challenges: absentIsEmpty(text),
  plan: absentIsEmpty(text),
  practices: v.optional(v.pipe(v.array(practiceSchema), v.maxLength(SHEET_LIMITS.practices)), []),
  values: v.optional(v.pipe(v.array(valueSchema), v.maxLength(SHEET_LIMITS.values)), []),
});

/** Something the city does, in its own words. */
export type OwnPractice = Readonly<v.InferOutput<typeof practiceSchema>>;

/**
 * A value of a Key Feature or of one of its measurements, with the date it speaks of and the source it is from.
 * `computed` values were worked out by the atlas from a city pack, and are estimates; `stated` ones the city vouches for.
 */
export type FeatureValue = Readonly<v.InferOutput<typeof valueSchema>>;

export type Office = Readonly<v.InferOutput<typeof officeSchema>>;

export type CitySheet = Readonly<
  Omit<v.InferOutput<typeof citySheetSchema>, 'office' | 'practices' | 'values'> & {
    office: Office;
    practices: readonly OwnPractice[];
    values: readonly FeatureValue[];
  }
>;

export const emptySheet = (city: string): CitySheet => ({
  format: SHEET_FORMAT,
  version: SHEET_VERSION,
  city,
  asOf: '',
  office: { name: '', website: '', email: '', phone: '' },
  vision: '',
  challenges: '',
  plan: '',
  practices: [],
  values: [],
});

/** Whether nothing was said yet. The day of the last change says nothing. */
export const isEmptySheet = (sheet: CitySheet) =>
  JSON.stringify({ ...sheet, asOf: '' }) === JSON.stringify(emptySheet(sheet.city));

/** The shape of a sheet. A draft may be incomplete: whether it can be published, `sheetProblems` says. */
export const validateCitySheet = (value: unknown, where: string): Shaped<CitySheet> =>
  shapeOf(citySheetSchema, value, where);

/** The file that is handed on: readable in a diff, the same sheet the same bytes. */
export const citySheetText = (sheet: CitySheet) => `${JSON.stringify(sheet, null, 2)}\n`;

/** Where the file goes. */
export const sheetPath = (city: string) => `data/network/sheets/${city}.json`;
