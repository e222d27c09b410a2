/**
 * The schema of `network.json`, `world.json` and `layers.json`: data sets that are not a city. Each of `files` says from
 * which source file one of ours comes, and which properties it keeps. Described in docs/data-formats.md.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fieldSchema, onlySchema } from './field';
import { keyFeaturesMappingSchema } from './keyFeaturesMapping';
import { readMapping } from './mappingFile';
import { sourcesMappingSchema } from './sources';

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));
const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(24));

/** A plain name, so that nothing is written beside or above the folder, and no file of ours is written over. */
const outputName = v.pipe(
  v.string(),
  v.regex(
    /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*\.(geojson|csv)(\.gz)?$/u,
    'A file of a layer has a plain name, without folders, that ends in .geojson or .csv (.gz may follow).',
  ),
);

const layerFileSchema = v.strictObject({
  from: text,
  /** Our properties in the order in which they are written, each from the source's. */
  properties: v.record(v.string(), fieldSchema),
  /** What the features are, so that they are held against that schema. */
  schema: v.optional(v.picklist(['member-city', 'national-network', 'site'])),
  only: v.optional(onlySchema),
  decimals: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)), 6),
  /** Property with the key of each feature's source or sources, or a constant. */
  source: v.optional(fieldSchema),
  /** For maps: the layer that the file is drawn in, and the zooms for which its scale is meant. */
  layer: v.optional(text),
  zooms: v.optional(v.tuple([zoom, zoom])),
});
export type LayerFile = v.InferOutput<typeof layerFileSchema>;

export const layersSchema = v.strictObject({
  title: text,
  gaps: v.optional(v.array(text), []),
  /** Of the network: what UNESCO itself counted. */
  published: v.optional(
    v.strictObject({
      members: v.pipe(v.number(), v.integer()),
      countries: v.pipe(v.number(), v.integer()),
      /** Month of the count: `2025-12`. */
      asOf: text,
      source: text,
    }),
  ),
  files: v.record(outputName, layerFileSchema),
  /** Of the network: the paraphrase of the Key Features, and what of them a map shows. */
  keyFeatures: v.optional(keyFeaturesMappingSchema),
  /** Files that are written by hand beside the mapping: the sources they name are kept. */
  written: v.optional(v.array(text), []),
  sources: sourcesMappingSchema,
});
export type LayersMapping = v.InferOutput<typeof layersSchema>;

export const LAYERS_MAPPINGS = ['network.json', 'world.json', 'layers.json'] as const;

/** The name of the mapping in a folder, if it has one. */
export const layersMappingIn = (folder: string) => LAYERS_MAPPINGS.find((name) => existsSync(join(folder, name)));

/** Reads the mapping in a folder; throws an `InputError` that names every fault of the file. */
export function readLayersMapping(folder: string): LayersMapping {
  return readMapping(layersSchema, join(folder, layersMappingIn(folder) ?? LAYERS_MAPPINGS[0]));
}
