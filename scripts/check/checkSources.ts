/** `sources.json`: whether each source is described, and whether every key that data name is one of them. */
import { join } from 'node:path';
import { readShaped } from '../import/mappingFile';
import { type SourceEntry, sourcesSchema } from '../import/sources';
import { type Finding, fileFinding } from './finding';

export interface CheckedSource
  extends Pick<SourceEntry, 'title' | 'publisher' | 'licence' | 'attribution' | 'date' | 'asOf'> {
  readonly id: string;
  readonly file: string;
}

export interface CheckedSources {
  readonly sources: readonly CheckedSource[];
  readonly findings: readonly Finding[];
}

/** Reads the `sources.json` of a folder that has one. */
export function checkSources(folder: string): CheckedSources {
  const file = join(folder, 'sources.json');
  const shaped = readShaped(sourcesSchema, file);
  if (!('value' in shaped)) {
    return { sources: [], findings: shaped.problems.map((problem) => ({ ...problem, code: 'bad-source', file })) };
  }
  const sources = Object.entries(shaped.value).map(([id, { title, publisher, licence, attribution, date, asOf }]) => ({
    id,
    file,
    title,
    publisher,
    licence,
    attribution: attribution || publisher,
    date,
    ...(asOf && { asOf }),
  }));
  return { sources, findings: [] };
}

/** Keys that features of a file name and that `sources.json` does not describe. */
export function unknownSources(file: string, keys: Iterable<string>, known: ReadonlySet<string>): Finding[] {
  const missing = [...new Set(keys)].filter((key) => !known.has(key));
  return missing.map((key) =>
    fileFinding('error', file, {
      code: 'unknown-source',
      what: `names the source "${key}", which sources.json does not describe`,
      fix: 'Describe it there, with its licence, or correct the key.',
    }),
  );
}

/** Pages change: what a network's page said is true as of the day by which it had been read. */
export function undatedSources(sources: readonly CheckedSource[]): Finding[] {
  return sources
    .filter(({ asOf }) => asOf === undefined)
    .map(({ id, file }) =>
      fileFinding('warning', file, {
        code: 'undated-source',
        what: `does not say when "${id}" was read`,
        fix: 'Add "asOf" with the day, such as "2026-05-31".',
      }),
    );
}

/** The source keys that properties name, in `source` or in a list `sources`. */
export function sourceKeys({ source, sources }: Readonly<Record<string, unknown>>): string[] {
  return [source, sources].flat().filter((key) => typeof key === 'string');
}
