import { useLingui } from '@lingui/react/macro';
import { Failure, Loading } from '../../../ui/Notice';
import { FeatureIndex } from '../features/FeatureIndex';
import { Timeline } from '../history/Timeline';
import { PracticeList } from '../practices/PracticeList';
import { useCities } from '../useWorld';
import type { Page } from './address';
import './StoryPanel.css';
import { useStory } from './useStory';

/** The pages that are read: all from one file, fetched when the first of them is opened. */
export function StoryPanel({ page }: { page: Exclude<Page, 'cities'> }) {
  const { t } = useLingui();
  const story = useStory();
  const cities = useCities();
  if (story.status === 'failed') {
    return <Failure title={t`This page did not load`} reason={story.reason} onRetry={story.retry} />;
  }
  // The entries grow by their places; one that a link chose would slip out of sight.
  if (story.status === 'loading' || cities.status === 'loading') return <Loading says={t`Loading this page`} />;
  const { moments, practices, keyFeatures } = story.value;
  return (
    // Another page begins at its top.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section key={page} className="story" tabIndex={0} aria-labelledby="story-title">
      {page === 'history' && <Timeline moments={moments} />}
      {page === 'features' && <FeatureIndex keyFeatures={keyFeatures} />}
      {page === 'practices' && <PracticeList practices={practices} />}
    </section>
  );
}
