import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { PALETTE } from '../../../map/palette';
import { Legend, type LegendEntry } from '../../../ui/Legend';
import { useWorldState } from '../useWorld';
import { WorldLayers } from '../WorldLayers';
import { WorldLegend } from '../WorldLegend';
import type { Page } from './address';
import { STORY_RADIUS } from './storyPoints';
import { useStoryState } from './useStory';

const StoryLayers = lazy(() => import('./StoryLayers').then(({ StoryLayers }) => ({ default: StoryLayers })));

/** What a page marks on the map in place of the cities; null: the cities. The sheet of a city shows the cities again. */
function useStoryPage(): Exclude<Page, 'cities' | 'features'> | null {
  const { page } = useStoryState();
  const { open } = useWorldState();
  return open === null && (page === 'history' || page === 'practices') ? page : null;
}

export function RoomLayers() {
  const page = useStoryPage();
  if (page === null) return <WorldLayers />;
  return (
    <Suspense>
      <StoryLayers />
    </Suspense>
  );
}

const WORDS = { history: msg`A place in the history`, practices: msg`A place with a good practice` } as const;

export function RoomLegend() {
  const { t } = useLingui();
  const page = useStoryPage();
  if (page === null) return <WorldLegend />;
  const mark = { mark: 'dot', line: PALETTE.paper } as const;
  const entries: LegendEntry[] = [
    {
      ...mark,
      label: t(WORDS[page]),
      short: t({ message: 'place', context: 'legend' }),
      colour: PALETTE.ink,
      pixels: STORY_RADIUS * 2,
    },
    { ...mark, label: t`What was chosen`, short: t`chosen`, colour: PALETTE.accent, pixels: STORY_RADIUS * 2 },
  ];
  return <Legend title={page === 'history' ? t`History` : t`Good practices`} entries={entries} />;
}
