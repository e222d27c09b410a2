import { Source } from '@vis.gl/react-maplibre';
import type { FeatureCollection, Point } from 'geojson';
import { useMemo, useState } from 'react';
import type { CatalogExperiment } from '../../../core/city/catalog';
import type { LonLat } from '../../../core/units';
import { SLOTS } from '../../../map/basemap';
import { Layer } from '../../../map/Layer';
import { MapTip } from '../../../map/MapTip';
import { PALETTE } from '../../../map/palette';
import { useLayerPointer } from '../../../map/pointer';
import { goToPublished } from '../useClasses';

const PUBLISHED = 'classes-published';

/** Where classes published something: a mark a place, which leads to the experiment. */
export function PublishedMarks({ experiments }: { experiments: readonly CatalogExperiment[] }) {
  const [hovered, setHovered] = useState<{ at: LonLat; title: string } | null>(null);
  const marks = useMemo(
    (): FeatureCollection<Point> => ({
      type: 'FeatureCollection',
      features: experiments.flatMap(({ id, title, points }) =>
        points.map((point) => ({
          type: 'Feature' as const,
          properties: { id, title },
          geometry: { type: 'Point' as const, coordinates: [...point] },
        })),
      ),
    }),
    [experiments],
  );
  useLayerPointer([PUBLISHED], {
    onHover: (pointed) => setHovered(pointed && { at: pointed.at, title: pointed.features[0].properties.title }),
    onClick: ({ features }) => goToPublished(features[0].properties.id),
  });
  return (
    <>
      <Source id={PUBLISHED} type="geojson" data={marks}>
        <Layer
          id={PUBLISHED}
          type="circle"
          paint={{
            'circle-radius': 7,
            'circle-color': PALETTE.accent,
            'circle-stroke-color': PALETTE.paper,
            'circle-stroke-width': 2,
          }}
          beforeId={SLOTS.marks}
        />
      </Source>
      {hovered && <MapTip at={hovered.at}>{hovered.title}</MapTip>}
    </>
  );
}
