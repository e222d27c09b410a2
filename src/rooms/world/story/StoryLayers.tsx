import { Source } from '@vis.gl/react-maplibre';
import type { Point } from 'geojson';
import { useMemo, useState } from 'react';
import type { Story } from '../../../core/story/story';
import type { LonLat } from '../../../core/units';
import { Layer } from '../../../map/Layer';
import { MapTip } from '../../../map/MapTip';
import { useLayerPointer } from '../../../map/pointer';
import { placedEntries, STORY_MARKS, storyLayers, storyPoints } from './storyPoints';
import { chooseMoment, choosePractice, usePlaces, useStory, useStoryState } from './useStory';

const SOURCE = 'story';

/** The places of the page that is read; a click chooses what happened there. */
export function StoryLayers() {
  const story = useStory();
  return story.status === 'ready' ? <Places story={story.value} /> : null;
}

function Places({ story }: { story: Story }) {
  const state = useStoryState();
  const places = usePlaces();
  const [tip, setTip] = useState<{ at: LonLat; text: string } | null>(null);
  const points = useMemo(() => {
    const placed = placedEntries(story, state);
    return placed && storyPoints(placed, places);
  }, [story, state, places]);
  useLayerPointer([STORY_MARKS], {
    onHover: (pointed) => {
      const [feature] = pointed?.features ?? [];
      setTip(feature ? { at: placeOf(feature.geometry), text: String(feature.properties.title) } : null);
    },
    onClick: ({ features: [feature] }) => {
      setTip(null);
      const choose = state.page === 'history' ? chooseMoment : choosePractice;
      choose(String(feature.properties.id));
    },
  });
  if (!points) return null;
  return (
    <>
      <Source id={SOURCE} type="geojson" data={points}>
        {storyLayers(SOURCE).map((layer) => (
          <Layer key={layer.id} {...layer} />
        ))}
      </Source>
      {tip && <MapTip at={tip.at}>{tip.text}</MapTip>}
    </>
  );
}

const placeOf = (geometry: GeoJSON.Geometry) => (geometry as Point).coordinates as unknown as LonLat;
