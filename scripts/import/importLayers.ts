/** The network, the world's learning sites and the basemap: features with their properties renamed, trimmed and checked. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Point } from 'geojson';
import * as v from 'valibot';
import type { Problem } from '../../src/core/problem';
import type { Shaped } from '../../src/core/site/shape';
import { validateMemberCity, validateNationalNetworkCity } from '../../src/core/site/validateMemberCity';
import { validateSite } from '../../src/core/site/validateSite';
import { compareIds } from '../files/compareIds';
import { writeWhole } from '../files/writeWhole';
import { csvText } from './csvText';
import { duplicateIds } from './duplicateIds';
import { fieldText, fieldValue, isTaken, type Properties } from './field';
import { countLine, type ImportFolders, type ImportReport } from './importReport';
import { importKeyFeatures } from './keyFeaturesMapping';
import { type LayerFile, readLayersMapping } from './layersMapping';
import { readMapping } from './mappingFile';
import { readSource } from './readSource';
import { collectSources, SourcesUsed, sourcesText } from './sources';
import { trimGeometry } from './trimGeometry';
import { type DataFeature, geojsonText } from './writeData';

/** Imports every file of a layers mapping. When a problem is an error, nothing is written. */
export function importLayers({ mapping: mappingFolder, from, out }: ImportFolders): ImportReport {
  const mapping = readLayersMapping(mappingFolder);
  const used = new SourcesUsed();
  const problems: Problem[] = [];
  const files = new Map<string, DataFeature[]>();
  for (const [name, rule] of Object.entries(mapping.files)) {
    const imported = importFile(name, rule, from, used);
    files.set(name, imported.features);
    problems.push(...imported.problems, ...duplicateIds(imported.features, name));
  }
  if (mapping.published) used.add(mapping.published.source, 'network.json');
  const keyFeatures = mapping.keyFeatures ? importKeyFeatures(mapping.keyFeatures, from) : null;
  problems.push(...(keyFeatures?.problems ?? []));
  if (mapping.keyFeatures) used.add(mapping.keyFeatures.source, KEY_FEATURES);
  for (const name of mapping.written) {
    for (const key of sourcesNamedIn(join(mappingFolder, name))) used.add(key, name);
  }
  const { sources, problems: sourceProblems } = collectSources(mapping.sources, from, used.byKey);
  problems.push(...sourceProblems);
  if (problems.some(({ level }) => level === 'error')) return { lines: [], problems };

  const lines: string[] = [];
  for (const [name, features] of files) {
    writeWhole(join(out, name), fileBytes(name, mapping.files[name], features));
    lines.push(countLine(name, features.length, 'feature'));
  }
  if (keyFeatures && 'value' in keyFeatures.shaped) {
    writeWhole(join(out, KEY_FEATURES), `${JSON.stringify(keyFeatures.shaped.value, null, 1)}\n`);
    lines.push(KEY_FEATURES);
  }
  writeWhole(join(out, 'sources.json'), sourcesText(sources));
  lines.push(countLine('sources.json', Object.keys(sources).length, 'source'));
  return { lines, problems };
}

const KEY_FEATURES = 'key-features.json';

/** Every key in a list called `sources`, wherever in the file it stands. */
function sourcesNamedIn(path: string): string[] {
  const keysOf = (value: unknown): string[] => {
    if (value === null || typeof value !== 'object') return [];
    const { sources } = value as { sources?: unknown };
    const own = Array.isArray(sources) ? sources.filter((key) => typeof key === 'string') : [];
    return [...own, ...Object.values(value).flatMap(keysOf)];
  };
  return keysOf(readMapping(v.looseObject({}), path));
}

function importFile(name: string, rule: LayerFile, from: string, used: SourcesUsed) {
  const path = join(from, rule.from);
  const features: DataFeature[] = [];
  const problems: Problem[] = [];
  for (const [index, { properties, geometry }] of readSource(path).entries()) {
    if (!isTaken(rule.only, properties)) continue;
    const where = `${path}, feature ${index + 1} "${fieldText('name', properties) ?? ''}"`;
    const trimmed = geometry && trimGeometry(geometry, rule.decimals);
    if (trimmed && trimmed.type !== 'Point' && IS_TABLE.test(name)) {
      const fix = 'Write it as .geojson, or take points only.';
      problems.push({ where, what: `is a ${trimmed.type}, which no row of ${name} can hold`, fix, level: 'error' });
    }
    const shaped = shapedProperties(rule, properties, where);
    problems.push(...shaped.problems);
    if (!trimmed && rule.schema) {
      problems.push({ where, what: 'has no position', fix: 'Give it one; this one was left out.', level: 'warning' });
    }
    if (!trimmed || !shaped.value) continue;
    features.push({ properties: shaped.value, geometry: trimmed });
    for (const key of [fieldValue(rule.source ?? { value: null }, properties)].flat()) {
      if (typeof key === 'string') used.add(key, name);
    }
  }
  if (features.every(({ properties }) => typeof properties.id === 'string')) {
    features.sort((a, b) => compareIds(String(a.properties.id), String(b.properties.id)));
  }
  return { features, problems };
}

const schemas: Record<NonNullable<LayerFile['schema']>, (value: unknown, where: string) => Shaped<object>> = {
  'member-city': validateMemberCity,
  'national-network': validateNationalNetworkCity,
  site: validateSite,
};

/** Our properties of one feature, and what its schema says of them. */
function shapedProperties(
  { properties: rule, schema }: LayerFile,
  source: Properties,
  where: string,
): { value?: Record<string, unknown>; problems: readonly Problem[] } {
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(rule)) {
    const found = fieldValue(field, source);
    if (found !== undefined) value[name] = found;
  }
  if (!schema) return { value, problems: [] };
  const shaped = schemas[schema](value, where);
  if (!('value' in shaped)) return shaped;
  // A site's schema names fewer properties than the world's table has columns; those stay.
  return { value: schema === 'site' ? value : { ...shaped.value }, problems: [] };
}

/** GeoJSON, or a table of points, by the name's ending; `.gz` packs it. */
function fileBytes(name: string, { properties }: LayerFile, features: readonly DataFeature[]): Uint8Array {
  const text = IS_TABLE.test(name) ? csvText(columnsOf(properties), features.map(row)) : geojsonText(features);
  // Level 9: written once, and read from every clone.
  return name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : Buffer.from(text);
}

const IS_TABLE = /\.csv(\.gz)?$/;

/** All that the mapping names, also what the first rows happen not to have; the position and the source come last. */
const columnsOf = (properties: LayerFile['properties']) => [
  ...Object.keys(properties).filter((name) => name !== 'source'),
  'lon',
  'lat',
  'source',
];

function row({ properties, geometry }: DataFeature): Record<string, unknown> {
  const [lon, lat] = (geometry as Point).coordinates;
  return { ...properties, lon, lat };
}
