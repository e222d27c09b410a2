/** Files from the picker or dropped on the panel: each is opened in turn, so that the page stays awake and may be told to stop. */
import type { Problem } from '../../../core/problem';
import type { OpenPart } from '../../../workers/classFileQuestions';
import { takeBundles } from '../keeping/takeBundles';
import { readExperiment } from '../useDesk';
import { openFile } from './classFiles';
import { closeBrought, layBrought, useBrought } from './useBrought';

let turn = 0;

/** Gives up what is being read. */
export function stopReading() {
  turn++;
  closeBrought();
}

/** Where no experiment is open, bundles alone can be taken. */
export async function takeFiles(files: readonly File[]) {
  const mine = ++turn;
  closeBrought();
  const opened: OpenPart[] = [];
  const problems: Problem[] = [];
  const timeZone = readExperiment()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const [done, file] of files.entries()) {
    useBrought.setState({ reading: { done, total: files.length } });
    const read = await openFile(file, timeZone);
    if (mine !== turn) return;
    opened.push(...read.opened);
    problems.push(...read.problems);
  }
  useBrought.setState({ reading: null });
  const bundles = opened.flatMap((one) => (one.is === 'bundle' ? [one] : []));
  if (bundles.length > 0) problems.push(...(await takeBundles(bundles)));
  const others = opened.filter(({ is }) => is !== 'bundle');
  if (others.length > 0 || problems.length > 0) layBrought(others, problems);
  else closeBrought();
}
