/** The schemas of `MemberCity` and `NationalNetworkCity` as properties of a point; what is absent becomes null. */
import * as v from 'valibot';
import { type MemberCity, type NationalNetworkCity, UNESCO_REGIONS } from './memberCity';
import { type Shaped, shapeOf } from './shape';
import { idSchema } from './validateSite';

const text = v.pipe(v.string(), v.minLength(1));
const unknownText = v.optional(v.nullable(text), null);
const year = v.pipe(v.number(), v.integer('A year is a whole number.'), v.minValue(1900), v.maxValue(2100));
const unknownYear = v.optional(v.nullable(year), null);
const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Write two capital letters (ISO 3166-1 alpha-2).'));
const sources = v.pipe(v.array(text), v.minLength(1, 'Name at least one key of sources.json.'));

const memberCitySchema = v.object({
  id: idSchema,
  name: text,
  nameLocal: unknownText,
  country: text,
  countryCode,
  region: v.picklist(UNESCO_REGIONS, `A UNESCO region is one of: ${UNESCO_REGIONS.join('; ')}.`),
  joined: unknownYear,
  memberBy: unknownYear,
  awards: v.optional(v.array(year), []),
  hosted: v.optional(v.array(year), []),
  population: v.optional(v.nullable(v.pipe(v.number(), v.minValue(1, 'Write null where it is not known.'))), null),
  placed: v.picklist(['exact', 'approximate']),
  note: unknownText,
  sources,
});

const nationalNetworkSchema = v.object({
  id: idSchema,
  name: text,
  nameLocal: unknownText,
  country: text,
  countryCode,
  network: text,
  since: unknownYear,
  note: unknownText,
  sources,
});

/** Checks the properties of one member city; its position stands in the feature's geometry. */
export function validateMemberCity(properties: unknown, where: string): Shaped<Omit<MemberCity, 'at'>> {
  return shapeOf(memberCitySchema, properties, where);
}

/** Checks the properties of one point of a national network. */
export function validateNationalNetworkCity(
  properties: unknown,
  where: string,
): Shaped<Omit<NationalNetworkCity, 'at'>> {
  return shapeOf(nationalNetworkSchema, properties, where);
}
