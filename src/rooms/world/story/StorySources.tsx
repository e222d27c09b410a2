import { useLingui } from '@lingui/react/macro';
import { SourceList } from '../../../ui/SourceList';
import { sourcesOf, useSources } from './useStory';

/** The pages that an entry rests on, one tap away. */
export function StorySources({ keys }: { keys: readonly string[] }) {
  const { t } = useLingui();
  const sources = sourcesOf(keys, useSources());
  return (
    <details className="story-sources">
      <summary>{sources.length === 1 ? t`1 source` : t`${sources.length} sources`}</summary>
      <SourceList sources={sources} />
    </details>
  );
}
