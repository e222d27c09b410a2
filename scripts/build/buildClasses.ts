/** What classes need and what they published: the list of protocols, and a bundle for each experiment. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BuiltFile, CatalogExperiment } from '../../src/core/city/catalog';
import type { Problem } from '../../src/core/problem';
import { type PublishedExperiment, readExperiments } from '../classes/readExperiments';
import { readProtocols } from '../classes/readProtocols';
import { writeWhole } from '../files/writeWhole';
import type { BuildRequest } from './buildCity';
import { builtFile, isBuilt } from './builtFiles';

export interface ClassesBuilt {
  readonly protocols: BuiltFile | null;
  readonly experiments: readonly CatalogExperiment[];
  readonly problems: readonly Problem[];
}

/** Never stops for one bad bundle: it is named, and the others are published. A broken list of protocols leaves the old one. */
export function buildClasses(data: string, request: BuildRequest): ClassesBuilt {
  const { protocols, sourcesOf, sources, problems } = readProtocols(join(data, 'protocols'));
  const { experiments, problems: faults } = readExperiments(join(data, 'experiments'));
  const isBroken = problems.some(({ level }) => level === 'error');
  const list = JSON.stringify({ protocols, sourcesOf, sources });
  return {
    protocols: isBroken
      ? (request.before?.protocols ?? null)
      : protocols.length === 0
        ? null
        : writeOnce('experiments/protocols', 'json', `${list}\n`, request),
    experiments: experiments.map((one) =>
      entryOf(one, writeOnce(`experiments/${one.experiment.id}`, 'zip', one.bytes, request)),
    ),
    problems: [...problems, ...faults],
  };
}

/** Named by its own content, which is small: the same bytes, the same name. */
function writeOnce(
  stem: string,
  ending: string,
  content: string | Uint8Array,
  { out, force, before }: BuildRequest,
): BuiltFile {
  const path = `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.${ending}`;
  if (force || !isBuilt(out, path, before)) writeWhole(join(out, path), content);
  return builtFile(out, path)!;
}

function entryOf({ experiment }: PublishedExperiment, bundle: BuiltFile): CatalogExperiment {
  const { id, title, city, classLabel, organisation, protocol, from, until, licence, language, places, walks } =
    experiment;
  return {
    id,
    title,
    city,
    classLabel,
    organisation,
    theme: protocol?.theme ?? null,
    from,
    until,
    licence,
    language,
    points: [...places.map(({ at }) => at), ...walks.flatMap(({ cells }) => cells.slice(0, 1))].map(([lon, lat]) => [
      lon,
      lat,
    ]),
    bundle,
  };
}
