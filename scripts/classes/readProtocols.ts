/** `data/protocols`: the catalogue of experiments that a class can do. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Source } from '../../src/core/city/catalog';
import { protocolSchema } from '../../src/core/experiment/bundle/bundleSchema';
import type { Protocol } from '../../src/core/experiment/protocol';
import { unitOf } from '../../src/core/experiment/units';
import type { Problem } from '../../src/core/problem';
import { readSources } from '../city/readSources';
import { readShaped } from '../import/mappingFile';

export const PROTOCOLS_FILE = 'protocols.json';

const protocolsSchema = v.strictObject({
  protocols: v.array(
    v.strictObject({
      ...protocolSchema.entries,
      sources: v.pipe(v.array(v.string()), v.minLength(1, 'Name at least one key of sources.json.')),
    }),
  ),
});

export interface ProtocolsRead {
  readonly protocols: readonly Protocol[];
  /** Keys of the sources of each protocol, by its id. */
  readonly sourcesOf: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** An absent folder has no protocols; a broken file has none either, and says why. */
export function readProtocols(folder: string): ProtocolsRead {
  const path = join(folder, PROTOCOLS_FILE);
  const sources = readSources(join(folder, 'sources.json'));
  if (!existsSync(path)) return { protocols: [], sourcesOf: {}, sources: [], problems: [] };
  const shaped = readShaped(protocolsSchema, path);
  if (!('value' in shaped)) return { protocols: [], sourcesOf: {}, sources: [], problems: shaped.problems };
  const { protocols } = shaped.value;
  const known = new Set(sources.items.map(({ id }) => id));
  const problems = protocols.flatMap(({ id, gathers, quantities, sources: named }, i): Problem[] => {
    const fault = (what: string, fix: string): Problem => ({
      where: `${path}, protocol ${i + 1} "${id}"`,
      what,
      fix,
      level: 'error',
    });
    return [
      ...(protocols.findIndex((one) => one.id === id) < i
        ? [fault('has the id of an earlier one', 'Give each its own id.')]
        : []),
      ...named
        .filter((key) => !known.has(key))
        .map((key) => fault(`names the source "${key}", which sources.json does not have`, 'Describe it there.')),
      ...quantities
        .filter(({ unit }) => !unitOf(unit))
        .map(({ unit }) =>
          fault(
            `has the unit "${unit}", which units.ts does not know`,
            'Use a code of UCUM that it has, or add it there.',
          ),
        ),
      ...(gathers.includes('series') === quantities.length > 0
        ? []
        : [
            fault(
              'gathers readings of nothing, or measures something without readings',
              'Name what is measured, and "series" among what it gathers.',
            ),
          ]),
    ];
  });
  return {
    protocols: protocols.map(({ sources: _sources, ...protocol }) => protocol),
    sourcesOf: Object.fromEntries(protocols.map(({ id, sources: keys }) => [id, keys])),
    sources: sources.items,
    problems: [...sources.problems, ...problems],
  };
}
