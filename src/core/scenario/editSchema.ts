/** What an edit has to be when it comes from outside: a link or a file, which anybody may have written. */
import * as v from 'valibot';
import { kindSchema } from '../site/validateSite';
import { metres } from '../units';
import { type Edit, editPosition } from './edit';

/** More than anybody plans by hand; a list that is longer is no scenario. */
export const MOST_EDITS = 1000;

/** In metres. A longer link is no bridge but a slip of the pen. */
export const LONGEST_LINK = 20_000;

const text = (most: number) => v.pipe(v.string(), v.minLength(1, 'It is a text that is not empty.'), v.maxLength(most));

const degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.minValue(-most, `Degrees go from -${most} to ${most}.`),
    v.maxValue(most, `Degrees go from -${most} to ${most}.`),
  );

export const positionSchema = v.pipe(
  v.strictTuple([degrees(180), degrees(90)], 'A position is [longitude, latitude].'),
  v.transform(([lon, lat]) => editPosition([lon, lat])),
);

const site = text(300);
const capacity = v.optional(v.pipe(v.number(), v.minValue(0, 'A capacity cannot be below zero.'), v.finite()));

const length = v.optional(
  v.pipe(
    v.number(),
    v.minValue(0, 'A length cannot be below zero.'),
    v.maxValue(LONGEST_LINK, `A link is at most ${LONGEST_LINK} metres long.`),
    v.transform(metres),
  ),
);

export const scenarioNameSchema = text(120);

export const editSchema = v.variant('do', [
  v.object({
    do: v.literal('add'),
    site,
    kind: kindSchema,
    at: positionSchema,
    name: v.optional(text(300)),
    capacity,
  }),
  v.object({ do: v.literal('move'), site, at: positionSchema }),
  v.object({ do: v.literal('close'), site }),
  v.object({ do: v.literal('change'), site, kind: v.optional(kindSchema), capacity }),
  v.object({ do: v.literal('link'), link: text(300), from: positionSchema, to: positionSchema, metres: length }),
  v.object({ do: v.literal('close-street'), at: positionSchema }),
]) satisfies v.GenericSchema<unknown, Edit>;
