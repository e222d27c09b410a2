/**
 * The part of `network.json` that says which file paraphrases the Key Features of Learning Cities, and which of the
 * features our maps show. The file's own words for the parts of a building and for what answers a feature become ours.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { validateKeyFeatures } from '../../src/core/story/validateStory';
import { readMapping } from './mappingFile';

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));

export const keyFeaturesMappingSchema = v.strictObject({
  from: text,
  source: text,
  /** By the number of a feature: the kinds of site whose reach shows something of it, and what that says. */
  shown: v.optional(v.record(text, v.strictObject({ kinds: v.array(text), words: text })), {}),
});
export type KeyFeaturesMapping = v.InferOutput<typeof keyFeaturesMappingSchema>;

const ROLES: Readonly<Record<string, string>> = {
  'foundational steps': 'steps',
  columns: 'columns',
  pediment: 'roof',
};

const ANSWERS: Readonly<Record<string, string>> = {
  'from-sites': 'sites',
  'from-experiments': 'experiments',
  'computed-by-map': 'map',
  'city-entered': 'city',
  'external-stat': 'statistics',
};

const measurement = v.object({ id: text, short_name: text, in_our_words: text, kind: text });
const feature = v.object({
  id: text,
  short_name: text,
  in_our_words: text,
  evidence: v.picklist(['published', 'unconfirmed']),
  computable: text,
  measurements: v.array(measurement),
});
const area = v.object({ id: text, name: text, sdg: v.array(v.number()), features: v.array(feature) });
const paraphraseSchema = v.object({
  pillars: v.array(v.object({ id: text, name: text, logo_role: text, areas: v.array(area) })),
});

/** Reads the paraphrase in the folder of sources as `KeyFeatures`, or all that is wrong with it. The steps come first. */
export function importKeyFeatures({ from, source, shown }: KeyFeaturesMapping, folder: string) {
  const path = join(folder, from);
  const { pillars } = readMapping(paraphraseSchema, path);
  const parts = pillars.map(({ id, name, logo_role, areas }) => ({
    id,
    name,
    role: ROLES[logo_role] ?? logo_role,
    areas: areas.map(({ sdg, features, ...area }) => ({
      ...area,
      goals: sdg,
      features: features.map((one) => featureOf(one, shown[one.id])),
    })),
  }));
  // The building from the ground up.
  const order = Object.values(ROLES);
  parts.sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  const unknown = unknownNumbers(Object.keys(shown), parts);
  const shaped = validateKeyFeatures({ parts, sources: [source] }, path);
  return { shaped, problems: [...shaped.problems, ...unknown.map((id) => strayNumber(id, path))] };
}

/** A remark of the file on what a program does with a measurement is no part of what it means. */
const OF_OURSELVES = / \(the explorer computes it\)/;

const featureOf = (one: v.InferOutput<typeof feature>, shown: KeyFeaturesMapping['shown'][string] | undefined) => ({
  id: one.id,
  name: one.short_name,
  meaning: one.in_our_words,
  isConfirmed: one.evidence === 'published',
  answeredBy: ANSWERS[one.computable] ?? one.computable,
  shown: shown ?? null,
  measurements: one.measurements.map(({ id, short_name, in_our_words, kind }) => ({
    id,
    name: short_name,
    meaning: in_our_words.replace(OF_OURSELVES, ''),
    basis: kind,
  })),
});

function unknownNumbers(
  numbers: readonly string[],
  parts: readonly { areas: readonly { features: readonly { id: string }[] }[] }[],
) {
  const known = new Set(parts.flatMap(({ areas }) => areas.flatMap(({ features }) => features.map(({ id }) => id))));
  return numbers.filter((id) => !known.has(id));
}

const strayNumber = (id: string, path: string) => ({
  where: `network.json, keyFeatures.shown["${id}"]`,
  what: `is no feature of ${path}`,
  fix: 'Correct the number, or take it out.',
  level: 'error' as const,
});
