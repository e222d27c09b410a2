import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { lazyPart } from '../../../ui/lazyPart';
import { Loading } from '../../../ui/Notice';
import { useWorldState } from '../useWorld';
import { WorldPanel } from '../WorldPanel';
import { Pages } from './Pages';
import { useStoryState } from './useStory';

// Most visits look at cities; the other pages come when they are asked for.
const StoryPanel = lazyPart(() => import('./StoryPanel').then(({ StoryPanel }) => ({ default: StoryPanel })));

/** The page that is read, below the names of all; the sheet of a city stands alone. */
export function RoomPanel() {
  const { t } = useLingui();
  const { page } = useStoryState();
  const isSheetOpen = useWorldState().open !== null;
  return (
    <>
      {!isSheetOpen && <Pages />}
      {/* In one place with and without a sheet: the list behind the sheet stays mounted. */}
      {page === 'cities' || isSheetOpen ? (
        <WorldPanel />
      ) : (
        <Suspense fallback={<Loading says={t`Loading this page`} />}>
          <StoryPanel page={page} />
        </Suspense>
      )}
    </>
  );
}
