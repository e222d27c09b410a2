/** The schemas of history.json, practices.json and key-features.json; what is absent becomes null, or an empty list. */
import * as v from 'valibot';
import { isKind, type Kind } from '../site/kinds';
import { type Shaped, shapeOf } from '../site/shape';
import { idSchema } from '../site/validateSite';
import {
  FEATURE_ANSWERS,
  type KeyFeatures,
  MEASUREMENT_BASES,
  MOMENT_KINDS,
  type Moment,
  PART_ROLES,
  PRACTICE_KINDS,
  type Practice,
} from './story';

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));
const sources = v.pipe(
  v.array(text),
  v.minLength(1, 'Name at least one key of sources.json: without a source it is not told.'),
);
const year = v.pipe(v.number(), v.integer('A year is a whole number.'), v.minValue(1900), v.maxValue(2100));
/** To be written even where it is null, so that nobody forgets it. */
const knownOrNull = v.nullable(year);
const absentIsNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>) => v.picklist(Object.keys(words) as Key[]);

const momentSchema = v.pipe(
  v.strictObject({
    id: idSchema,
    year: knownOrNull,
    until: absentIsNull(year),
    kind: keyOf(MOMENT_KINDS),
    title: text,
    text,
    outcome: absentIsNull(text),
    points: v.optional(v.array(text), []),
    place: absentIsNull(text),
    sources,
  }),
  v.check(({ year, until }) => until === null || (year !== null && year < until), 'It must end after it begins.'),
);

const practiceSchema = v.strictObject({
  id: idSchema,
  title: text,
  text,
  place: text,
  kind: keyOf(PRACTICE_KINDS),
  year: knownOrNull,
  language: v.pipe(
    v.string(),
    v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'Write a language code such as "en" or "pt-BR".'),
  ),
  sources,
});

const numbered = (depth: number) =>
  v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^\\d+(\\.\\d+){${depth}}$`),
      `Number it with ${depth} points: 5.1 is the first feature of area 5.`,
    ),
  );

const featureSchema = v.strictObject({
  id: numbered(1),
  name: text,
  meaning: text,
  isConfirmed: v.boolean(),
  answeredBy: keyOf(FEATURE_ANSWERS),
  shown: absentIsNull(
    v.strictObject({
      kinds: v.pipe(v.array(v.custom<Kind>(isKind, 'Use the kinds of src/core/site/kinds.ts.')), v.minLength(1)),
      words: text,
    }),
  ),
  measurements: v.array(
    v.strictObject({ id: numbered(2), name: text, meaning: text, basis: keyOf(MEASUREMENT_BASES) }),
  ),
});

const goal = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(17, 'There are 17 Sustainable Development Goals.'),
);

const keyFeaturesSchema = v.strictObject({
  parts: v.array(
    v.strictObject({
      id: idSchema,
      name: text,
      role: v.picklist(PART_ROLES),
      areas: v.array(
        v.strictObject({ id: numbered(0), name: text, goals: v.array(goal), features: v.array(featureSchema) }),
      ),
    }),
  ),
  sources,
});

const historySchema = v.strictObject({ moments: v.array(momentSchema) });
const practicesSchema = v.strictObject({ practices: v.array(practiceSchema) });

/** `history.json`. */
export const validateHistory = (value: unknown, where: string): Shaped<{ readonly moments: readonly Moment[] }> =>
  shapeOf(historySchema, value, where);

/** `practices.json`. */
export const validatePractices = (value: unknown, where: string): Shaped<{ readonly practices: readonly Practice[] }> =>
  shapeOf(practicesSchema, value, where);

/** `key-features.json`. */
export const validateKeyFeatures = (value: unknown, where: string): Shaped<KeyFeatures> =>
  shapeOf(keyFeaturesSchema, value, where);
