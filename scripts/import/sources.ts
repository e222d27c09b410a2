/** Where data come from: the `sources` part of a mapping, and the `sources.json` that an import writes. */

import { join } from 'node:path';
import * as v from 'valibot';
import type { Problem } from '../../src/core/problem';
import { shapeOf } from '../../src/core/site/shape';
import { dateSchema } from '../../src/core/site/validateSite';
import { readMapping } from './mappingFile';

const text = v.pipe(v.string(), v.minLength(1, 'It cannot be empty.'));
const entries = {
  title: text,
  publisher: text,
  /** null: read in a copy that did not bear its address. */
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//, 'Write the whole address, with https://.'))),
  licence: text,
  attribution: text,
  date: v.nullable(dateSchema),
};
/** The day by which a page had been read: pages change, and facts are true as of then. */
const asOf = v.optional(dateSchema);

/** One entry of `sources.json`: how the data came to be, and on what terms they may be passed on. */
const sourceEntrySchema = v.object({
  ...entries,
  url: v.optional(entries.url, null),
  /** Empty: the publisher's name will do. */
  attribution: v.optional(v.string(), ''),
  date: v.optional(entries.date, null),
  asOf,
  usedIn: v.optional(v.array(text)),
});
export const sourcesSchema = v.record(v.string(), sourceEntrySchema);
export type SourceEntry = v.InferOutput<typeof sourceEntrySchema>;

export const sourcesMappingSchema = v.strictObject({
  /** A file of the source folder with an object of sources by key; only those used are taken. */
  file: v.optional(text),
  /** Of all sources that do not say it themselves. */
  asOf,
  /** Sources in our own words, or corrections of those in the file. */
  entries: v.optional(v.record(v.string(), v.strictObject({ ...v.partial(v.object(entries)).entries, asOf })), {}),
});
export type SourcesMapping = v.InferOutput<typeof sourcesMappingSchema>;

/**
 * The sources by key that an import has used, each complete. `usedIn` names the files that rest on each.
 * Problems: a key that is used but not described, or a description with something missing.
 */
export function collectSources(
  mapping: SourcesMapping,
  sourceFolder: string,
  usedIn: ReadonlyMap<string, ReadonlySet<string>>,
): { sources: Record<string, SourceEntry>; problems: Problem[] } {
  const found = mapping.file ? readSourcesFile(join(sourceFolder, mapping.file)) : {};
  const sources: Record<string, SourceEntry> = {};
  const problems: Problem[] = [];
  for (const [key, files] of [...usedIn].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const given = found[key] as Record<string, unknown> | undefined;
    const own = mapping.entries[key];
    if (!given && !own) {
      const where = `source "${key}" of ${[...files].sort().join(', ')}`;
      problems.push({
        where,
        what: 'is not described',
        fix: 'Add it to sources.entries of the mapping.',
        level: 'error',
      });
      continue;
    }
    const read = own?.asOf ?? mapping.asOf;
    const merged = { url: null, date: null, ...pick(given ?? {}), ...own, ...(read && { asOf: read }) };
    const shaped = shapeOf(
      v.strictObject({ ...entries, asOf }),
      { ...merged, attribution: merged.attribution ?? merged.publisher },
      `source "${key}"`,
    );
    if ('value' in shaped) sources[key] = { ...ordered(shaped.value), usedIn: [...files].sort() };
    else problems.push(...shaped.problems);
  }
  return { sources, problems };
}

const pick = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(entries).flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])));

const ordered = (entry: Omit<SourceEntry, 'usedIn'>): Omit<SourceEntry, 'usedIn'> => ({
  title: entry.title,
  publisher: entry.publisher,
  url: entry.url,
  licence: entry.licence,
  attribution: entry.attribution,
  date: entry.date,
  ...(entry.asOf && { asOf: entry.asOf }),
});

const readSourcesFile = (path: string): Record<string, unknown> =>
  readMapping(v.record(v.string(), v.looseObject({})), path);

/** `sources.json` with one source a line. */
export function sourcesText(sources: Readonly<Record<string, SourceEntry>>): string {
  const lines = Object.entries(sources).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** Which files rest on which source. */
export class SourcesUsed {
  readonly byKey = new Map<string, Set<string>>();

  add(key: string, file: string) {
    this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(file));
  }
}
