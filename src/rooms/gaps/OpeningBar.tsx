import { useLingui } from '@lingui/react/macro';
import { LoadingBar } from '../../ui/LoadingBar';
import type { Opening } from '../../workers/questions';

/** A city on its way: how much of it has come, then that it is being read. */
export function OpeningBar({ title, progress }: { title: string; progress: Opening | null }) {
  const { t } = useLingui();
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  const label =
    progress?.stage === 'reading'
      ? t`Opening ${title}: reading its streets, places and people`
      : t`Opening ${title}: fetching its streets, places and people`;
  return <LoadingBar label={label} share={share} />;
}
