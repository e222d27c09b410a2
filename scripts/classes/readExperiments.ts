/** `data/experiments`: bundles that classes published, each held against all that publishing asks for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle } from '../../src/core/experiment/bundle/readBundle';
import { beginExperiment, type Experiment } from '../../src/core/experiment/experiment';
import { publishProblems } from '../../src/core/experiment/publish';
import { experimentOf } from '../../src/core/experiment/versions';
import type { Problem } from '../../src/core/problem';

export interface PublishedExperiment {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly experiment: Experiment;
}

export interface ExperimentsRead {
  readonly experiments: readonly PublishedExperiment[];
  /** Of all files; those with an error are not among the experiments. */
  readonly problems: readonly (Problem & { readonly file: string })[];
}

export const experimentFiles = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.zip'))
        .sort()
        .map((name) => join(folder, name))
    : [];

export function readExperiments(folder: string): ExperimentsRead {
  const experiments: PublishedExperiment[] = [];
  const problems: (Problem & { file: string })[] = [];
  for (const file of experimentFiles(folder)) {
    const bytes = new Uint8Array(readFileSync(file));
    const read = readBundle(bytes, file);
    const blank = beginExperiment('', { city: { name: '', slug: null }, timeZone: 'UTC', language: 'en' });
    const found = 'kept' in read ? publishProblems(read.kept, { where: file, blank }) : read.problems;
    problems.push(...found.map((problem) => ({ ...problem, file })));
    if (!('kept' in read) || found.some(({ level }) => level === 'error')) continue;
    const experiment = experimentOf(read.kept, blank);
    const twin = experiments.find((one) => one.experiment.id === experiment.id);
    if (twin) {
      const what = `is the same experiment as ${twin.file}`;
      problems.push({ file, where: file, what, fix: 'Keep the newer of the two files.', level: 'error' });
    } else experiments.push({ file, bytes, experiment });
  }
  return { experiments, problems };
}
