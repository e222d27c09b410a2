import { readBundle } from '../../../core/experiment/bundle/readBundle';
import type { Opened } from '../../../core/experiment/read/openClassFile';
import type { Problem } from '../../../core/problem';
import { layBundles } from '../share/useArrived';
import { goToExperiment } from '../useClasses';
import { readExperiment } from '../useDesk';
import { takeFromShelf } from './shelf';
import { openNew } from './useOpened';

type Bundle = Extract<Opened, { is: 'bundle' }>;

/** Bundles at the room's start are opened; bundles dropped on an open experiment are asked about: to join, or to compare. */
export async function takeBundles(bundles: readonly Bundle[]): Promise<readonly Problem[]> {
  const read = bundles.map(({ bytes, where }) => ({ where, ...readBundle(bytes, where) }));
  const problems = read.flatMap((one) => one.problems);
  const sound = read.flatMap((one) => ('kept' in one ? [{ where: one.where, kept: one.kept }] : []));
  if (sound.length === 0) return problems;
  const [first] = sound;
  const id = first.kept.ids[0];
  if (readExperiment() || sound.length > 1 || (await takeFromShelf(id).catch(() => null))) {
    layBundles(sound);
    return problems;
  }
  await openNew(id, first.kept);
  goToExperiment(id, 'results');
  return problems;
}
