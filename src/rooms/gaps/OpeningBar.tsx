import { LoadingBar } from '../../ui/LoadingBar';
import type { Opening } from '../../workers/questions';

/** A city on its way: how much of it has come, then that it is being read. */
export function OpeningBar({ title, progress }: { title: string; progress: Opening | null }) {
  const stage = progress?.stage === 'reading' ? 'reading' : 'fetching';
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return <LoadingBar label={`Opening ${title}: ${stage} its streets, places and people`} share={share} />;
}
