/** The map as it stands behind the report, as an image with its scale. */
import { useLingui } from '@lingui/react/macro';
import { useMap } from '@vis.gl/react-maplibre';
import { useEffect, useState } from 'react';
import { MAP_ID } from '../../../map/camera';
import { captureMap } from '../../../map/picture/captureMap';
import { withMarks } from '../../../map/picture/drawPicture';
import { pngOf } from '../../../map/picture/makePicture';
import { type ScaleBar, scaleBar } from '../../../map/picture/scaleBar';
import type { CityFacts } from '../../../workers/questions';
import { useAnswers } from '../answers';
import { SOURCES } from '../gapsLayers';
import type { GapsRoom } from '../useGapsRoom';
import { useMarks } from './usePicture';

export type MapImage =
  | { readonly status: 'drawing' }
  /** The scale's `pixels` are those of an image `width` pixels wide. */
  | {
      readonly status: 'drawn';
      readonly url: string;
      readonly width: number;
      readonly height: number;
      readonly scale: ScaleBar;
    }
  | { readonly status: 'failed'; readonly reason: string };

/** Taken once, when everything that the map shows has come; again when asked to. */
export function useMapImage(room: GapsRoom, facts: CityFacts, isAnswered: boolean) {
  const map = useMap()[MAP_ID];
  const { i18n } = useLingui();
  const marks = useMarks(room, facts);
  const [attempt, setAttempt] = useState(0);
  const [image, setImage] = useState<MapImage>({ status: 'drawing' });

  // Marks are those of the moment: while the report is open nothing changes.
  useEffect(() => {
    if (!map || !isAnswered) return;
    let isCurrent = true;
    let url: string | null = null;
    const settle = (next: MapImage) => isCurrent && setImage(next);
    settle({ status: 'drawing' });
    const isComplete = () =>
      Boolean(map.getSource(SOURCES.cells)) &&
      map.getFeatureState({ source: SOURCES.cells, id: 0 })?.walk !== undefined &&
      useAnswers.getState().answers.clusters.status === 'answered';
    captureMap(map.getMap(), isComplete)
      .then(async (captured) => {
        const { width, height, metresPerPixel } = captured;
        const png = await pngOf(withMarks(captured, marks));
        if (!isCurrent) return;
        url = URL.createObjectURL(png);
        settle({
          status: 'drawn',
          url,
          width,
          height,
          scale: scaleBar(i18n, { metresPerPixel, mostPixels: width / 5 }),
        });
      })
      .catch((error: Error) => settle({ status: 'failed', reason: error.message }));
    return () => {
      isCurrent = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [map, isAnswered, attempt, i18n]);

  return { image, retry: () => setAttempt((count) => count + 1) };
}
