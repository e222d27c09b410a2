import { Trans } from '@lingui/react/macro';
import { useStory } from '../story/useStory';
import '../story/StoryPanel.css';
import { PracticeCard } from './PracticeCard';

/** Below the sheet of a city: the practices that are told of it. Nothing where there are none, or while they load. */
export function PracticesOfCity({ id }: { id: string }) {
  const story = useStory();
  const practices = story.status === 'ready' ? story.value.practices.filter(({ place }) => place === id) : [];
  if (practices.length === 0) return null;
  return (
    <section className="city-sheet-sources" aria-labelledby="city-practices">
      <h2 id="city-practices">
        <Trans>Good practices</Trans>
      </h2>
      <ul className="story-list">
        {practices.map((practice) => (
          <PracticeCard key={practice.id} practice={practice} />
        ))}
      </ul>
    </section>
  );
}
