/** Protocols and published experiments of classes. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { experimentFiles, readExperiments } from '../classes/readExperiments';
import { PROTOCOLS_FILE, readProtocols } from '../classes/readProtocols';
import type { Finding } from './finding';
import type { FileSummary } from './summary';

/** Whether a folder has something of classes in it. */
export const isOfClasses = (folder: string) => existsSync(join(folder, PROTOCOLS_FILE)) || isOfExperiments(folder);

/** By its name too: that nothing was published yet is no fault. */
const isOfExperiments = (folder: string) =>
  basename(resolve(folder)) === 'experiments' || experimentFiles(folder).length > 0;

export function checkClasses(folder: string): { files: readonly FileSummary[]; findings: readonly Finding[] } {
  const path = join(folder, PROTOCOLS_FILE);
  const { protocols, problems } = readProtocols(folder);
  const { experiments, problems: faults } = readExperiments(folder);
  const ofProtocols: FileSummary[] = existsSync(path)
    ? [{ file: path, holds: 'protocols', features: protocols.length, bounds: null }]
    : [];
  return {
    files: [
      ...ofProtocols,
      ...(isOfExperiments(folder)
        ? [{ file: folder, holds: 'experiments' as const, features: experiments.length, bounds: null }]
        : []),
    ],
    findings: [
      ...problems.map((problem): Finding => ({ code: 'bad-protocol', file: path, ...problem })),
      ...faults.map(
        (problem): Finding => ({
          code: problem.level === 'error' ? 'bad-experiment' : 'look-at-experiment',
          ...problem,
        }),
      ),
    ],
  };
}
