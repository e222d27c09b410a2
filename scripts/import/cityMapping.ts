/** The schema of `city.json`: what a city is, and how its sources become our files. Described in docs/data-formats.md. */
import { join } from 'node:path';
import * as v from 'valibot';
import { groupEntries } from '../../src/core/site/validateArea';
import { dateSchema, kindSchema } from '../../src/core/site/validateSite';
import { fieldSchema, onlySchema } from './field';
import { readMapping } from './mappingFile';
import { sourcesMappingSchema } from './sources';

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));
const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));

const groupSchema = v.strictObject({
  ...groupEntries,
  /** Source property with the figure; several are added up. Absent: the figure is not in the source files. */
  property: v.optional(v.union([v.string(), v.pipe(v.array(v.string()), v.minLength(1))])),
});

const sitePointsSchema = v.strictObject({
  form: v.optional(v.literal('points'), 'points'),
  file: text,
  only: v.optional(onlySchema),
  id: v.optional(fieldSchema, 'id'),
  name: v.optional(fieldSchema, 'name'),
  category: v.optional(fieldSchema, 'category'),
  /** A text that lists all categories of a site. */
  categories: v.optional(v.strictObject({ property: text, separator: v.optional(text, ';') })),
  /** Kind of each category word; null: the word says nothing about learning (only of use among `categories`). */
  kinds: v.record(v.string(), v.nullable(kindSchema)),
  /** For sites whose category says only `other`: the kind that words in the name give, the first rule that fits. */
  kindsByName: v.optional(
    v.array(v.strictObject({ words: v.pipe(v.array(text), v.minLength(1)), kind: kindSchema })),
    [],
  ),
  capacity: v.optional(fieldSchema),
  address: v.optional(fieldSchema),
  website: v.optional(fieldSchema),
  openingHours: v.optional(fieldSchema),
  wheelchair: v.optional(fieldSchema),
  fee: v.optional(fieldSchema),
  delivery: v.optional(fieldSchema),
  serves: v.optional(fieldSchema),
  asOf: v.optional(fieldSchema),
  source: fieldSchema,
});

const siteCountsSchema = v.strictObject({
  form: v.literal('area-counts'),
  file: text,
  /** Source property that says how many sites an area has; one site is made in the centre of each area that has any. */
  count: text,
  /** Property with the area's id. */
  area: v.optional(fieldSchema, 'id'),
  /** Properties with the longitude and the latitude of the centre; absent: the polygon's centroid. */
  centre: v.optional(v.tuple([text, text])),
  kind: kindSchema,
  /** Name of a place that stands for one site, and for several (`{count}`). */
  name: v.strictObject({ one: text, many: text }),
  asOf: v.optional(fieldSchema),
  source: fieldSchema,
});

/** Learning sites by their tags: `scripts/osm/sitesRules.ts` says which tags mean which kind. */
const siteTagsSchema = v.strictObject({
  form: v.literal('osm'),
  file: text,
  asOf: v.optional(dateSchema),
  source: text,
});

const areasEntries = {
  file: text,
  only: v.optional(onlySchema),
  id: v.optional(fieldSchema, 'id'),
  name: v.optional(fieldSchema, 'name'),
  population: v.optional(fieldSchema),
  /** Source of the outlines, and of the population where that is another. */
  source: fieldSchema,
  populationSource: v.optional(text),
};

export const citySchema = v.strictObject({
  title: text,
  country: text,
  countryCode: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'Write two capital letters (ISO 3166-1 alpha-2).'))),
  centre: v.tuple([degrees(180), degrees(90)]),
  languages: v.pipe(v.array(text), v.minLength(1)),
  gaps: v.optional(v.array(text), []),
  groups: v.optional(v.array(groupSchema), []),
  /** How people are spread inside an area, which is an estimate unless the areas are the cells. */
  demand: v.optional(
    v.strictObject({
      method: v.picklist(['cells-given', 'sections', 'buildings', 'even']),
      /** With `sections`: the group whose figures weigh them, where their population is not known. */
      weight: v.optional(text),
    }),
  ),
  sites: v.optional(v.array(v.union([sitePointsSchema, siteCountsSchema, siteTagsSchema])), []),
  areas: v.optional(v.strictObject(areasEntries)),
  sections: v.optional(v.strictObject({ ...areasEntries, within: fieldSchema })),
  boundary: v.optional(v.strictObject({ file: text, source: text })),
  streets: v.optional(
    v.variant('form', [
      v.strictObject({ form: v.literal('osm'), file: text, source: text, noSteps: v.optional(v.boolean()) }),
      v.strictObject({
        form: v.literal('edges'),
        file: text,
        source: text,
        from: v.optional(text),
        to: v.optional(text),
        length: v.optional(text),
        name: v.optional(text),
        class: v.optional(fieldSchema),
      }),
    ]),
  ),
  basemap: v.optional(v.strictObject({ form: v.literal('osm'), file: text, source: text })),
  sources: sourcesMappingSchema,
});

export type CityMapping = v.InferOutput<typeof citySchema>;
export type SitePoints = v.InferOutput<typeof sitePointsSchema>;
export type SiteTags = v.InferOutput<typeof siteTagsSchema>;
export type SiteCounts = v.InferOutput<typeof siteCountsSchema>;

/** Reads `city.json` in a folder; throws an `InputError` that names every fault of the file. */
export function readCityMapping(folder: string): CityMapping {
  return readMapping(citySchema, join(folder, 'city.json'));
}
