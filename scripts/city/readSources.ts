import { existsSync } from 'node:fs';
import type { Source } from '../../src/core/city/catalog';
import { readShaped } from '../import/mappingFile';
import { sourcesSchema } from '../import/sources';
import type { Found } from './cityFeatures';

/** The sources of a folder, as the catalogue lists them. */
export function readSources(path: string): Found<Source> {
  if (!existsSync(path)) return { items: [], problems: [] };
  const shaped = readShaped(sourcesSchema, path);
  if (!('value' in shaped)) return { items: [], problems: shaped.problems };
  const items = Object.entries(shaped.value).map(([id, { usedIn: _usedIn, ...source }]): Source => ({ id, ...source }));
  return { items, problems: [] };
}
