/** The schema of `AreaProperties` and of the groups whose figures they carry. */
import * as v from 'valibot';
import type { AreaProperties } from './area';
import { type Shaped, shapeOf } from './shape';
import { idSchema } from './validateSite';

const GROUP_UNITS = ['people', 'households', 'percent', 'euro', 'count'] as const;

export const groupEntries = {
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'Use small letters, digits and hyphens: aged-65-plus.')),
  label: v.pipe(v.string(), v.minLength(1)),
  unit: v.picklist(GROUP_UNITS, `A unit is one of: ${GROUP_UNITS.join(', ')}.`),
  year: v.nullable(v.pipe(v.number(), v.integer('A year is a whole number.'))),
  source: v.pipe(v.string(), v.minLength(1, 'Name a key of sources.json.')),
};

const figure = v.pipe(v.number('Write it as a number, without quotation marks.'), v.finite('It has to be finite.'));

const areaSchema = v.object({
  id: idSchema,
  name: v.pipe(v.string(), v.minLength(1, 'Give the area a name; its id will do.')),
  population: v.nullable(v.pipe(figure, v.minValue(0, 'It cannot be below zero; write null where it is not known.'))),
  within: v.optional(idSchema),
  groups: v.record(v.string(), figure),
  source: v.pipe(v.string(), v.minLength(1, 'Name a key of sources.json.')),
});

/** Checks one area's properties; properties that the schema does not know are left out of the value. */
export function validateArea(properties: unknown, where: string): Shaped<AreaProperties> {
  return shapeOf(areaSchema, properties, where);
}
