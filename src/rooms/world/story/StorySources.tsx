import { Plural } from '@lingui/react/macro';
import { SourceList } from '../../../ui/SourceList';
import { sourcesOf, useSources } from './useStory';

/** The pages that an entry rests on, one tap away. */
export function StorySources({ keys }: { keys: readonly string[] }) {
  const sources = sourcesOf(keys, useSources());
  return (
    <details className="story-sources">
      <summary>
        <Plural value={sources.length} one="# source" other="# sources" />
      </summary>
      <SourceList sources={sources} />
    </details>
  );
}
