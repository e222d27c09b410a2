/** The schema of `SiteProperties`: what a feature of `sites.geojson` must be, in words for whoever has to mend it. */
import * as v from 'valibot';
import { KINDS, type Kind } from './kinds';
import { type Shaped, shapeOf } from './shape';
import type { SiteProperties } from './site';

const kindIds = KINDS.map(({ id }) => id) as [Kind, ...Kind[]];

export const kindSchema = v.picklist(kindIds, `A kind is one of: ${kindIds.join(', ')}.`);

export const idSchema = v.pipe(v.string(), v.minLength(1, 'An id is a text that is not empty.'));

/** `2024`, `2024-03` or `2024-03-01`. */
export const dateSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Write a date as 2024, 2024-03 or 2024-03-01.'),
);

const amount = v.pipe(
  v.number('Write it as a number, without quotation marks.'),
  v.minValue(0, 'It cannot be below zero; leave it out where it is not known.'),
);

const siteSchema = v.object({
  id: idSchema,
  name: v.optional(v.string()),
  kind: kindSchema,
  alsoKinds: v.optional(v.array(kindSchema)),
  category: v.optional(v.string()),
  capacity: v.optional(amount),
  address: v.optional(v.string()),
  website: v.optional(v.string()),
  openingHours: v.optional(v.string()),
  wheelchair: v.optional(v.picklist(['yes', 'limited', 'no'])),
  fee: v.optional(v.boolean()),
  delivery: v.optional(v.picklist(['onsite', 'mobile', 'online'])),
  serves: v.optional(v.string()),
  source: v.pipe(v.string(), v.minLength(1, 'Name a key of sources.json.')),
  asOf: v.optional(dateSchema),
});

/** Checks one site's properties; properties that the schema does not know are left out of the value. */
export function validateSite(properties: unknown, where: string): Shaped<SiteProperties> {
  return shapeOf(siteSchema, properties, where);
}
